import type { Rubric } from '#shared/contract/committee.ts'
import type { TableRefusal } from '#shared/contract/evaluation.ts'
import type { EvaluationCell } from '#shared/domain/evaluation.ts'
import { scoreProblem } from '#shared/domain/rubric.ts'
import { columnName, type TableFile } from './table.ts'

export interface ScoreContext {
  readonly rubric: Rubric
  /** applicant by pseudonym, of those who are on the panel */
  readonly evaluators: ReadonlyMap<string, string>
  /** task by its running number in this workspace */
  readonly tasks: ReadonlyMap<string, string>
}

const evaluatorNames = ['evaluator', 'pseudonym', '평가자', '평가단번호']
const taskNames = ['task', 'task_number', '과제번호', '과제']

/** Cells of a file of scores: a row an evaluator and task, a column a criterion. An empty cell is no score. */
export function readScores(
  table: TableFile,
  context: ScoreContext,
): { cells: EvaluationCell[]; refusals: TableRefusal[] } {
  const { rubric, evaluators, tasks } = context
  const refusals = [...table.refusals]
  const refuse = (line: number, reason: TableRefusal['reason'], detail: string): void =>
    void refusals.push({ file: table.name, line, reason, detail })
  const evaluator = evaluatorNames.find((name) => table.columns.includes(name))
  const task = taskNames.find((name) => table.columns.includes(name))
  const criteria = rubric.criteria.map(({ id, title }) => ({
    id,
    title,
    column: [columnName(title), columnName(id)].find((name) => table.columns.includes(name)),
  }))
  if (evaluator === undefined) refuse(1, 'missingColumn', evaluatorNames[0] ?? '')
  if (task === undefined) refuse(1, 'missingColumn', taskNames[0] ?? '')
  for (const { title, column } of criteria) if (column === undefined) refuse(1, 'missingColumn', title)
  if (evaluator === undefined || task === undefined || criteria.some(({ column }) => column === undefined))
    return { cells: [], refusals }
  const cells: EvaluationCell[] = []
  const seen = new Map<string, number>()
  for (const { line, value } of table.rows) {
    const evaluatorId = evaluators.get(value(evaluator).toUpperCase())
    const taskId = tasks.get(value(task).replace(/^#/, ''))
    const before = seen.get(`${evaluatorId} ${taskId}`)
    if (evaluatorId === undefined) refuse(line, 'unknownEvaluator', value(evaluator))
    else if (taskId === undefined) refuse(line, 'unknownTask', value(task))
    else if (before !== undefined) refuse(line, 'duplicateScore', String(before))
    else {
      seen.set(`${evaluatorId} ${taskId}`, line)
      for (const { id, title, column } of criteria) {
        const text = value(column ?? '')
        if (text === '') continue
        const score = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
        if (scoreProblem(score, rubric) === null) cells.push({ evaluatorId, taskId, criterionId: id, value: score })
        else refuse(line, 'badScore', `${title}: ${text}`)
      }
    }
  }
  return { cells, refusals }
}
