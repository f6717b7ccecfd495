import { decimal, sheet, text, whole } from './columns.ts'
import type { EvaluatedTask, EvaluationInput, PrintedFigure } from './evaluation.ts'
import type { DataSheet } from './sheets.ts'
import type { Words } from './words.ts'

interface Line extends PrintedFigure {
  readonly task: EvaluatedTask
  /** '' for the overall figure */
  readonly category: string
  readonly value: string
}

function linesOf({ tasks, rubric }: EvaluationInput, words: Words): Line[] {
  const titles = new Map(rubric.criteria.map(({ id, title }) => [id, title]))
  return tasks.flatMap((task) => [
    { ...task.overall, task, category: '', value: words('erOverall') },
    ...task.criteria.map((one) => ({
      ...one,
      task,
      category: words('colCriterion'),
      value: titles.get(one.criterionId) ?? one.criterionId,
    })),
    ...task.categories.map((one) => ({ ...one, task })),
  ])
}

/** Every figure on a line of its own, and the panel against its quotas. */
export const evaluationSheets = (input: EvaluationInput, words: Words): DataSheet[] => [
  sheet<Line>(
    words('erResultsPart'),
    [
      whole(words('colNumber'), ({ task }) => task.number, 8),
      text(words('colTask'), ({ task }) => task.title, 50),
      text(words('erCategory'), ({ category }) => category, 16),
      text(words('erValue'), ({ value }) => value, 24),
      whole(words('erEvaluators'), ({ n }) => n, 10),
      decimal(words('erMean'), ({ mean }) => mean, 10),
      decimal(words('erSpread'), ({ sd }) => sd, 10),
    ],
    linesOf(input, words),
  ),
  sheet<EvaluationInput['quotas'][number]>(
    words('erComposition'),
    [
      text(words('erCategory'), ({ category }) => category, 16),
      text(words('erValue'), ({ value }) => value, 24),
      whole(words('erPeople'), ({ people }) => people, 10),
      whole(words('erMin'), ({ min }) => min, 10),
      whole(words('erMax'), ({ max }) => max, 10),
      whole(words('erSeated'), ({ seated }) => seated, 10),
    ],
    input.quotas,
  ),
]
