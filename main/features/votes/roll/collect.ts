import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { reject, type RejectedRow } from '#main/features/forum/readers/rejects.ts'
import type { RawRow } from '#main/features/forum/readers/rows.ts'
import { choices } from '#shared/domain/terms.ts'
import { ballotReader, type BallotPlaces } from './ballots.ts'
import { createKernel, type Kernel } from './kernel/kernel.ts'
import { recordWords, segmentsOf } from './records.ts'
import { Voters } from './voters.ts'

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

export interface CollectOptions {
  /** whose voters are known here too, under the same numbers; the two take their rows one after the other */
  readonly shares?: RollCollector | undefined
  /** told of every row that is set aside, with the task it names where that could be read */
  readonly onReject?: ((line: number, task: number | null) => void) | undefined
}

/** Takes a roll's rows one after the other: accepted ballots are packed, every other row is set aside. */
export class RollCollector {
  /** holds voters and packed ballots, those that it reads itself and those that come as text */
  readonly kernel: Kernel
  readonly voters: Voters
  readonly rejectedByTask: number[]
  readonly #read: ReturnType<typeof ballotReader>
  readonly #onReject: CollectOptions['onReject']
  #rejects: RejectedRow[] = []
  #firstRows: (readonly string[])[] = []
  #votersBefore = 0

  constructor(places: BallotPlaces, format: VoteFormat, taskIds: readonly string[], options: CollectOptions = {}) {
    this.kernel = options.shares?.kernel ?? createKernel()
    this.voters = options.shares?.voters ?? new Voters(this.kernel)
    this.#onReject = options.onReject
    this.#votersBefore = this.voters.size
    this.#read = ballotReader(places, format, new Map(taskIds.map((id, index) => [id, index])))
    this.rejectedByTask = taskIds.map(() => 0)
  }

  /** A row as text. */
  row(row: RawRow): void {
    if (this.wantsPreview) this.#firstRows.push(row.fields)
    const ballot = this.#read(row)
    if ('reason' in ballot) {
      this.#rejects.push(reject(row, ballot.reason))
      this.#onReject?.(row.line, ballot.task)
      if (ballot.task !== null) this.rejectedByTask[ballot.task]! += 1
      return
    }
    const { task, voter, at, choice, revoked } = ballot
    const number = this.voters.ofText(voter)
    this.kernel.ballot(task, number, row.line, at ?? -1, choices.indexOf(choice), revoked ? 1 : 0)
  }

  /** earliest time of an accepted ballot, epoch milliseconds; Infinity without one */
  get earliest(): number {
    return this.kernel.earliestTime()
  }

  /** latest time of an accepted ballot, epoch milliseconds; -Infinity without one */
  get latest(): number {
    return this.kernel.latestTime()
  }

  get wantsPreview(): boolean {
    return this.#firstRows.length < previewRows
  }

  /** Everything since the last call. */
  take(): Stretch {
    const accepted = this.kernel.packedBallots()
    const stretch: Stretch = {
      rowsRead: accepted + this.#rejects.length,
      rejects: this.#rejects,
      segments: segmentsOf(new Uint32Array(this.kernel.memory.buffer, this.kernel.recordsAt(), accepted * recordWords)),
      firstRows: this.#firstRows,
      voters: [this.#votersBefore, this.voters.size],
    }
    this.kernel.clearRecords()
    this.#rejects = []
    this.#firstRows = []
    this.#votersBefore = this.voters.size
    return stretch
  }
}
