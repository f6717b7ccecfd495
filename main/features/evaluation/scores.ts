import type { Knex } from 'knex'
import { insertAll } from '#main/database/rows.ts'
import type { Rubric } from '#shared/contract/committee.ts'
import type { GroupDetail, TableRefusal } from '#shared/contract/evaluation.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { EvaluationCell } from '#shared/domain/evaluation.ts'
import { rubricProblems } from '#shared/domain/rubric.ts'
import { changeGroup, type EvaluationDeps } from './deps.ts'
import { readScores } from './readers/scores.ts'
import { readTable } from './readers/table.ts'
import { applicantsOf, groupRow, placesOf, scoresOf, tasksByNumber } from './repository.ts'
import { toRubric, type ScoreRow } from './rows.ts'

const keyOf = (cell: { applicant_id: string; task_id: string; criterion_id: string }): string =>
  JSON.stringify([cell.applicant_id, cell.task_id, cell.criterion_id])

async function readCells(deps: EvaluationDeps, groupId: string, fileId: string) {
  const { db } = deps.store
  const table = await readTable(deps.files.get(fileId))
  const seated = new Set(
    (await placesOf(db, groupId)).flatMap((place) => (place.state === 'seated' ? [place.applicant_id] : [])),
  )
  const people = (await applicantsOf(db, groupId)).filter(({ id }) => seated.has(id))
  const read = readScores(table, {
    rubric: toRubric(await groupRow(db, groupId)),
    evaluators: new Map(people.map(({ pseudonym, id }) => [pseudonym, id])),
    tasks: new Map((await tasksByNumber(db)).map(({ number, id }) => [String(number), id])),
  })
  return { table, ...read }
}

interface ScoreCell extends Omit<EvaluationCell, 'value'> {
  /** null takes a score back */
  readonly value: number | null
}

/** Writes cells where none were, replaces those that were, and tells which changed. */
export async function saveCells(
  trx: Knex.Transaction,
  { ids, clock }: EvaluationDeps,
  groupId: string,
  cells: readonly ScoreCell[],
): Promise<{ id: string; before: number; after: number | null }[]> {
  const known = new Map((await scoresOf(trx, groupId)).map((row) => [keyOf(row), row]))
  const added: ScoreRow[] = []
  const replaced: { id: string; before: number; after: number | null }[] = []
  for (const { evaluatorId, taskId, criterionId, value } of cells) {
    const key = { group_id: groupId, applicant_id: evaluatorId, task_id: taskId, criterion_id: criterionId }
    const before = known.get(keyOf(key))
    if (before === undefined) {
      if (value !== null) added.push({ id: ids(), ...key, value, at: clock() })
      continue
    }
    if (value === null) await trx('evaluation_score').where({ id: before.id }).delete()
    else await trx('evaluation_score').where({ id: before.id }).update({ value, at: clock() })
    if (before.value !== value) replaced.push({ id: before.id, before: before.value, after: value })
  }
  await insertAll(trx, 'evaluation_score', added)
  return replaced
}

/** Takes every cell of a file or, with a refusal, none. A cell that was there is replaced, and the journal keeps both. */
export async function importScores(
  deps: EvaluationDeps,
  groupId: string,
  fileId: string,
): Promise<{ saved: number; refusals: TableRefusal[] }> {
  const { table, cells, refusals } = await readCells(deps, groupId, fileId)
  if (refusals.length > 0) return { saved: 0, refusals: refusals.slice(0, 1000) }
  await changeGroup(deps, groupId, async ({ trx, journal }) => {
    const replaced = await saveCells(trx, deps, groupId, cells)
    const { name, size, sha256 } = table
    await journal.append({
      action: 'evaluation.importScores',
      subject: { kind: 'evaluationGroup', id: groupId },
      data: { file: { name, size, sha256 }, rows: table.rows.length, cells: cells.length, replaced },
    })
  })
  return { saved: cells.length, refusals: [] }
}

export function saveRubric(deps: EvaluationDeps, groupId: string, rubric: Rubric): Promise<GroupDetail> {
  return changeGroup(deps, groupId, async ({ trx, journal, group }) => {
    if ((await scoresOf(trx, groupId)).length > 0) throw new DeskError('FROZEN', { name: group.name })
    const problems = rubricProblems(rubric)
    if (problems.length > 0) throw new DeskError('BAD_INPUT', { where: `rubric: ${problems.join(', ')}` })
    const before = toRubric(group)
    const next = { ...rubric, version: before.version + 1 }
    await trx('evaluation_group')
      .where({ id: groupId })
      .update({ rubric: JSON.stringify(next) })
    await journal.append({
      action: 'evaluation.saveRubric',
      subject: { kind: 'evaluationGroup', id: groupId },
      data: { before, rubric: next },
    })
  })
}
