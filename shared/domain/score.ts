import type { Criterion, ScoringRubric } from './rubric.ts'

/** One cell of the scoring grid. `value` null is an abstention; a cell that is not there is 'not scored'. Neither is a zero. */
export interface ScoreCell {
  readonly memberId: string
  readonly criterionId: string
  readonly value: number | null
}

/** What a member's cells of one item come to. */
export type MemberScore =
  | { readonly memberId: string; readonly state: 'scored'; readonly score: number }
  /** every criterion answered, at least one by abstaining: no score on the whole rubric */
  | { readonly memberId: string; readonly state: 'abstained' }
  | { readonly memberId: string; readonly state: 'notScored'; readonly missing: readonly string[] }

/** The weighted mean of a member's values on the rubric's own scale: sum of weight x value over sum of weights. */
export function weightedScore(criteria: readonly Criterion[], valueOf: (criterionId: string) => number): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return criteria.reduce((sum, { id, weight }) => sum + weight * valueOf(id), 0) / weights
}

function memberScore(memberId: string, rubric: ScoringRubric, cells: ReadonlyMap<string, number | null>): MemberScore {
  const missing = rubric.criteria.filter(({ id }) => !cells.has(id)).map(({ id }) => id)
  if (missing.length > 0) return { memberId, state: 'notScored', missing }
  if (rubric.criteria.some(({ id }) => cells.get(id) === null)) return { memberId, state: 'abstained' }
  return { memberId, state: 'scored', score: weightedScore(rubric.criteria, (id) => cells.get(id) ?? 0) }
}

/**
 * What each member who may score an item has made of it, in the order of `members`. Recused members are out: whatever
 * cells they have count for nothing. Cells of other members or criteria are passed over.
 */
export function memberScores(
  rubric: ScoringRubric,
  cells: readonly ScoreCell[],
  members: readonly string[],
  recused: ReadonlySet<string>,
): MemberScore[] {
  const byMember = Map.groupBy(cells, (cell) => cell.memberId)
  return members
    .filter((memberId) => !recused.has(memberId))
    .map((memberId) => {
      const own = byMember.get(memberId) ?? []
      return memberScore(memberId, rubric, new Map(own.map((cell) => [cell.criterionId, cell.value])))
    })
}

/** The scores of those who scored. */
export const scoresOf = (list: readonly MemberScore[]): number[] =>
  list.flatMap((one) => (one.state === 'scored' ? [one.score] : []))
