import type { RawRow } from '#main/features/forum/readers/rows.ts'
import type { RejectedRow } from '#main/features/forum/readers/rejects.ts'
import { ballotPlaces } from './ballots.ts'
import { RollCollector, type Stretch } from './collect.ts'
import type { AmendWork } from './messages.ts'
import { readRoll } from './read-roll.ts'
import { receivedVotes } from './received.ts'

/** Corrected rows of a roll as ballots whose voters carry the numbers they have in the roll's stored ballots. */
export interface Amended {
  /** of the roll's file as it was read again */
  readonly sha256: string
  /** voters of the roll before these rows, and with them */
  readonly voters: readonly [before: number, after: number]
  /** packed ballots in the order of their lines */
  readonly ballots: Uint8Array
  readonly accepted: readonly number[]
  readonly rejects: readonly RejectedRow[]
  /** the task a row named when it was set aside, by its line, where that much could be read */
  readonly named: ReadonlyMap<number, number>
}

const rowOf = ({ line, fields }: AmendWork['rows'][number]): RawRow => ({
  line,
  fields,
  raw: fields.join('\t'),
  fault: null,
})

const joined = (segments: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(segments))

/**
 * Reads the roll's kept file once more, which numbers its voters as they were numbered then, then what was corrected
 * before, in its order, and at last these rows.
 */
export async function amend(work: AmendWork, onBytes: (done: number) => void): Promise<Amended> {
  const file = receivedVotes(work.file)
  const collector = new RollCollector(ballotPlaces(file.columns, file.format), file.format, work.tasks)
  const lines = new Set(work.rows.map(({ line }) => line))
  const named = new Map<number, number>()
  const onReject = (line: number, task: number | null): void => {
    if (task !== null && lines.has(line)) named.set(line, task)
  }
  const { sha256 } = await readRoll(file, file.format, work.firstTasks, { onBytes, shares: collector, onReject })
  const collect = (rows: AmendWork['rows']): Stretch => {
    for (const row of rows.toSorted((a, b) => a.line - b.line)) collector.row(rowOf(row))
    return collector.take()
  }
  for (const rows of work.earlier) collect(rows)
  const before = collector.voters.size
  const { segments, rejects } = collect(work.rows)
  const refused = new Set(rejects.map(({ line }) => line))
  return {
    sha256,
    voters: [before, collector.voters.size],
    ballots: joined(segments),
    accepted: work.rows.map(({ line }) => line).filter((line) => !refused.has(line)),
    rejects,
    named,
  }
}
