import type { OfficialMethod } from './terms.ts'

/** What values a score may take: `min`, `min + step`, … up to `max`. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** One thing that is scored. Weights are relative: they need not add up to 100. */
export interface Criterion {
  readonly id: string
  readonly weight: number
}

/** What a score is made of. Every member scores every criterion on the same scale. */
export interface ScoringRubric extends Scale {
  readonly criteria: readonly Criterion[]
  readonly official: OfficialMethod
}

export type RubricProblem = 'noCriteria' | 'emptyScale' | 'badStep' | 'badWeight' | 'sameCriterionTwice'

/** Why a value is no score on this scale. */
export type ScoreProblem = 'notANumber' | 'belowMin' | 'aboveMax' | 'offStep'

/** Steps such as 0.1 have no exact binary form; a value this near to a step is on it. */
const onStep = (value: number, { min, step }: Scale): boolean => {
  const steps = (value - min) / step
  return Math.abs(steps - Math.round(steps)) < 1e-9
}

/** What is wrong with a rubric; empty where it can be scored by. */
export function rubricProblems(rubric: ScoringRubric): RubricProblem[] {
  const problems: RubricProblem[] = []
  const ids = rubric.criteria.map((criterion) => criterion.id)
  if (ids.length === 0) problems.push('noCriteria')
  if (!(rubric.min < rubric.max)) problems.push('emptyScale')
  else if (!(rubric.step > 0) || !onStep(rubric.max, rubric)) problems.push('badStep')
  if (rubric.criteria.some(({ weight }) => !(weight > 0) || !Number.isFinite(weight))) problems.push('badWeight')
  if (new Set(ids).size < ids.length) problems.push('sameCriterionTwice')
  return problems
}

/** What is wrong with a value on a scale; null where it is a score. */
export function scoreProblem(value: number, scale: Scale): ScoreProblem | null {
  if (!Number.isFinite(value)) return 'notANumber'
  if (value < scale.min) return 'belowMin'
  if (value > scale.max) return 'aboveMax'
  return onStep(value, scale) ? null : 'offStep'
}
