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

/** Records in segments that threads can share. */
export function segmentsOf(words: Uint32Array): Uint8Array[] {
  const length = segmentBallots * recordWords
  return Array.from({ length: Math.ceil(words.length / length) }, (_, no) => {
    const part = words.subarray(no * length, (no + 1) * length)
    const segment = new Uint32Array(new SharedArrayBuffer(part.byteLength))
    segment.set(part)
    return new Uint8Array(segment.buffer)
  })
}

/** A segment's words; copied where it does not lie on a word's border. */
export function segmentWords(segment: Uint8Array): Uint32Array {
  const aligned = segment.byteOffset % 4 === 0 ? segment : new Uint8Array(segment)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
