import { openTables, readRecords } from '#main/features/forum/readers/open-file.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import { normalise } from '#main/features/forum/readers/formats.ts'
import { formProblem } from '#main/features/forum/readers/rejects.ts'
import type { RawRow } from '#main/features/forum/readers/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'
import type { OpinionFormat, OpinionRow } from './format.ts'
import { opinionFormat } from './formats.ts'

/** What of a row that cannot stand is kept, so that it can be put right: never who wrote it. */
export const keptFields = ['source', 'source_task_id', 'opinion_id', 'body', 'created_at', 'stance', 'rating'] as const
export type KeptFields = Readonly<Record<(typeof keptFields)[number], string>>

export interface OpinionReject {
  readonly line: number
  readonly reason: RejectReason
  readonly fields: KeptFields
}

/** Where each kept field stands in the tables of the platforms. */
const columnsOf: Readonly<Record<keyof KeptFields, readonly string[]>> = {
  source: ['source'],
  source_task_id: ['source_task_id', 'commentable_id', 'poll_id'],
  opinion_id: ['opinion_id', 'id'],
  body: ['body', 'reason'],
  created_at: ['created_at'],
  stance: ['stance', 'alignment', 'chosen_option'],
  rating: ['rating'],
}

export interface OpinionsRead {
  readonly name: string
  readonly formatId: string
  readonly encoding: string
  readonly size: number
  readonly sha256: string
  readonly rowsRead: number
  /** records that say nothing and are no fault: votes without a reason */
  readonly silent: number
  readonly rows: readonly (OpinionRow & { readonly line: number; readonly fields: KeptFields })[]
  readonly rejects: readonly OpinionReject[]
}

function fieldsReader(columns: readonly string[]): (row: RawRow) => (column: string) => string {
  const index = new Map(columns.map((column, at) => [column, at]))
  return (row) => (column) => row.fields[index.get(column) ?? -1] ?? ''
}

function kept(value: (column: string) => string, whole: boolean): KeptFields {
  const first = (names: readonly string[]): string => names.map((name) => value(name).trim()).find(Boolean) ?? ''
  // In a row of another length the columns are not where they seem: a name might stand in any of them.
  const entries = keptFields.map((name) => [name, whole ? first(columnsOf[name]) : ''] as const)
  return Object.fromEntries(entries) as unknown as KeptFields
}

async function readTable(file: OpenedFile, format: OpinionFormat, onBytes: (done: number) => void) {
  const columns = file.columns.map(normalise)
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at)
  if (twice !== undefined) throw new DeskError('COLUMN_TWICE', { name: file.name, column: twice.slice(0, 80) })
  const valuesOf = fieldsReader(columns)
  const rows: OpinionsRead['rows'][number][] = []
  const rejects: OpinionReject[] = []
  const seen = new Set<string>()
  let [rowsRead, silent] = [0, 0]
  const take = (row: RawRow): void => {
    rowsRead += 1
    const value = valuesOf(row)
    const problem = formProblem(row, columns.length)
    const read = problem ?? format.read(value, columns)
    const fields = kept(value, problem === null)
    const id = read === null || typeof read === 'string' ? '' : JSON.stringify([read.source, read.key])
    if (read === null) silent += 1
    else if (typeof read === 'string') rejects.push({ line: row.line, reason: read, fields })
    else if (seen.has(id)) rejects.push({ line: row.line, reason: 'repeatedOpinion', fields })
    else rows.push({ ...read, line: row.line, fields })
    seen.add(id)
  }
  const sha256 = await readRecords(file, take, onBytes)
  return { rowsRead, silent, rows, rejects, sha256 }
}

/** Every opinion of a file; rows that cannot stand are set aside with line and reason. Throws where no table holds any. */
export async function readOpinions(
  path: string,
  name: string,
  onBytes: (done: number, total: number) => void,
): Promise<readonly OpinionsRead[]> {
  const tables = await openTables(path, name, { mappings: [], anyTable: true })
  const known = tables.flatMap((file) => {
    const format = opinionFormat(file.columns)
    return format === null ? [] : [{ file, format }]
  })
  const [first] = tables
  if (known.length === 0)
    throw new DeskError('FORMAT_UNKNOWN', {
      name,
      columns: (first?.columns ?? []).slice(0, 12).join(', ').slice(0, 300),
    })
  const read: OpinionsRead[] = []
  for (const { file, format } of known) {
    const outcome = await readTable(file, format, (done) => onBytes(done, file.size))
    const { encoding, size, part } = file
    read.push({ name: part === null ? name : `${name} › ${part}`, formatId: format.id, encoding, size, ...outcome })
  }
  return read
}
