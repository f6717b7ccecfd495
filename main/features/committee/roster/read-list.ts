import { readFile } from 'node:fs/promises'
import { decoderOf, encodingOf } from '#main/features/forum/readers/encoding.ts'
import { headRecord } from '#main/features/forum/readers/open-text.ts'
import { RowSplitter } from '#main/features/forum/readers/rows.ts'
import type { HeldFile } from '#main/files.ts'
import { isWorkbook, readWorkbooks } from '#main/workbooks/read.ts'
import type { StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { rosterField } from '#shared/domain/roster-columns.ts'
import type { RosterField } from '#shared/domain/roster-columns.ts'
import type { RosterLine } from '#shared/domain/roster.ts'

interface Grid {
  readonly sheet: string | null
  readonly encoding: string | null
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export interface RosterList extends Pick<Grid, 'sheet' | 'encoding'> {
  readonly columns: readonly { readonly head: string; readonly field: RosterField | null }[]
  readonly lines: readonly RosterLine[]
}

/** A committee's list is small; what is larger is another file. */
const largestList = 20_000_000
const mostMembers = 500
/** Titles and notes may stand over the heads. */
const headWithin = 20

const fieldsOf = (cells: readonly string[]): (RosterField | null)[] => {
  const seen = new Set<RosterField>()
  return cells.map((cell) => {
    const field = rosterField(cell)
    if (field === null || seen.has(field)) return null
    seen.add(field)
    return field
  })
}

/** The row of heads: the first that names the members and one thing more. */
function headIndex(rows: Grid['rows']): number {
  return rows.slice(0, headWithin).findIndex(({ cells }) => {
    const fields = fieldsOf(cells).filter((field) => field !== null)
    return fields.includes('name') && fields.length > 1
  })
}

async function readText(path: string): Promise<Grid> {
  const bytes = await readFile(path)
  const encoding = encodingOf(bytes)
  const decoder = decoderOf(encoding)
  const text = decoder.decode(bytes) + (encoding === 'cp949' ? decoder.decode() : '')
  const rows: { line: number; cells: readonly string[] }[] = []
  const splitter = new RowSplitter(headRecord(text).delimiter, ({ line, fields }) => rows.push({ line, cells: fields }))
  splitter.push(text)
  splitter.end()
  return { sheet: null, encoding, rows }
}

/** The first sheet a person sees that has a row of heads; else the first they see. */
async function readBook(startWorker: StartWorker, file: HeldFile, signal: AbortSignal): Promise<Grid> {
  const [answer] = await readWorkbooks(startWorker, [file.path], { signal })
  if (answer?.ok === false && answer.tooLarge)
    throw new DeskError('FILE_TOO_LARGE', { name: file.name, ...answer.tooLarge })
  if (!answer?.ok) throw new DeskError('WORKBOOK_BROKEN', { name: file.name, detail: answer?.detail ?? '' })
  const grids = answer.workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, rows }) => ({
      sheet: name,
      encoding: null,
      rows: rows.map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => String(cell ?? '')) })),
    }))
  return grids.find(({ rows }) => headIndex(rows) !== -1) ?? grids[0] ?? { sheet: null, encoding: null, rows: [] }
}

/** Reads a list of members: where its heads stand, what they mean, and its rows. Rows without any cell are passed over. */
export async function readList(startWorker: StartWorker, file: HeldFile, signal: AbortSignal): Promise<RosterList> {
  if (file.size === 0) throw new DeskError('FILE_EMPTY', { name: file.name })
  if (file.size > largestList) throw new DeskError('BAD_INPUT', { where: `${file.name}: ${file.size} B` })
  const grid = (await isWorkbook(file.path)) ? await readBook(startWorker, file, signal) : await readText(file.path)
  const at = headIndex(grid.rows)
  const head = grid.rows[at === -1 ? 0 : at]?.cells ?? []
  if (at === -1)
    throw new DeskError('FORMAT_UNKNOWN', { name: file.name, columns: head.slice(0, 12).join(', ').slice(0, 300) })
  const fields = fieldsOf(head)
  const lines = grid.rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(fields.flatMap((field, index) => (field ? [[field, cells[index] ?? '']] : []))),
    }))
  if (lines.length > mostMembers) throw new DeskError('BAD_INPUT', { where: `${file.name}: > ${mostMembers}` })
  const columns = head.map((name, index) => ({ head: name, field: fields[index] ?? null }))
  return { sheet: grid.sheet, encoding: grid.encoding, columns: columns.filter((one) => one.head.trim() !== ''), lines }
}
