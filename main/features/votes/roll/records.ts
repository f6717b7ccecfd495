/**
 * One ballot in 20 bytes, little-endian: task u32 (its place in the roll's task list), voter u32 (its place among the
 * roll's voters), line u32, time 48 bit (epoch milliseconds; all ones: none), choice u8, flags u8 (1: revoked).
 * Read and written as five words of 32 bit, the last of which holds the time's upper 16 bit, choice and flags.
 */
export const recordBytes = 20
export const recordWords = recordBytes / 4

/** Ballots in one stored segment, at most: a megabyte each. */
export const segmentBallots = 50_000

const wordSize = 2 ** 32
/** all ones in 48 bit stand for no time */
const noTimeLow = wordSize - 1
const noTimeHigh = 0xff_ff

/** Epoch milliseconds of a record's fourth and fifth word; -1 where the roll names no time. */
export const recordTime = (low: number, high: number): number =>
  low === noTimeLow && (high & noTimeHigh) === noTimeHigh ? -1 : (high & noTimeHigh) * wordSize + low

export const recordChoice = (high: number): number => (high >>> 16) & 0xff

export const isRevoked = (high: number): boolean => high >>> 24 === 1

/** Packs ballots one after the other; `take` hands over what was packed, in segments that threads can share. */
export class RecordWriter {
  /** ballots packed since the last `take` */
  count = 0
  #words = new Uint32Array(segmentBallots * recordWords)

  /** `at` is -1 for no time; `choice` the place in `choices`. */
  push(task: number, voter: number, line: number, at: number, choice: number, revoked: number): void {
    const place = this.count * recordWords
    if (place === this.#words.length) this.#enlarge()
    const words = this.#words
    const upper = Math.floor(at / wordSize)
    words[place] = task
    words[place + 1] = voter
    words[place + 2] = line
    words[place + 3] = at < 0 ? noTimeLow : at - upper * wordSize
    words[place + 4] = (at < 0 ? noTimeHigh : upper) | (choice << 16) | (revoked << 24)
    this.count += 1
  }

  take(): Uint8Array[] {
    const segments: Uint8Array[] = []
    for (let from = 0; from < this.count; from += segmentBallots) {
      const part = this.#words.subarray(from * recordWords, Math.min(this.count, from + segmentBallots) * recordWords)
      const segment = new Uint32Array(new SharedArrayBuffer(part.byteLength))
      segment.set(part)
      segments.push(new Uint8Array(segment.buffer))
    }
    this.count = 0
    return segments
  }

  #enlarge(): void {
    const larger = new Uint32Array(this.#words.length * 2)
    larger.set(this.#words)
    this.#words = larger
  }
}

/** A segment's words; copied where it does not lie on a word's border. */
export function segmentWords(segment: Uint8Array): Uint32Array {
  const aligned = segment.byteOffset % 4 === 0 ? segment : new Uint8Array(segment)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
