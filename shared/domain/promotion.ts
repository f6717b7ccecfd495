import type { ShareBound } from './terms.ts'
import { ballotsOf, type Counts, type DeclaredCounts, noBallots, officialTally } from './tally.ts'

/** What a task must reach to pass to the Committee. */
export interface RoundRule {
  /** promotion takes MORE THAN this many yes votes; this many is not enough */
  readonly moreThan: number
  /** null or missing asks nothing */
  readonly turnout?: TurnoutCondition | null
  readonly share?: ShareCondition | null
}

/** At least `percent` (1 to 100) of `eligible` voters cast a ballot on the task, passes included. */
export interface TurnoutCondition {
  readonly eligible: number
  readonly percent: number
}

/** Yes among yes and no: at least, or more than, `percent` (0 to 100). Nobody for or against is a share of 0. */
export interface ShareCondition {
  readonly percent: number
  readonly bound: ShareBound
}

/** Which part of a rule a task does not meet; `returned` by the screening, it goes on only with a written reason. */
export type PromotionFailure = 'moreThan' | 'turnout' | 'share' | 'returned'

/** A task with the official counts it is judged by. */
export interface CountedTask {
  readonly taskId: string
  readonly counts: Counts
  /** the screening returned it */
  readonly returned?: boolean
  /** no votes against were declared, so that its share of yes is not known and no share is met */
  readonly shareUnknown?: boolean
}

/** A task as it is judged: by its recount, else by what the platform declares; with neither it has no ballots. */
export const judgedTask = (task: {
  readonly taskId: string
  readonly declared: DeclaredCounts | null
  readonly counted: Counts | null
  readonly returned: boolean
}): CountedTask => ({
  taskId: task.taskId,
  counts: officialTally(task.declared, task.counted)?.counts ?? noBallots,
  returned: task.returned,
  shareUnknown: task.counted === null && task.declared?.no === null,
})

/** A person's departure from the computed result; the reason is required. */
export interface PromotionException {
  readonly taskId: string
  readonly reason: string
}

/** Why a plan must not be signed: an exception without a reason, of an unknown task, that changes nothing, or given twice. */
export interface PlanProblem {
  readonly kind: 'missingReason' | 'unknownTask' | 'notPast' | 'alreadyPast' | 'twice'
  readonly taskId: string
}

export interface PromotionPlan {
  /** past the threshold and not held back, most yes votes first */
  readonly promoted: readonly CountedTask[]
  /** past the threshold, kept back by a person */
  readonly heldBack: readonly (CountedTask & PromotionException)[]
  /** not past the threshold, brought forward by a person */
  readonly broughtForward: readonly (CountedTask & PromotionException)[]
  /** not past the threshold, with every part of the rule missed */
  readonly below: readonly (CountedTask & { readonly failures: readonly PromotionFailure[] })[]
  readonly problems: readonly PlanProblem[]
}

/** In whole numbers: a share of exactly the percentage is neither rounded up nor down. */
function meetsShare({ yes, no }: Counts, { percent, bound }: ShareCondition): boolean {
  const [has, needs] = [yes * 100, percent * (yes + no)]
  return bound === 'atLeast' ? has >= needs && (yes + no > 0 || percent === 0) : has > needs
}

const meetsTurnout = (counts: Counts, { eligible, percent }: TurnoutCondition): boolean =>
  ballotsOf(counts) * 100 >= percent * eligible

/** Every part of the rule that these counts miss; empty where the task passes. More than N: N itself is not enough. */
export function promotionFailures(counts: Counts, rule: RoundRule): PromotionFailure[] {
  const failures: PromotionFailure[] = []
  if (counts.yes <= rule.moreThan) failures.push('moreThan')
  if (rule.turnout && !meetsTurnout(counts, rule.turnout)) failures.push('turnout')
  if (rule.share && !meetsShare(counts, rule.share)) failures.push('share')
  return failures
}

/** Whether counts meet a rule in every part. */
export const isPast = (counts: Counts, rule: RoundRule): boolean => promotionFailures(counts, rule).length === 0

/** Everything that keeps a task from promotion by the rule alone. */
export function taskFailures({ counts, returned, shareUnknown }: CountedTask, rule: RoundRule): PromotionFailure[] {
  const failures = promotionFailures(counts, rule)
  if (rule.share && shareUnknown && !failures.includes('share')) failures.push('share')
  return returned ? [...failures, 'returned'] : failures
}

/** Whether the rule alone promotes a task. */
export const passes = (task: CountedTask, rule: RoundRule): boolean => taskFailures(task, rule).length === 0

