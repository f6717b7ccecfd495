import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { utils } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { magicOf } from '#main/features/forum/readers/look.ts'
import { RowSplitter, type RawRow } from '#main/features/forum/readers/rows.ts'
import type { HeldFile } from '#main/files.ts'
import { assertSize, largestWhole, openWorkbook } from '#main/workbooks/open.ts'
import type { TableRefusal } from '#shared/contract/evaluation.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { TableProblem } from '#shared/domain/tables.ts'

export interface TableRow {
  readonly line: number
  /** as the file writes it, without blanks around it */
  readonly value: (column: string) => string
}

/** A small table of a CSV or XLSX file, whole in memory. */
export interface TableFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** names as they are compared: lower case, blanks and hyphens as underscores */
  readonly columns: readonly string[]
  readonly titles: readonly string[]
  readonly rows: readonly TableRow[]
  /** rows that are no rows: too many fields, broken quotes */
  readonly refusals: readonly TableRefusal[]
}

/** Column names as they are compared. */
export const columnName = (title: string): string =>
  title
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_')

const delimiters = [',', ';', '\t'] as const

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'cp949')
  }
}

function split(text: string, delimiter: string): RawRow[] {
  const rows: RawRow[] = []
  const splitter = new RowSplitter(delimiter, (row) => rows.push(row))
  splitter.push(text)
  splitter.end()
  return rows
}

function textRows(bytes: Buffer): RawRow[] {
  const text = decode(bytes)
  const head = text.slice(0, 10_000)
  const width = (delimiter: string): number => split(head, delimiter)[0]?.fields.length ?? 0
  const best = delimiters.reduce((one, other) => (width(other) > width(one) ? other : one))
  return split(text, best)
}

function sheetRows(bytes: Buffer, name: string): RawRow[] {
  try {
    const book = openWorkbook(bytes, name, {})
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    const cells = sheet
      ? utils.sheet_to_json<(string | number | boolean)[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true })
      : []
    const width = cells[0]?.length ?? 0
    return cells
      .map((row, index) => {
        const fields = Array.from({ length: Math.max(width, row.length) }, (_, at) => String(row[at] ?? ''))
        return { line: index + 1, fields, raw: fields.join('\t'), fault: null }
      })
      .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    throw new DeskError('FILE_BROKEN', { name, line: 1, detail: 'XLSX' }, { cause })
  }
}

function problemOf(row: RawRow, width: number): TableProblem | null {
  if (row.fault) return 'brokenQuotes'
  if (row.raw.includes('\uFFFD') || row.raw.includes('\0')) return 'badEncoding'
  return row.fields.length === width ? null : 'columnCount'
}

async function bytesOf({ path, name, size }: HeldFile): Promise<Buffer> {
  assertSize(name, size, largestWhole)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new DeskError('FILE_NOT_READABLE', { name, detail: String((cause as { code?: unknown }).code) }, { cause })
  })
  if (bytes.length === 0) throw new DeskError('FILE_EMPTY', { name })
  return bytes
}

/** Reads a table. Rows that are none are refused with their line; what the values mean is the caller's. */
export async function readTable(held: HeldFile): Promise<TableFile> {
  const bytes = await bytesOf(held)
  const { name } = held
  const magic = magicOf(bytes)
  if (magic !== null && magic !== 'zip' && magic !== 'ole')
    throw new DeskError('FILE_NOT_A_TABLE', { name, kind: magic })
  const [head, ...body] = magic === null ? textRows(bytes) : sheetRows(bytes, name)
  const titles = (head?.fields ?? []).map((title) => title.trim())
  const columns = titles.map(columnName)
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index)
  if (twice !== undefined) throw new DeskError('FILE_BROKEN', { name, line: 1, detail: `${twice} ×2` })
  const place = new Map(columns.map((column, index) => [column, index]))
  const rows: TableRow[] = []
  const refusals: TableRefusal[] = []
  for (const row of body) {
    const problem = problemOf(row, columns.length)
    if (problem !== null) refusals.push({ file: name, line: row.line, reason: problem, detail: '' })
    else rows.push({ line: row.line, value: (column) => (row.fields[place.get(column) ?? -1] ?? '').trim() })
  }
  if (body.length === 0) refusals.push({ file: name, line: 1, reason: 'noRows', detail: '' })
  return {
    name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    columns,
    titles,
    rows,
    refusals,
  }
}
