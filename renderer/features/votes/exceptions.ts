import type { VoteRow } from '#shared/contract/votes.ts'
import {
  judgedTask,
  passes,
  type PromotionException,
  type PromotionPlan,
  promotionPlan,
  type RoundRule,
} from '#shared/domain/promotion.ts'

/** What a person wants promoted, and the reasons given so far, by task. */
export interface Choice {
  readonly checked: ReadonlySet<string>
  readonly reasons: Readonly<Record<string, string>>
}

/** Tasks past the threshold: what the rule alone would promote. */
export const byRule = (rows: readonly VoteRow[], rule: RoundRule): ReadonlySet<string> =>
  new Set(
    rows
      .map(judgedTask)
      .filter((task) => passes(task, rule))
      .map(({ taskId }) => taskId),
  )

export interface Signing {
  readonly heldBack: readonly PromotionException[]
  readonly broughtForward: readonly PromotionException[]
  readonly plan: PromotionPlan
}

/** Whatever the choice and the rule do not agree on is an exception, and needs its reason. */
export function signingOf(rows: readonly VoteRow[], rule: RoundRule, { checked, reasons }: Choice): Signing {
  const past = byRule(rows, rule)
  const exception = ({ taskId }: VoteRow): PromotionException => ({ taskId, reason: (reasons[taskId] ?? '').trim() })
  const heldBack = rows.filter(({ taskId }) => past.has(taskId) && !checked.has(taskId)).map(exception)
  const broughtForward = rows.filter(({ taskId }) => !past.has(taskId) && checked.has(taskId)).map(exception)
  return {
    heldBack,
    broughtForward,
    plan: promotionPlan(rows.map(judgedTask), rule, heldBack, broughtForward),
  }
}
