import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { reject, type RejectedRow } from '#main/features/forum/readers/rejects.ts'
import type { RawRow } from '#main/features/forum/readers/rows.ts'
import { choices } from '#shared/domain/terms.ts'
import { ballotReader, type BallotPlaces } from './ballots.ts'
import { Voters } from './bytes/words.ts'
import { RecordWriter } from './records.ts'

export const previewRows = 5

/** What a stretch of a roll held. */
export interface Stretch {
  readonly rowsRead: number
  readonly rejects: readonly RejectedRow[]
  readonly segments: readonly Uint8Array[]
  /** its first rows as they stand */
  readonly firstRows: readonly (readonly string[])[]
  /** voters known before and after it: those in between are new in it */
  readonly voters: readonly [from: number, to: number]
}

/** Takes a roll's rows one after the other: accepted ballots are packed, every other row is set aside. */
export class RollCollector {
  readonly voters = new Voters()
  readonly rejectedByTask: number[]
  /** earliest and latest time of an accepted ballot, epoch milliseconds */
  earliest = Infinity
  latest = -Infinity
  rowsRead = 0
  readonly #writer = new RecordWriter()
  readonly #read: ReturnType<typeof ballotReader>
  #rejects: RejectedRow[] = []
  #firstRows: (readonly string[])[] = []
  #votersBefore = 0

  constructor(places: BallotPlaces, format: VoteFormat, taskIds: readonly string[]) {
    this.#read = ballotReader(places, format, new Map(taskIds.map((id, index) => [id, index])))
    this.rejectedByTask = taskIds.map(() => 0)
  }

  /** A row as text. */
  row(row: RawRow): void {
    this.rowsRead += 1
    if (this.wantsPreview) this.#firstRows.push(row.fields)
    const ballot = this.#read(row)
    if ('reason' in ballot) {
      this.#rejects.push(reject(row, ballot.reason))
      if (ballot.task !== null) this.rejectedByTask[ballot.task]! += 1
      return
    }
    const { task, voter, at, choice, revoked } = ballot
    this.#pack(task, this.voters.ofText(voter), row.line, at ?? -1, choices.indexOf(choice), revoked ? 1 : 0)
  }

  /** A ballot that was read from bytes; `at` is -1 for no time, `choice` the place in `choices`. */
  ballot(task: number, voter: number, line: number, at: number, choice: number, revoked: number): void {
    this.rowsRead += 1
    this.#pack(task, voter, line, at, choice, revoked)
  }

  get wantsPreview(): boolean {
    return this.#firstRows.length < previewRows
  }

  /** Everything since the last call. */
  take(): Stretch {
    const stretch: Stretch = {
      rowsRead: this.rowsRead,
      rejects: this.#rejects,
      segments: this.#writer.take(),
      firstRows: this.#firstRows,
      voters: [this.#votersBefore, this.voters.size],
    }
    this.#rejects = []
    this.#firstRows = []
    this.rowsRead = 0
    this.#votersBefore = this.voters.size
    return stretch
  }

  #pack(task: number, voter: number, line: number, at: number, choice: number, revoked: number): void {
    this.#writer.push(task, voter, line, at, choice, revoked)
    if (at < 0) return
    if (at < this.earliest) this.earliest = at
    if (at > this.latest) this.latest = at
  }
}
