import type { Counts, VoteWindow } from '#shared/domain/tally.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import { isRevoked, recordChoice, recordTime, recordWords, segmentWords } from './records.ts'

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

export const everyTask: TaskShare = { by: 1, rest: 0 }

/** Ballots in the order of their tasks, in the roll's order within one. */
interface Sorted {
  /** task t has places starts[t]..starts[t + 1] */
  readonly starts: Uint32Array
  /** three words a ballot: voter, and the record's last two */
  readonly words: Uint32Array
  readonly voters: number
}

/** A counting sort of the share's ballots by task. What the count needs moves along, so that it reads in one direction. */
function byTask(
  segments: readonly Uint32Array[],
  tasks: number,
  standsFor: readonly number[] | undefined,
  { by, rest }: TaskShare,
): Sorted {
  const stands = Uint32Array.from({ length: tasks }, (_, task) => standsFor?.[task] ?? task)
  const starts = new Uint32Array(tasks + 1)
  let voters = 0
  for (const segment of segments)
    for (let at = 0; at < segment.length; at += recordWords) {
      const task = stands[segment[at]!]!
      if (segment[at + 1]! >= voters) voters = segment[at + 1]! + 1
      if (by === 1 || task % by === rest) starts[task + 1]! += 1
    }
  for (let task = 0; task < tasks; task += 1) starts[task + 1]! += starts[task]!
  const next = starts.slice()
  const words = new Uint32Array(starts[tasks]! * 3)
  for (const segment of segments)
    for (let at = 0; at < segment.length; at += recordWords) {
      const task = stands[segment[at]!]!
      if (by !== 1 && task % by !== rest) continue
      const place = next[task]!
      next[task] = place + 1
      words[place * 3] = segment[at + 1]!
      words[place * 3 + 1] = segment[at + 3]!
      words[place * 3 + 2] = segment[at + 4]!
    }
  return { starts, words, voters }
}

/** What stands for one voter while a task is counted. */
class Standing {
  /** place of the ballot that stands for a voter; -1 for none */
  readonly place: Int32Array
  /** ballots of a voter on the task */
  readonly ballots: Uint32Array
  /** voters of the task so far, first `count` of them */
  readonly persons: Uint32Array
  count = 0

  constructor(voters: number) {
    this.place = new Int32Array(voters).fill(-1)
    this.ballots = new Uint32Array(voters)
    this.persons = new Uint32Array(voters)
  }
}

/** Counts the ballots of one task at places from..to, and leaves `standing` empty again. */
function countTask(
  words: Uint32Array,
  [from, to]: readonly [number, number],
  { policy, window }: CountRule,
  standing: Standing,
): RollTally {
  const { place, ballots, persons } = standing
  const [opens, closes] = [window.opensAt ?? -Infinity, window.closesAt ?? Infinity]
  const [latest, first] = [policy === 'latest', policy === 'first']
  const timeOf = (at: number): number => recordTime(words[at * 3 + 1]!, words[at * 3 + 2]!)
  let [count, repeats, outside, revoked] = [0, 0, 0, 0]
  for (let at = from; at < to; at += 1) {
    const voter = words[at * 3]!
    const time = timeOf(at)
    if (time >= 0 && (time < opens || time > closes)) {
      outside += 1
      continue
    }
    if (isRevoked(words[at * 3 + 2]!)) {
      revoked += 1
      continue
    }
    const stands = place[voter]!
    if (stands < 0) {
      persons[count] = voter
      count += 1
      place[voter] = at
    } else {
      repeats += 1
      if (latest ? time >= timeOf(stands) : first && time < timeOf(stands)) place[voter] = at
    }
    ballots[voter]! += 1
  }
  const counted = [0, 0, 0]
  for (let at = 0; at < count; at += 1) {
    const voter = persons[at]!
    if (policy === 'void' && ballots[voter]! > 1) repeats += 1
    else counted[recordChoice(words[place[voter]! * 3 + 2]!)]! += 1
    place[voter] = -1
    ballots[voter] = 0
  }
  const [yes = 0, no = 0, pass = 0] = counted
  return { counts: { yes, no, pass }, voters: count, repeats, outside, revoked }
}

/**
 * Counts packed ballots with one ballot a person and task, the same rule as `count` of shared/domain/tally.ts: a pass
 * over each task's ballots with the standing one of every voter at hand. Answers with the tallies of a share's tasks.
 */
export function tallyRoll(
  segments: readonly Uint8Array[],
  tasks: number,
  rule: CountRule,
  share: TaskShare = everyTask,
): RollTally[] {
  const { starts, words, voters } = byTask(segments.map(segmentWords), tasks, rule.standsFor, share)
  const standing = new Standing(voters)
  const tallies: RollTally[] = []
  for (let task = share.rest; task < tasks; task += share.by)
    tallies.push(countTask(words, [starts[task]!, starts[task + 1]!], rule, standing))
  return tallies
}
