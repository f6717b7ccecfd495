import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { normalise } from '#main/features/forum/readers/formats.ts'
import { formProblem } from '#main/features/forum/readers/rejects.ts'
import type { RawRow } from '#main/features/forum/readers/rows.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'
import type { Choice } from '#shared/domain/terms.ts'

/** A ballot as its row says it. */
interface ReadBallot {
  readonly task: number
  readonly voter: string
  readonly choice: Choice
  readonly at: number | null
  readonly revoked: boolean
}

/** A reason with the task it concerns, where that much could be read. */
interface Refused {
  readonly reason: RejectReason
  readonly task: number | null
}

/** Where a roll's columns stand in a record; -1 where the file has no such column. */
export interface BallotPlaces {
  readonly task: number
  readonly voter: number
  readonly choice: number
  readonly castAt: number
  readonly revokedAt: number
  /** fields of a whole record */
  readonly fields: number
}

export function ballotPlaces(columns: readonly string[], { columns: named }: VoteFormat): BallotPlaces {
  const names = columns.map(normalise)
  const place = (column: string | null): number => (column === null ? -1 : names.indexOf(column))
  return {
    task: place(named.task),
    voter: place(named.voter),
    choice: place(named.choice),
    castAt: place(named.castAt),
    revokedAt: place(named.revokedAt),
    fields: names.length,
  }
}

const refuse = (reason: RejectReason, task: number | null = null): Refused => ({ reason, task })

/** Reads a ballot from a row of text: the rule that the reader of bytes follows for the rows it understands itself. */
export function ballotReader(
  places: BallotPlaces,
  format: VoteFormat,
  tasks: ReadonlyMap<string, number>,
): (row: RawRow) => ReadBallot | Refused {
  const value = ({ fields }: RawRow, at: number): string => (fields[at] ?? '').trim()
  return (row) => {
    const problem = formProblem(row, places.fields)
    if (problem) return refuse(problem)
    const task = tasks.get(value(row, places.task))
    if (task === undefined) return refuse(value(row, places.task) === '' ? 'missingTask' : 'unknownTask')
    const voter = value(row, places.voter)
    if (voter === '') return refuse('missingVoter', task)
    const choice = format.choice(value(row, places.choice))
    if (choice === null) return refuse('badChoice', task)
    const at = format.time(value(row, places.castAt))
    if (at === undefined || (at !== null && at < 0)) return refuse('badTime', task)
    return { task, voter, choice, at, revoked: value(row, places.revokedAt) !== '' }
  }
}
