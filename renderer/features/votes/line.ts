import type { VoteRow } from '#shared/contract/votes.ts'
import {
  judgedTask,
  nearMisses,
  passes,
  type PromotionFailure,
  type RoundRule,
  taskFailures,
} from '#shared/domain/promotion.ts'

/** A task of the list, or the line itself (`vote` null) between those past it and those not. */
export interface Row {
  readonly id: string
  readonly vote: VoteRow | null
  /** official yes votes; the line stands half a vote past the threshold */
  readonly yes: number
  /** what it misses of the rule; null for the line */
  readonly failures: readonly PromotionFailure[] | null
}

export const lineId = 'line'

/** What the rule promotes, the line, and what it does not; most yes votes first on either side. */
export function splitByLine(rows: readonly VoteRow[], rule: RoundRule): Row[] {
  const all = rows
    .map((vote): Row => {
      const task = judgedTask(vote)
      return { id: vote.taskId, vote, yes: task.counts.yes, failures: taskFailures(task, rule) }
    })
    .toSorted((a, b) => b.yes - a.yes)
  const past = all.filter(({ failures }) => failures?.length === 0)
  const line: Row = { id: lineId, vote: null, yes: rule.moreThan + 0.5, failures: null }
  return [...past, line, ...all.filter(({ failures }) => failures?.length !== 0)]
}

/** Tasks close to the line on either side. */
export function nearIds(rows: readonly VoteRow[], rule: RoundRule): ReadonlySet<string> {
  const { above, below } = nearMisses(rows.map(judgedTask), rule)
  return new Set([...above, ...below].map(({ taskId }) => taskId))
}

/** How many tasks pass, by the platform's totals and by our own count; null where there are none. */
export function passing(
  rows: readonly VoteRow[],
  rule: RoundRule,
): { declared: number | null; counted: number | null } {
  const count = (name: 'declared' | 'counted'): number | null => {
    const known = rows.flatMap((row) => {
      const only = { ...row, declared: null, counted: null, [name]: row[name] }
      return row[name] ? [judgedTask(only)] : []
    })
    return known.length === 0 ? null : known.filter((task) => passes(task, rule)).length
  }
  return { declared: count('declared'), counted: count('counted') }
}

/** Tasks that a promotion run decides on: those not decided by an earlier one. */
export const undecided = (rows: readonly VoteRow[]): VoteRow[] => rows.filter(({ promotion }) => promotion === 'none')

/** Yes votes that the platform declares beyond our own count; null where either is missing. */
export const differenceOf = ({ declared, counted }: VoteRow): number | null =>
  declared && counted ? counted.yes - declared.yes : null
