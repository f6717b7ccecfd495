import type { Counts, VoteWindow } from '#shared/domain/tally.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import { recordTime, segmentWords } from './records.ts'
import {
  choiceOf,
  ballotsOf,
  layOut,
  recordOf,
  type Run,
  segmentOf,
  sortedWords,
  sortPart,
  standing,
  voterOf,
} from './sort.ts'

/** The count of one task of a roll, as `shared/domain/tally.ts` defines it; ballots set aside by cause. */
export interface RollTally {
  readonly counts: Counts
  readonly voters: number
  readonly repeats: number
  readonly outside: number
  readonly revoked: number
}

/** How a roll is counted. */
export interface CountRule {
  readonly policy: RepeatPolicy
  readonly window: VoteWindow
  /**
   * The place that stands for each place of the roll's task list, so that a person who voted on several merged tasks is
   * one voter who voted more than once; left out where nothing is merged.
   */
  readonly standsFor?: readonly number[]
}

/** Tasks whose place leaves `rest` when divided by `by`: the share of one thread. */
export interface TaskShare {
  readonly by: number
  readonly rest: number
}

/** A roll's ballots sorted by task. */
export interface Sorted {
  readonly words: Uint32Array
  /** the parts they were sorted in */
  readonly runs: readonly Run[]
  /** all of the roll's segments, where the sorted ballots' records stand */
  readonly segments: readonly Uint8Array[]
  readonly voters: number
}

/** Sets of voters have a bit each: those of one task lie so close together that they stay near the processor. */
const bitsFor = (voters: number): Uint32Array => new Uint32Array((voters >>> 5) + 1)

/** Counts task after task. */
class TaskCounter {
  readonly #words: Uint32Array
  readonly #runs: readonly Run[]
  readonly #segments: readonly Uint32Array[]
  readonly #policy: RepeatPolicy
  readonly #seen: Uint32Array
  readonly #repeated: Uint32Array

  constructor({ words, runs, segments, voters }: Sorted, policy: RepeatPolicy) {
    this.#words = words
    this.#runs = runs
    this.#segments = segments.map(segmentWords)
    this.#policy = policy
    this.#seen = bitsFor(voters)
    this.#repeated = bitsFor(voters)
  }

  /** Every person's first ballot that is met counts at first; then those of persons with several are put right. */
  count(task: number): RollTally {
    const counted = new Int32Array(4)
    let [ballots, repeats] = [0, 0]
    for (const { starts, ends } of this.#runs) {
      ballots += ends[task]! - starts[task]!
      repeats += this.#meet(starts[task]! * sortedWords, ends[task]! * sortedWords, counted)
    }
    const voters = ballots - repeats
    if (repeats > 0) repeats += this.#settle(task, counted)
    for (const { starts, ends } of this.#runs) this.#forget(starts[task]! * sortedWords, ends[task]! * sortedWords)
    const [yes = 0, no = 0, pass = 0] = counted
    const aside = (of: 'outside' | 'revoked'): number => this.#runs.reduce((sum, run) => sum + run[of][task]!, 0)
    return { counts: { yes, no, pass }, voters, repeats, outside: aside('outside'), revoked: aside('revoked') }
  }

  /** Counts ballots of persons not seen before on the task; answers with how many are of others. */
  #meet(from: number, to: number, counted: Int32Array): number {
    const [words, seen, repeated] = [this.#words, this.#seen, this.#repeated]
    let repeats = 0
    for (let at = from; at < to; at += sortedWords) {
      const word = words[at]!
      const voter = voterOf(word)
      const bit = 1 << (voter & 31)
      const among = seen[voter >>> 5]!
      if ((among & bit) === 0) {
        seen[voter >>> 5] = among | bit
        counted[choiceOf(word)]! += 1
      } else {
        repeats += 1
        repeated[voter >>> 5]! |= bit
      }
    }
    return repeats
  }

  #forget(from: number, to: number): void {
    const [words, seen, repeated] = [this.#words, this.#seen, this.#repeated]
    for (let at = from; at < to; at += sortedWords) {
      const place = voterOf(words[at]!) >>> 5
      seen[place] = 0
      repeated[place] = 0
    }
  }

  /** Moves the count from the ballot met first of each person with several to the one that stands; answers with how many count no longer. */
  #settle(task: number, counted: Int32Array): number {
    const [words, repeated] = [this.#words, this.#repeated]
    const stands = new Map<number, number>()
    for (const { starts, ends } of this.#runs)
      for (let at = starts[task]! * sortedWords; at < ends[task]! * sortedWords; at += sortedWords) {
        const voter = voterOf(words[at]!)
        if ((repeated[voter >>> 5]! & (1 << (voter & 31))) === 0) continue
        const before = stands.get(voter)
        if (before === undefined) counted[choiceOf(words[at]!)]! -= 1
        if (before === undefined || this.#takes(at, before)) stands.set(voter, at)
      }
    if (this.#policy === 'void') return stands.size
    for (const at of stands.values()) counted[choiceOf(words[at]!)]! += 1
    return 0
  }

  /** Whether the ballot at `at` stands for its voter rather than the one at `other`: by time, then by the roll's order. */
  #takes(at: number, other: number): boolean {
    const by = this.#time(at) - this.#time(other) || this.#line(at) - this.#line(other)
    return this.#policy === 'latest' ? by > 0 : by < 0
  }

  #word(at: number, word: number): number {
    const place = this.#words[at + 1]!
    return this.#segments[segmentOf(place)]![recordOf(place) + word]!
  }

  #line(at: number): number {
    return this.#word(at, 2)
  }

  #time(at: number): number {
    return recordTime(this.#word(at, 3), this.#word(at, 4))
  }
}

/**
 * Counts sorted ballots with one ballot a person and task, the same rule as `count` of shared/domain/tally.ts. Answers
 * with the tallies of a share's tasks.
 */
export function tallySorted(sorted: Sorted, policy: RepeatPolicy, { by, rest }: TaskShare): RollTally[] {
  const counter = new TaskCounter(sorted, policy)
  const tallies: RollTally[] = []
  const tasks = sorted.runs[0]?.starts.length ?? 0
  for (let task = rest; task < tasks; task += by) tallies.push(counter.count(task))
  return tallies
}

/** One more than the highest number of a voter. */
function votersIn(words: Uint32Array): number {
  let voters = 0
  for (let at = 0; at < words.length; at += sortedWords)
    if (voterOf(words[at]!) >= voters) voters = voterOf(words[at]!) + 1
  return voters
}

/** Counts packed ballots, in this thread alone. */
export function tallyRoll(segments: readonly Uint8Array[], tasks: number, rule: CountRule): RollTally[] {
  const stands = standing(tasks, rule.standsFor)
  const { starts, total } = layOut([ballotsOf(segments, stands)])
  const words = new Uint32Array(total * sortedWords)
  const part = { numbers: [...segments.keys()], segments }
  const run = sortPart(part, { stands, window: rule.window, starts: starts[0]!, words })
  return tallySorted({ words, runs: [run], segments, voters: votersIn(words) }, rule.policy, { by: 1, rest: 0 })
}
