import { mean, standardDeviation } from './aggregate.ts'
import { weightedScore } from './score.ts'
import type { Criterion } from './rubric.ts'

/** One value an evaluator gave a task in one criterion. */
export interface EvaluationCell {
  readonly evaluatorId: string
  readonly taskId: string
  readonly criterionId: string
  readonly value: number
}

export interface Figure {
  /** evaluators behind it */
  readonly n: number
  readonly mean: number | null
  /** sample standard deviation; null with fewer than two */
  readonly sd: number | null
}

export interface TaskEvaluation {
  readonly taskId: string
  /** of those who scored every criterion: the weighted mean on the rubric's scale */
  readonly overall: Figure
  readonly criteria: readonly (Figure & { readonly criterionId: string })[]
  /** overall, by the evaluators' value in each category */
  readonly categories: readonly (Figure & { readonly category: string; readonly value: string })[]
}

const figure = (values: readonly number[]): Figure => ({
  n: values.length,
  mean: mean(values),
  sd: standardDeviation(values),
})

function overallScores(cells: readonly EvaluationCell[], criteria: readonly Criterion[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [evaluatorId, own] of Map.groupBy(cells, (cell) => cell.evaluatorId)) {
    const values = new Map(own.map(({ criterionId, value }) => [criterionId, value]))
    if (criteria.every(({ id }) => values.has(id)))
      scores.set(
        evaluatorId,
        weightedScore(criteria, (id) => values.get(id) ?? 0),
      )
  }
  return scores
}

/**
 * What the evaluators made of each task: mean, spread and number of evaluators, over all and in each group that the
 * quotas tell apart. An evaluator without a value in some criterion counts in the others, and in no overall figure.
 */
export function evaluateTasks(
  cells: readonly EvaluationCell[],
  criteria: readonly Criterion[],
  groups: readonly { readonly category: string; readonly value: string }[],
  valuesOf: ReadonlyMap<string, Readonly<Record<string, string>>>,
): TaskEvaluation[] {
  return [...Map.groupBy(cells, (cell) => cell.taskId)].map(([taskId, own]) => {
    const scores = overallScores(own, criteria)
    return {
      taskId,
      overall: figure([...scores.values()]),
      criteria: criteria.map(({ id }) => ({
        criterionId: id,
        ...figure(own.filter(({ criterionId }) => criterionId === id).map(({ value }) => value)),
      })),
      categories: groups.map(({ category, value }) => ({
        category,
        value,
        ...figure([...scores].filter(([who]) => valuesOf.get(who)?.[category] === value).map(([, score]) => score)),
      })),
    }
  })
}

/** Figures of fewer evaluators are not printed: a mean of one or two tells what somebody gave. */
export const smallestGroup = 3

/** A figure as it may leave the desk: the number of evaluators always, the rest only of enough of them. */
export const printable = <Of extends Figure>(figure: Of): Of =>
  figure.n < smallestGroup ? { ...figure, mean: null, sd: null } : figure
