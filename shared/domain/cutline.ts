import type { OfficialRule } from './aggregate.ts'
import { officialScore, usualOfficial } from './aggregate.ts'
import type { CutLine } from './rank.ts'
import { passing } from './rank.ts'
import type { ScoringRubric } from './rubric.ts'
import type { ScoreCell } from './score.ts'
import { memberScores, scoresOf } from './score.ts'
import { officialMethods } from './terms.ts'
import type { OfficialMethod } from './terms.ts'

/** An item as it was scored. */
export interface ScoredItem {
  readonly itemId: string
  readonly cells: readonly ScoreCell[]
  readonly recused: ReadonlySet<string>
}

/** One other way the result might have been made. */
export type Variant =
  | { readonly kind: 'method'; readonly method: OfficialMethod }
  | { readonly kind: 'without'; readonly memberId: string }
  /** this criterion's weight multiplied by the factor */
  | { readonly kind: 'weight'; readonly criterionId: string; readonly factor: number }

/** An item, the side it is on, and every variant that puts it on the other side. None: the item's side is firm. */
export interface Sensitivity {
  readonly itemId: string
  readonly passes: boolean
  readonly flips: readonly Variant[]
}

/** By how much weights are changed to see what hangs on them: a fifth down and a fifth up. */
export const weightFactors: readonly number[] = [0.8, 1.2]

function variantsOf(rubric: ScoringRubric, members: readonly string[], rule: OfficialRule): Variant[] {
  const methods = officialMethods.filter((method) => method !== rule.method)
  const weights = rubric.criteria.length > 1 ? rubric.criteria : []
  return [
    ...methods.map((method): Variant => ({ kind: 'method', method })),
    ...members.map((memberId): Variant => ({ kind: 'without', memberId })),
    ...weights.flatMap(({ id }) =>
      weightFactors.map((factor): Variant => ({ kind: 'weight', criterionId: id, factor })),
    ),
  ]
}

function reweighted(rubric: ScoringRubric, criterionId: string, factor: number): ScoringRubric {
  const criteria = rubric.criteria.map((one) =>
    one.id === criterionId ? { ...one, weight: one.weight * factor } : one,
  )
  return { ...rubric, criteria }
}

/**
 * Cut-line sensitivity: which items change sides under another official method, with any one member left out
 * (leave-one-out, as in Efron & Tibshirani 1993, 'An Introduction to the Bootstrap', ch. 11), or with one criterion's
 * weight changed by a fifth. Advisory: it changes no result, it says which results hang by a thread.
 */
export function cutLineSensitivity(
  items: readonly ScoredItem[],
  rubric: ScoringRubric,
  members: readonly string[],
  cut: CutLine,
  rule: OfficialRule = usualOfficial(rubric.official),
): Sensitivity[] {
  const scored = (by: ScoringRubric) => items.map((item) => memberScores(by, item.cells, members, item.recused))
  const sides = (lists: ReturnType<typeof scored>, by: OfficialRule): boolean[] =>
    passing(
      lists.map((list) => officialScore(scoresOf(list), by)),
      cut,
    )
  const base = scored(rubric)
  const result = sides(base, rule)
  const under = (variant: Variant): boolean[] => {
    if (variant.kind === 'method') return sides(base, usualOfficial(variant.method))
    if (variant.kind === 'weight') return sides(scored(reweighted(rubric, variant.criterionId, variant.factor)), rule)
    return sides(
      base.map((list) => list.filter((one) => one.memberId !== variant.memberId)),
      rule,
    )
  }
  const variants = variantsOf(rubric, members, rule).map((variant) => ({ variant, sides: under(variant) }))
  return items.map(({ itemId }, index) => ({
    itemId,
    passes: result[index] === true,
    flips: variants.filter((one) => one.sides[index] !== result[index]).map((one) => one.variant),
  }))
}
