import type { TaskFormat, ProposalRow } from './format.ts'
import { normalise } from './formats.ts'
import { readRecords } from './open-file.ts'
import type { OpenedFile } from './open-text.ts'
import { formProblem, reject, type RejectedRow } from './rejects.ts'

export interface TasksRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly rows: readonly ProposalRow[]
  readonly rejects: readonly RejectedRow[]
  /** the first records as they stand, for a person to look at */
  readonly firstRows: readonly (readonly string[])[]
}

const previewRows = 5

/** Every proposal of a file; rows that cannot stand are set aside with line and reason. */
export async function readTasks(
  file: OpenedFile,
  format: TaskFormat,
  onBytes?: (done: number) => void,
): Promise<TasksRead> {
  const columns = file.columns.map(normalise)
  const index = new Map(columns.map((column, at) => [column, at]))
  const rows: ProposalRow[] = []
  const rejects: RejectedRow[] = []
  const firstRows: (readonly string[])[] = []
  const seen = new Set<string>()
  let rowsRead = 0
  const sha256 = await readRecords(
    file,
    (row) => {
      rowsRead += 1
      if (firstRows.length < previewRows) firstRows.push(row.fields.map((field) => field.slice(0, 300)))
      const problem = formProblem(row, file.columns.length)
      const read = problem ?? format.read((column) => row.fields[index.get(column) ?? -1] ?? '', columns)
      const key = typeof read === 'string' ? '' : JSON.stringify([read.source, read.sourceTaskId])
      if (typeof read === 'string') rejects.push(reject(row, read))
      else if (seen.has(key)) rejects.push(reject(row, 'duplicateTask'))
      else rows.push(read)
      seen.add(key)
    },
    onBytes,
  )
  return { sha256, rowsRead, rows, rejects, firstRows }
}
