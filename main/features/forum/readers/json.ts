import { DeskError } from '#shared/contract/errors.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'
import type { RawRow } from './rows.ts'
import type { Table } from './table.ts'

const deepest = 12

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const scalar = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? '' : String(value as string | number)

/** Nested values under names joined with '/', lists joined with ', ': the columns that Decidim's own CSV has. */
function flatten(value: unknown, name: string, into: Map<string, string>, depth = 0): void {
  if (isObject(value) && depth < deepest)
    for (const [key, inner] of Object.entries(value))
      flatten(inner, name === '' ? key : `${name}/${key}`, into, depth + 1)
  else if (Array.isArray(value)) into.set(name, value.map((one) => scalar(one)).join(', '))
  else into.set(name, scalar(value))
}

function flat(record: unknown): Map<string, string> {
  const values = new Map<string, string>()
  flatten(record, '', values)
  return values
}

const unfit = (field: string): boolean => field.includes('\0') || !field.isWellFormed()

function rowOf(line: number, raw: string, record: unknown, columns: readonly string[]): RawRow {
  const fault = (reason: RejectReason): RawRow => ({ line, fields: [], raw, fault: reason })
  if (!isObject(record)) return fault('brokenRecord')
  const values = flat(record)
  const fields = columns.map((column) => values.get(column) ?? '')
  return fields.some(unfit) ? fault('badEncoding') : { line, fields, raw, fault: null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** One line of a file of JSON records; null for an empty one. */
export function lineRow(line: number, raw: string, columns: readonly string[]): RawRow | null {
  return raw.trim() === '' ? null : rowOf(line, raw, parsed(raw), columns)
}

const columnsOf = (records: readonly unknown[]): string[] => [
  ...new Set(records.filter(isObject).flatMap((record) => [...flat(record).keys()])),
]

/** The columns of JSON lines as the file's head shows them; null where it is no such file. */
export function lineColumns(head: string, whole: boolean): readonly string[] | null {
  const lines = head.split('\n')
  // The head may cut its last line.
  const records = (whole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '').map(parsed)
  const [first] = records
  if (!isObject(first) || (records.length === 1 && listOf(first) !== null)) return null
  return columnsOf(records)
}

/** Where a document keeps its records: it is their list, or names it at its top (`data` at petition.parliament.uk). */
function listOf(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document as unknown[]
  if (!isObject(document)) return null
  const list = Object.values(document).find((value) => Array.isArray(value) && value.some(isObject))
  return (list as unknown[] | undefined) ?? (isObject(document['data']) ? [document['data']] : null)
}

/** A record as it is shown; '' where it is nested too deeply to be written again. */
function asText(record: unknown): string {
  try {
    return JSON.stringify(record)
  } catch {
    return ''
  }
}

/** A JSON document as a table. The lines of its rows are the numbers of the records, from 1. */
export function documentTable(text: string, name: string): Table {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (cause) {
    const line = Number(/line (\d+)/.exec(String(cause))?.[1] ?? text.split('\n').length)
    throw new DeskError('FILE_BROKEN', { name, line, detail: 'JSON' }, { cause })
  }
  const records = listOf(document)
  if (records === null) throw new DeskError('FORMAT_UNKNOWN', { name, columns: 'JSON' })
  const columns = columnsOf(records)
  return {
    part: null,
    columns,
    rows: records.map((record, at) => rowOf(at + 1, asText(record), record, columns)),
  }
}
