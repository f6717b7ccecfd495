import { choices, type Choice } from '#shared/domain/terms.ts'

/**
 * One ballot in 20 bytes, little-endian: task u32 (its place in the roll's task list), voter u32 (its place among the
 * roll's voters), line u32, time 48 bit (epoch milliseconds; all ones: none), choice u8, flags u8 (1: revoked).
 */
export const recordBytes = 20

/** Ballots in one stored segment, at most: a megabyte each. */
export const segmentBallots = 50_000

const noTime = 0xff_ff_ff_ff_ff_ff

export interface PackedBallot {
  readonly task: number
  readonly voter: number
  readonly line: number
  /** epoch milliseconds; null where the roll names no time */
  readonly at: number | null
  readonly choice: Choice
  readonly revoked: boolean
}

/** Packs ballots one after the other into segments. */
export class SegmentWriter {
  readonly segments: Uint8Array[] = []
  #segment = Buffer.alloc(segmentBallots * recordBytes)
  #at = 0

  push(ballot: PackedBallot): void {
    if (this.#at === this.#segment.length) this.#close()
    const { task, voter, line, at, choice, revoked } = ballot
    const segment = this.#segment
    segment.writeUInt32LE(task, this.#at)
    segment.writeUInt32LE(voter, this.#at + 4)
    segment.writeUInt32LE(line, this.#at + 8)
    segment.writeUIntLE(at ?? noTime, this.#at + 12, 6)
    segment[this.#at + 18] = choices.indexOf(choice)
    segment[this.#at + 19] = revoked ? 1 : 0
    this.#at += recordBytes
  }

  finish(): readonly Uint8Array[] {
    if (this.#at > 0) this.#close()
    return this.segments
  }

  #close(): void {
    this.segments.push(Uint8Array.from(this.#segment.subarray(0, this.#at)))
    this.#segment = Buffer.alloc(segmentBallots * recordBytes)
    this.#at = 0
  }
}

/** The columns of all ballots of a roll, in the roll's order. */
export interface RollColumns {
  readonly length: number
  readonly task: Uint32Array
  readonly voter: Uint32Array
  /** epoch milliseconds; -1 where the roll names no time */
  readonly at: Float64Array
  readonly choice: Uint8Array
  readonly revoked: Uint8Array
}

export function readSegments(segments: readonly Uint8Array[]): RollColumns {
  const length = segments.reduce((sum, segment) => sum + segment.length / recordBytes, 0)
  const columns = {
    length,
    task: new Uint32Array(length),
    voter: new Uint32Array(length),
    at: new Float64Array(length),
    choice: new Uint8Array(length),
    revoked: new Uint8Array(length),
  }
  let index = 0
  for (const segment of segments) {
    const bytes = Buffer.from(segment.buffer, segment.byteOffset, segment.byteLength)
    for (let at = 0; at < bytes.length; at += recordBytes) {
      const time = bytes.readUIntLE(at + 12, 6)
      columns.task[index] = bytes.readUInt32LE(at)
      columns.voter[index] = bytes.readUInt32LE(at + 4)
      columns.at[index] = time === noTime ? -1 : time
      columns.choice[index] = bytes[at + 18] ?? 0
      columns.revoked[index] = bytes[at + 19] ?? 0
      index += 1
    }
  }
  return columns
}
