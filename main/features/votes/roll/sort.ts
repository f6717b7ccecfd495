import type { VoteWindow } from '#shared/domain/tally.ts'
import { isRevoked, recordChoice, recordTime, recordWords, segmentWords } from './records.ts'

/** A ballot's first word: fewer voters than 2^30, a choice of two bits above. */
const choiceShift = 30
export const voterOf = (word: number): number => word & (2 ** choiceShift - 1)
export const choiceOf = (word: number): number => word >>> choiceShift
/** A ballot's second word: fewer than 2^16 ballots in a segment, the segment above. */
const segmentShift = 16
export const segmentOf = (word: number): number => word >>> segmentShift
export const recordOf = (word: number): number => (word & (2 ** segmentShift - 1)) * recordWords

/** Words a sorted ballot takes: voter and choice, and where its record stands. */
export const sortedWords = 2

/** Segments of a roll that are sorted in one go, each with its number in the whole roll. */
export interface Part {
  readonly numbers: readonly number[]
  readonly segments: readonly Uint8Array[]
}

/** The place that stands for each place of the roll's task list. */
export const standing = (tasks: number, standsFor: readonly number[] | undefined): Uint32Array =>
  Uint32Array.from({ length: tasks }, (_, task) => standsFor?.[task] ?? task)

/** Ballots of each task in a part. */
export function ballotsOf(segments: readonly Uint8Array[], stands: Uint32Array): Uint32Array {
  const ballots = new Uint32Array(stands.length)
  for (const words of segments.map(segmentWords))
    for (let at = 0; at < words.length; at += recordWords) ballots[stands[words[at]!]!]! += 1
  return ballots
}

/** Where each part's ballots of each task begin, the tasks one after the other; and how many ballots there are. */
export function layOut(ballots: readonly Uint32Array[]): { readonly starts: Uint32Array[]; readonly total: number } {
  const starts = ballots.map(({ length }) => new Uint32Array(length))
  let total = 0
  for (let task = 0; task < (ballots[0]?.length ?? 0); task += 1)
    for (const [part, own] of ballots.entries()) {
      starts[part]![task] = total
      total += own[task]!
    }
  return { starts, total }
}

/** What one part's sort left: its ballots of task t lie at starts[t]..ends[t], the others were set aside. */
export interface Run {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly outside: Uint32Array
  readonly revoked: Uint32Array
}

export interface SortOptions {
  readonly stands: Uint32Array
  readonly window: VoteWindow
  readonly starts: Uint32Array
  readonly words: Uint32Array
}

/**
 * A counting sort of a part's ballots by task, into its own places of `words`. Only what every count needs moves along,
 * so that it reads in one direction; what only repeats need is looked up.
 */
export function sortPart({ numbers, segments }: Part, { stands, window, starts, words }: SortOptions): Run {
  const [opens, closes] = [window.opensAt ?? -Infinity, window.closesAt ?? Infinity]
  const ends = starts.slice()
  const [outside, revoked] = [new Uint32Array(starts.length), new Uint32Array(starts.length)]
  for (const [index, segment] of segments.map(segmentWords).entries()) {
    const number = numbers[index]! << segmentShift
    for (let at = 0, ballot = 0; at < segment.length; at += recordWords, ballot += 1) {
      const task = stands[segment[at]!]!
      const high = segment[at + 4]!
      const time = recordTime(segment[at + 3]!, high)
      if (time >= 0 && (time < opens || time > closes)) outside[task]! += 1
      else if (isRevoked(high)) revoked[task]! += 1
      else {
        const place = ends[task]!
        ends[task] = place + 1
        words[place * sortedWords] = segment[at + 1]! | (recordChoice(high) << choiceShift)
        words[place * sortedWords + 1] = number | ballot
      }
    }
  }
  return { starts, ends, outside, revoked }
}
