import type { VoteRow } from '#shared/contract/votes.ts'
import { isPast, type PromotionException, type PromotionPlan, promotionPlan } from '#shared/domain/promotion.ts'
import { countedTasks } from './line.ts'

/** What a person wants promoted, and the reasons given so far, by task. */
export interface Choice {
  readonly checked: ReadonlySet<string>
  readonly reasons: Readonly<Record<string, string>>
}

/** Tasks past the threshold: what the rule alone would promote. */
export const byRule = (rows: readonly VoteRow[], moreThan: number): ReadonlySet<string> =>
  new Set(
    countedTasks(rows)
      .filter(({ counts }) => isPast(counts, { moreThan }))
      .map(({ taskId }) => taskId),
  )

export interface Signing {
  readonly heldBack: readonly PromotionException[]
  readonly broughtForward: readonly PromotionException[]
  readonly plan: PromotionPlan
}

/** Whatever the choice and the rule do not agree on is an exception, and needs its reason. */
export function signingOf(rows: readonly VoteRow[], moreThan: number, { checked, reasons }: Choice): Signing {
  const past = byRule(rows, moreThan)
  const exception = ({ taskId }: VoteRow): PromotionException => ({ taskId, reason: (reasons[taskId] ?? '').trim() })
  const heldBack = rows.filter(({ taskId }) => past.has(taskId) && !checked.has(taskId)).map(exception)
  const broughtForward = rows.filter(({ taskId }) => !past.has(taskId) && checked.has(taskId)).map(exception)
  return {
    heldBack,
    broughtForward,
    plan: promotionPlan(countedTasks(rows), { moreThan }, heldBack, broughtForward),
  }
}