/** Most yes votes first; equal counts keep the order they came in. */
const byYes = (a: CountedTask, b: CountedTask): number => b.counts.yes - a.counts.yes

function exceptionProblems(
  exceptions: readonly PromotionException[],
  other: readonly PromotionException[],
  past: ReadonlyMap<string, boolean>,
  wanted: boolean,
): PlanProblem[] {
  return exceptions.flatMap(({ taskId, reason }, index): PlanProblem[] => {
    const known = past.get(taskId)
    const twice =
      exceptions.findIndex((one) => one.taskId === taskId) < index || other.some((one) => one.taskId === taskId)
    if (known === undefined) return [{ kind: 'unknownTask', taskId }]
    if (twice) return [{ kind: 'twice', taskId }]
    if (reason.trim() === '') return [{ kind: 'missingReason', taskId }]
    return known === wanted ? [] : [{ kind: wanted ? 'notPast' : 'alreadyPast', taskId }]
  })
}

/**
 * What signing would do: a computation over the official counts, with the exceptions a person makes in writing.
 * A plan with `problems` must not be signed.
 */
export function promotionPlan(
  tasks: readonly CountedTask[],
  rule: RoundRule,
  heldBack: readonly PromotionException[] = [],
  broughtForward: readonly PromotionException[] = [],
): PromotionPlan {
  const past = new Map(tasks.map((task) => [task.taskId, passes(task, rule)]))
  const held = new Map(heldBack.map((one) => [one.taskId, one.reason]))
  const brought = new Map(broughtForward.map((one) => [one.taskId, one.reason]))
  const ordered = tasks.toSorted(byYes)
  const passing = ordered.filter((task) => past.get(task.taskId))
  const failing = ordered.filter((task) => !past.get(task.taskId))
  const withReason = (list: readonly CountedTask[], reasons: ReadonlyMap<string, string>) =>
    list.flatMap((task) => {
      const reason = reasons.get(task.taskId)
      return reason === undefined ? [] : [{ ...task, reason }]
    })
  return {
    promoted: passing.filter((task) => !held.has(task.taskId)),
    heldBack: withReason(passing, held),
    broughtForward: withReason(failing, brought),
    below: failing
      .filter((task) => !brought.has(task.taskId))
      .map((task) => ({ ...task, failures: taskFailures(task, rule) })),
    problems: [
      ...exceptionProblems(heldBack, broughtForward, past, true),
      ...exceptionProblems(broughtForward, [], past, false),
    ],
  }
}

/** Tasks just past the line and tasks just short of it, most yes votes first. */
export interface NearMisses {
  readonly above: readonly CountedTask[]
  readonly below: readonly CountedTask[]
}

/** How near counts as near, in yes votes: a twentieth of the threshold, at least 1. */
export const nearMargin = (moreThan: number): number => Math.max(1, Math.round(moreThan / 20))

/**
 * The `margin` vote counts nearest to the line on either side: `moreThan + 1` is the first that passes, `moreThan` the last
 * that fails. A task with enough yes votes that misses another part of the rule stands below.
 */
export function nearMisses(
  tasks: readonly CountedTask[],
  rule: RoundRule,
  margin = nearMargin(rule.moreThan),
): NearMisses {
  const near = tasks
    .toSorted(byYes)
    .map((task) => ({ task, over: task.counts.yes - rule.moreThan }))
    .filter(({ over }) => over > -margin && over <= margin)
  return {
    above: near.filter(({ task }) => passes(task, rule)).map(({ task }) => task),
    below: near.filter(({ task }) => !passes(task, rule)).map(({ task }) => task),
  }
}

/** Tasks with `from` to `to` yes votes, both included. */
export interface Bucket {
  readonly from: number
  readonly to: number
  readonly tasks: number
}

function bucketStarts(highest: number, perDecade: number): number[] {
  const starts = [0]
  for (let step = 0; ; step += 1) {
    const start = Math.round(10 ** (step / perDecade))
    if (start > highest) return [...new Set(starts)]
    starts.push(start)
  }
}

/** Yes votes on a log axis: a bucket of their own for tasks without any, then `perDecade` buckets a power of ten, on whole votes. */
export function histogram(yesVotes: readonly number[], perDecade = 6): Bucket[] {
  const highest = yesVotes.reduce((most, yes) => Math.max(most, yes), 0)
  const starts = bucketStarts(highest, perDecade)
  return starts.map((from, index) => {
    const to = (starts[index + 1] ?? highest + 1) - 1
    return { from, to, tasks: yesVotes.filter((yes) => yes >= from && yes <= to).length }
  })
}
