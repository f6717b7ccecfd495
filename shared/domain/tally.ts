import type { Choice, RepeatPolicy, TallyBasis } from './terms.ts'

/** One ballot of a roll. */
export interface Ballot {
  readonly taskId: string
  /** a pseudonym; the same person carries the same one throughout a roll */
  readonly voter: string
  readonly choice: Choice
  /** epoch milliseconds; null where the roll names no time */
  readonly at: number | null
  /** withdrawn by its voter, as the platform marks it */
  readonly revoked?: boolean
}

/** Ballots of one task; whole numbers. */
export interface Counts {
  readonly yes: number
  readonly no: number
  readonly pass: number
}

/** Totals of one task as a platform declares them; no votes and passes are null where it declares none, which is not nought. */
export interface DeclaredCounts {
  readonly yes: number
  readonly no: number | null
  readonly pass: number | null
}

/** When a round takes ballots: epoch milliseconds, both ends included; null leaves that end open. */
export interface VoteWindow {
  readonly opensAt: number | null
  readonly closesAt: number | null
}

/** Why ballots of a roll were not counted. */
export const setAsideCauses = ['repeats', 'outside', 'revoked'] as const
export type SetAsideCause = (typeof setAsideCauses)[number]

/** The count of one task. `counts` and everything in `setAside` add up to the ballots read for it. */
export interface TaskTally {
  readonly taskId: string
  readonly counts: Counts
  /** distinct persons with a ballot inside the window that was not revoked */
  readonly voters: number
  readonly setAside: Readonly<Record<SetAsideCause, Counts>>
}

/**
 * Declared against counted, in ballots. `declared - every cause - unexplained = counted`, choice by choice. Where no
 * votes or passes of a kind are declared, they are left out on every side.
 */
export interface Difference {
  readonly declared: number
  readonly counted: number
  readonly causes: Readonly<Record<SetAsideCause, number>>
  /** declared ballots that no cause accounts for; below 0 where the roll holds ballots nobody declared */
  readonly unexplained: Counts
  /** true where every choice is accounted for */
  readonly explained: boolean
}

/** The counts a task is judged by, and what they rest on. */
export interface OfficialTally {
  readonly counts: Counts
  readonly basis: TallyBasis
}

export const noBallots: Counts = { yes: 0, no: 0, pass: 0 }

/** All ballots of a task, passes included. */
export const ballotsOf = (counts: Counts): number => counts.yes + counts.no + counts.pass

const add = (a: Counts, b: Counts, sign: 1 | -1 = 1): Counts => ({
  yes: a.yes + sign * b.yes,
  no: a.no + sign * b.no,
  pass: a.pass + sign * b.pass,
})

const countChoices = (ballots: readonly Ballot[]): Counts => {
  const counts = { yes: 0, no: 0, pass: 0 }
  for (const ballot of ballots) counts[ballot.choice] += 1
  return counts
}

const isOutside = ({ at }: Ballot, { opensAt, closesAt }: VoteWindow): boolean =>
  at !== null && ((opensAt !== null && at < opensAt) || (closesAt !== null && at > closesAt))

/** By time, then by place in the roll; a ballot without a time stands before those with one. */
const inTime = (ballots: readonly Ballot[]): Ballot[] =>
  ballots.toSorted((a, b) => (a.at === b.at ? 0 : a.at === null ? -1 : b.at === null ? 1 : a.at - b.at))

function standing(ballots: readonly Ballot[], policy: RepeatPolicy): Ballot | undefined {
  if (policy === 'void') return ballots.length === 1 ? ballots[0] : undefined
  return inTime(ballots).at(policy === 'latest' ? -1 : 0)
}

function countTask(taskId: string, ballots: readonly Ballot[], policy: RepeatPolicy, window: VoteWindow): TaskTally {
  const outside = ballots.filter((ballot) => isOutside(ballot, window))
  const inside = ballots.filter((ballot) => !isOutside(ballot, window))
  const revoked = inside.filter((ballot) => ballot.revoked === true)
  const valid = inside.filter((ballot) => ballot.revoked !== true)
  const persons = Map.groupBy(valid, (ballot) => ballot.voter)
  const stand = [...persons.values()].flatMap((own) => standing(own, policy) ?? [])
  const counts = countChoices(stand)
  return {
    taskId,
    counts,
    voters: persons.size,
    setAside: {
      repeats: add(countChoices(valid), counts, -1),
      outside: countChoices(outside),
      revoked: countChoices(revoked),
    },
  }
}

/**
 * Counts a roll with one ballot a person and task: first ballots outside the window are set aside, then revoked
 * ones, then repeats by the policy - the latest or the first by time (later in the roll where times are equal or
 * missing), or none of a person who voted more than once. Tasks come in the order in which the roll first names
 * them. This is the reference that every faster count is tested against.
 */
export function count(
  ballots: readonly Ballot[],
  policy: RepeatPolicy,
  window: VoteWindow = { opensAt: null, closesAt: null },
): TaskTally[] {
  const tasks = Map.groupBy(ballots, (ballot) => ballot.taskId)
  return [...tasks].map(([taskId, own]) => countTask(taskId, own, policy, window))
}

/** Ballots a tally set aside, by cause. */
export function causesOf(tally: TaskTally): Record<SetAsideCause, number> {
  const { repeats, outside, revoked } = tally.setAside
  return { repeats: ballotsOf(repeats), outside: ballotsOf(outside), revoked: ballotsOf(revoked) }
}

/** A count in which these choices are left out on every side. */
function without({ counts, setAside, ...tally }: TaskTally, choicesLeftOut: readonly ('no' | 'pass')[]): TaskTally {
  const none = Object.fromEntries(choicesLeftOut.map((choice) => [choice, 0]))
  const { repeats, outside, revoked } = setAside
  return {
    ...tally,
    counts: { ...counts, ...none },
    setAside: {
      repeats: { ...repeats, ...none },
      outside: { ...outside, ...none },
      revoked: { ...revoked, ...none },
    },
  }
}

/** Where the difference between a platform's declared totals and the count comes from: 'declared 117, recounted 103: 12 repeats, 2 outside'. */
export function difference(declaredByPlatform: DeclaredCounts, counted: TaskTally): Difference {
  const undeclared = (['no', 'pass'] as const).filter((choice) => declaredByPlatform[choice] === null)
  const [declared, tally] = [judged(declaredByPlatform), without(counted, undeclared)]
  const { repeats, outside, revoked } = tally.setAside
  const roll = [repeats, outside, revoked].reduce((sum, part) => add(sum, part), tally.counts)
  const unexplained = add(declared, roll, -1)
  return {
    declared: ballotsOf(declared),
    counted: ballotsOf(tally.counts),
    causes: causesOf(tally),
    unexplained,
    explained: unexplained.yes === 0 && unexplained.no === 0 && unexplained.pass === 0,
  }
}

/** Declared totals as counts to judge by: what nobody declared is none. */
export const judged = ({ yes, no, pass }: DeclaredCounts): Counts => ({ yes, no: no ?? 0, pass: pass ?? 0 })

/** The recount where a roll exists; declared totals otherwise, and it says so. Null where a task has neither. */
export function officialTally(declared: DeclaredCounts | null, counted: Counts | null): OfficialTally | null {
  if (counted) return { counts: counted, basis: 'roll' }
  return declared ? { counts: judged(declared), basis: 'declared' } : null
}
