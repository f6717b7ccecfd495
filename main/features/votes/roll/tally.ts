import type { Counts, VoteWindow } from '#shared/domain/tally.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import type { RollColumns } from './records.ts'

/** The count of one task of a roll, as `shared/domain/tally.ts` defines it; ballots set aside by cause. */
export interface RollTally {
  readonly counts: Counts
  readonly voters: number
  readonly repeats: number
  readonly outside: number
  readonly revoked: number
}

/**
 * Puts the ballots of merged tasks under the task that stands for them, so that a person who voted on several of them
 * is one voter who voted more than once. `standsFor` gives that task's place for every place.
 */
export function mergeTasks({ length, task }: RollColumns, standsFor: readonly number[]): void {
  for (let index = 0; index < length; index += 1) task[index] = standsFor[task[index]!] ?? task[index]!
}

/** Places of the ballots of each task, in the roll's order (a counting sort): task t has order[starts[t]..starts[t + 1]). */
function byTask({ length, task }: RollColumns, tasks: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(tasks + 1)
  for (let index = 0; index < length; index += 1) starts[(task[index] ?? 0) + 1]! += 1
  for (let at = 0; at < tasks; at += 1) starts[at + 1]! += starts[at]!
  const next = starts.slice()
  const order = new Uint32Array(length)
  for (let index = 0; index < length; index += 1) order[next[task[index]!]!++] = index
  return { order, starts }
}

/**
 * Counts a roll with one ballot a person and task, the same rule as `count` of shared/domain/tally.ts over packed
 * columns: a pass over each task's ballots with the standing one of every voter at hand.
 */
export function tallyRoll(columns: RollColumns, tasks: number, policy: RepeatPolicy, window: VoteWindow): RollTally[] {
  const { voter, at, choice, revoked } = columns
  const { order, starts } = byTask(columns, tasks)
  const voters = columns.voter.reduce((most, index) => Math.max(most, index), -1) + 1
  const standing = new Int32Array(voters).fill(-1)
  const ballots = new Uint32Array(voters)
  const [opens, closes] = [window.opensAt ?? -Infinity, window.closesAt ?? Infinity]
  const replaces = (next: number, now: number): boolean =>
    policy === 'latest' ? at[next]! >= at[now]! : policy === 'first' && at[next]! < at[now]!

  return Array.from({ length: tasks }, (_, task) => {
    const persons: number[] = []
    const setAside = { repeats: 0, outside: 0, revoked: 0 }
    for (let place = starts[task]!; place < starts[task + 1]!; place += 1) {
      const index = order[place]!
      const time = at[index]!
      if (time >= 0 && (time < opens || time > closes)) setAside.outside += 1
      else if (revoked[index] === 1) setAside.revoked += 1
      else {
        const person = voter[index]!
        if (standing[person] === -1) persons.push(person)
        else setAside.repeats += 1
        if (standing[person] === -1 || replaces(index, standing[person]!)) standing[person] = index
        ballots[person]! += 1
      }
    }
    const counted = [0, 0, 0]
    for (const person of persons) {
      if (policy === 'void' && ballots[person]! > 1) setAside.repeats += 1
      else counted[choice[standing[person]!]!]! += 1
      standing[person] = -1
      ballots[person] = 0
    }
    const [yes = 0, no = 0, pass = 0] = counted
    return { counts: { yes, no, pass }, voters: persons.length, ...setAside }
  })
}
