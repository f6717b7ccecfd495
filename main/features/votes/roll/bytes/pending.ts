import type { RollCollector } from '../collect.ts'
import { queueLength } from './table.ts'

/** Ballots whose voters are still to be numbered, so that many are looked up side by side. */
export class PendingBallots {
  readonly #collector: RollCollector
  readonly #tasks = new Uint32Array(queueLength)
  readonly #lines = new Uint32Array(queueLength)
  readonly #times = new Float64Array(queueLength)
  readonly #choices = new Uint8Array(queueLength)
  readonly #revoked = new Uint8Array(queueLength)
  readonly #voters = new Int32Array(queueLength)
  #count = 0

  constructor(collector: RollCollector) {
    this.#collector = collector
  }

  /** A ballot but for its voter, whose text follows with `by`. */
  push(task: number, line: number, at: number, choice: number, revoked: number): void {
    const index = this.#count
    this.#tasks[index] = task
    this.#lines[index] = line
    this.#times[index] = at
    this.#choices[index] = choice
    this.#revoked[index] = revoked
  }

  by(bytes: Uint8Array, start: number, end: number): void {
    this.#collector.voters.queue(this.#count, bytes, start, end)
    this.#count += 1
    if (this.#count === queueLength) this.flush()
  }

  /** Hands every ballot over; due before anything else numbers a voter. */
  flush(): void {
    const count = this.#count
    this.#count = 0
    this.#collector.voters.numbers(count, this.#voters)
    for (let index = 0; index < count; index += 1)
      this.#collector.ballot(
        this.#tasks[index]!,
        this.#voters[index]!,
        this.#lines[index]!,
        this.#times[index]!,
        this.#choices[index]!,
        this.#revoked[index]!,
      )
  }
}
