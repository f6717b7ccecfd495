import type { RawRow } from './rows.ts'
import { normalise } from './formats.ts'
import { formProblem, reject, type RejectedRow } from './rejects.ts'
import { readRecords } from './open-file.ts'
import type { OpenedFile } from './open-text.ts'

/** Columns that stand before a table's own where its rows that were set aside are handed out to be corrected. */
export const ownColumns = ['desk_file', 'desk_line', 'desk_reason'] as const

/** A row as it came back. */
export interface CorrectedRow {
  /** where it stands in the file that came back */
  readonly ownLine: number
  /** id of the imported file it was set aside from, and its line there */
  readonly file: string
  readonly line: number
  /** by normalised column name */
  readonly values: Readonly<Record<string, string>>
  readonly raw: string
}

export interface CorrectionsRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly rows: readonly CorrectedRow[]
  /** rows that are no records at all */
  readonly rejects: readonly RejectedRow[]
  readonly firstRows: readonly (readonly string[])[]
}

const previewRows = 5

/** A sign that would make a spreadsheet run a text as a formula went out behind an apostrophe. */
const formula = /^'(?=[=+\-@\t\r])/
const arms = /^[=+\-@\t\r]/
const number = /^[+-]?\d+(?:[.,]\d+)?$/

/** A text as it can be opened in a spreadsheet; a number stays one. */
export const disarmed = (text: string): string => (arms.test(text) && !number.test(text) ? `'${text}` : text)
const armed = (text: string): string => text.replace(formula, '')

function correctedRow(row: RawRow, names: readonly string[]): CorrectedRow {
  const values = Object.fromEntries(names.map((name, at) => [name, armed(row.fields[at] ?? '')]))
  const line = Number(values['desk_line']?.trim() ?? '')
  return { ownLine: row.line, file: values['desk_file']?.trim() ?? '', line, values, raw: row.raw }
}

/** Every row of a file of corrections; what its values mean is for the format of the file they were set aside from. */
export async function readCorrections(file: OpenedFile, onBytes?: (done: number) => void): Promise<CorrectionsRead> {
  const names = file.columns.map(normalise)
  const rows: CorrectedRow[] = []
  const rejects: RejectedRow[] = []
  const firstRows: (readonly string[])[] = []
  let rowsRead = 0
  const take = (row: RawRow): void => {
    rowsRead += 1
    if (firstRows.length < previewRows) firstRows.push(row.fields.map((field) => field.slice(0, 300)))
    const problem = formProblem(row, names.length)
    if (problem) rejects.push(reject(row, problem))
    else rows.push(correctedRow(row, names))
  }
  const sha256 = await readRecords(file, take, onBytes)
  return { sha256, rowsRead, rows, rejects, firstRows }
}

/** Whether a file brings corrections. */
export const isCorrections = ({ columns }: Pick<OpenedFile, 'columns'>): boolean => {
  const names = new Set(columns.map(normalise))
  return names.has('desk_file') && names.has('desk_line')
}

/** A row of an imported file as it stands there; without fields where it is no record. */
export interface RowAtLine {
  readonly line: number
  readonly fields: readonly string[]
}

const bare = (raw: string): string => raw.slice(0, 30_000) // what one cell of a spreadsheet holds

/** The rows of a file at these lines, whole, however they were cut for showing. */
export async function rowsAt(
  file: OpenedFile,
  lines: readonly number[],
  onBytes?: (done: number) => void,
): Promise<RowAtLine[]> {
  const wanted = new Set(lines)
  const rows: RowAtLine[] = []
  const take = ({ line, fields, raw }: RawRow): void => {
    if (wanted.has(line)) rows.push({ line, fields: fields.length > 0 ? [...fields] : [bare(raw)] })
  }
  await readRecords(file, take, onBytes)
  return rows
}
