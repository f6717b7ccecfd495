import type { MeetingRow } from './format.ts'
import { normalise } from './formats.ts'
import { readRecords } from './open-file.ts'
import type { OpenedFile } from './open-text.ts'
import { formProblem, reject, type RejectedRow } from './rejects.ts'

/** A file that holds neither tasks nor votes: its rows counted, the first ones to look at, and meetings where it holds them. */
export interface AsideRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly rejects: readonly RejectedRow[]
  readonly firstRows: readonly (readonly string[])[]
  readonly meetings: readonly MeetingRow[]
}

const previewRows = 5

export async function readAside(file: OpenedFile, onBytes?: (done: number) => void): Promise<AsideRead> {
  const columns = file.columns.map(normalise)
  const index = new Map(columns.map((column, at) => [column, at]))
  const meeting = file.format.holds === 'meetings' ? file.format.meeting : undefined
  const rejects: RejectedRow[] = []
  const firstRows: (readonly string[])[] = []
  const meetings: MeetingRow[] = []
  let rowsRead = 0
  const sha256 = await readRecords(
    file,
    (row) => {
      rowsRead += 1
      if (firstRows.length < previewRows) firstRows.push(row.fields.map((field) => field.slice(0, 300)))
      const fault = row.fault ?? (meeting ? formProblem(row, file.columns.length) : null)
      const read = fault ?? meeting?.((column) => row.fields[index.get(column) ?? -1] ?? '', columns)
      if (typeof read === 'string') rejects.push(reject(row, read))
      else if (read) meetings.push(read)
    },
    onBytes,
  )
  return { sha256, rowsRead, rejects, firstRows, meetings }
}
