import { recordBytes, recordWords, segmentWords } from './records.ts'

const lineOf = (words: Uint32Array, at: number): number => words[at * recordWords + 2]!

/** Two runs of ballots, each in the order of lines, as one. */
function merged(a: Uint32Array, b: Uint32Array): Uint8Array {
  const whole = new Uint32Array(a.length + b.length)
  let [fromA, fromB] = [0, 0]
  for (let at = 0; at < whole.length; at += recordWords) {
    const useA = fromB >= b.length || (fromA < a.length && a[fromA + 2]! < b[fromB + 2]!)
    const [words, from] = useA ? [a, fromA] : [b, fromB]
    whole.set(words.subarray(from, from + recordWords), at)
    if (useA) fromA += recordWords
    else fromB += recordWords
  }
  return new Uint8Array(whole.buffer)
}

/**
 * Puts ballots among a roll's segments where their lines stand, so that 'the later in the file' keeps its meaning; both
 * in the order of lines. Answers with the segments that changed, by their place; a roll without any gets one.
 */
export function insertBallots(segments: readonly Uint8Array[], ballots: Uint8Array): Map<number, Uint8Array> {
  const changed = new Map<number, Uint8Array>()
  if (ballots.length === 0) return changed
  const words = segmentWords(ballots)
  const count = ballots.length / recordBytes
  let from = 0
  for (let no = 0; no < Math.max(1, segments.length) && from < count; no += 1) {
    const next = segments[no + 1]
    const limit = next ? lineOf(segmentWords(next), 0) : Infinity
    let to = from
    while (to < count && lineOf(words, to) < limit) to += 1
    if (to === from) continue
    const stored = segments[no]
    const own = stored ? segmentWords(stored) : new Uint32Array(0)
    changed.set(no, merged(own, words.subarray(from * recordWords, to * recordWords)))
    from = to
  }
  return changed
}
