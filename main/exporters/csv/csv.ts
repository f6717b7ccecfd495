import type { DataSheet, DataValue, LongTable } from '#main/documents/sheets.ts'

/** Signs that make a spreadsheet read a text as a formula. */
const formula = /^[=+\-@\t\r]/
const special = /[",\r\n]/

function field(value: DataValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (values: readonly DataValue[]): string => values.map(field).join(',')

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it; no text is a formula. */
export function renderCsv({ columns, rows }: DataSheet): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map(line)
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** A long table as the same CSV, part by part. */
export async function* streamCsv({ columns, rows }: LongTable): AsyncGenerator<Uint8Array> {
  const bytes = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((one) => `${one}\r\n`).join(''))
  yield bytes([`\uFEFF${line(columns.map(({ title }) => title))}`])
  for await (const part of rows) yield bytes(part.map(line))
}
