import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { normalise } from '#main/features/forum/readers/formats.ts'
import { readRecords, type OpenedFile } from '#main/features/forum/readers/open-file.ts'
import { formProblem, reject, type RejectedRow } from '#main/features/forum/readers/rejects.ts'
import type { RawRow } from '#main/features/forum/readers/rows.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'
import { SegmentWriter, type PackedBallot } from './records.ts'

/** A ballot roll as read: every accepted ballot packed, every other row set aside. */
export interface RollRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly accepted: number
  readonly voters: number
  readonly rejects: readonly RejectedRow[]
  /** rows set aside of each task, in the order of the task ids */
  readonly rejectedByTask: readonly number[]
  readonly segments: readonly Uint8Array[]
  readonly firstRows: readonly (readonly string[])[]
  /** earliest and latest time of a ballot, epoch milliseconds */
  readonly span: { readonly from: number; readonly to: number } | null
}

const previewRows = 5

/** A reason with the task it concerns, where that much could be read. */
interface Refused {
  readonly reason: RejectReason
  readonly task: number | null
}

type Read = (row: RawRow) => PackedBallot | Refused

const refuse = (reason: RejectReason, task: number | null = null): Refused => ({ reason, task })

function ballotReader(
  file: OpenedFile,
  format: VoteFormat,
  tasks: ReadonlyMap<string, number>,
  voters: Map<string, number>,
): Read {
  const names = file.columns.map(normalise)
  const place = (column: string | null): number => (column === null ? -1 : names.indexOf(column))
  const [task, voter, choice, castAt, revokedAt] = [
    format.columns.task,
    format.columns.voter,
    format.columns.choice,
    format.columns.castAt,
    format.columns.revokedAt,
  ].map(place)
  const value = ({ fields }: RawRow, at: number | undefined): string => (fields[at ?? -1] ?? '').trim()
  return (row) => {
    const problem = formProblem(row, names.length)
    if (problem) return refuse(problem)
    const taskIndex = tasks.get(value(row, task))
    if (taskIndex === undefined) return refuse(value(row, task) === '' ? 'missingTask' : 'unknownTask')
    const person = value(row, voter)
    if (person === '') return refuse('missingVoter', taskIndex)
    const says = format.choice(value(row, choice))
    if (says === null) return refuse('badChoice', taskIndex)
    const at = format.time(value(row, castAt))
    if (at === undefined || (at !== null && at < 0)) return refuse('badTime', taskIndex)
    let voterIndex = voters.get(person)
    if (voterIndex === undefined) voters.set(person, (voterIndex = voters.size))
    return {
      task: taskIndex,
      voter: voterIndex,
      line: row.line,
      at,
      choice: says,
      revoked: value(row, revokedAt) !== '',
    }
  }
}

/** Reads a roll once; `taskIds` are the source's ids a ballot may name, in the order that packed records refer to. */
export async function readRoll(
  file: OpenedFile,
  format: VoteFormat,
  taskIds: readonly string[],
  onBytes?: (done: number) => void,
): Promise<RollRead> {
  const voters = new Map<string, number>()
  const read = ballotReader(file, format, new Map(taskIds.map((id, index) => [id, index])), voters)
  const writer = new SegmentWriter()
  const rejects: RejectedRow[] = []
  const rejectedByTask = taskIds.map(() => 0)
  const firstRows: (readonly string[])[] = []
  let [rowsRead, from, to] = [0, Infinity, -Infinity]
  const sha256 = await readRecords(
    file,
    (row) => {
      rowsRead += 1
      if (firstRows.length < previewRows) firstRows.push(row.fields)
      const ballot = read(row)
      if ('reason' in ballot) {
        rejects.push(reject(row, ballot.reason))
        if (ballot.task !== null) rejectedByTask[ballot.task]! += 1
        return
      }
      writer.push(ballot)
      if (ballot.at !== null) [from, to] = [Math.min(from, ballot.at), Math.max(to, ballot.at)]
    },
    onBytes,
  )
  return {
    sha256,
    rowsRead,
    accepted: rowsRead - rejects.length,
    voters: voters.size,
    rejects,
    rejectedByTask,
    segments: writer.finish(),
    firstRows,
    span: from <= to ? { from, to } : null,
  }
}
