import type { Knex } from 'knex'
import type { GroupDetail, Panelist, QuotaRow, TaskResult } from '#shared/contract/evaluation.ts'
import { evaluateTasks } from '#shared/domain/evaluation.ts'
import { categoriesOf, type Applicant, type Quota } from '#shared/domain/lottery.ts'
import { applicantsOf, drawsOf, groupRow, placesOf, quotasOf, scoresOf, tasksByNumber } from './repository.ts'
import {
  toApplicant,
  toDraw,
  toGroup,
  toRubric,
  toSource,
  type ApplicantRow,
  type DrawRow,
  type PlaceRow,
} from './rows.ts'

const states = ['seated', 'reserve', 'left'] as const

function panelOf(
  places: readonly PlaceRow[],
  draws: readonly DrawRow[],
  rows: ReadonlyMap<string, ApplicantRow>,
): Panelist[] {
  const numbers = new Map(draws.map(({ id, number }) => [id, number]))
  const panel = places.flatMap((place): Panelist[] => {
    const row = rows.get(place.applicant_id)
    if (row === undefined) return []
    const { state, chance, reason, applicant_id: applicantId } = place
    const { values } = toApplicant(row)
    return [
      { applicantId, pseudonym: row.pseudonym, values, state, chance, reason, draw: numbers.get(place.draw_id) ?? 0 },
    ]
  })
  const order = (one: Panelist): number => states.indexOf(one.state)
  return panel.toSorted((a, b) => order(a) - order(b) || (a.pseudonym < b.pseudonym ? -1 : 1))
}

function quotaRows(quotas: readonly Quota[], people: readonly Applicant[], seated: readonly Applicant[]): QuotaRow[] {
  const count = (list: readonly Applicant[], { category, value }: Quota): number =>
    list.filter(({ values }) => values[category] === value).length
  return quotas.map((quota) => ({ ...quota, people: count(people, quota), seated: count(seated, quota) }))
}

async function resultsOf(
  db: Knex,
  groupId: string,
  criteria: Parameters<typeof evaluateTasks>[1],
  quotas: readonly Quota[],
  people: readonly Applicant[],
): Promise<TaskResult[]> {
  const cells = (await scoresOf(db, groupId)).map((row) => ({
    evaluatorId: row.applicant_id,
    taskId: row.task_id,
    criterionId: row.criterion_id,
    value: row.value,
  }))
  if (cells.length === 0) return []
  const found = evaluateTasks(cells, criteria, quotas, new Map(people.map(({ id, values }) => [id, values])))
  const byTask = new Map(found.map((one) => [one.taskId, one]))
  return (await tasksByNumber(db)).flatMap(({ id, number, title }) => {
    const result = byTask.get(id)
    if (result === undefined) return []
    return [{ ...result, number, title, criteria: [...result.criteria], categories: [...result.categories] }]
  })
}

/** Everything a screen shows of a group. Pseudonyms and categories; what else the pool's file says stays in the store. */
export async function readGroupDetail(db: Knex, groupId: string): Promise<GroupDetail> {
  const group = await groupRow(db, groupId)
  const rows = await applicantsOf(db, groupId)
  const quotas = await quotasOf(db, groupId)
  const draws = await drawsOf(db, groupId)
  const places = await placesOf(db, groupId)
  const people = rows.map(toApplicant)
  const seatedIds = new Set(places.filter(({ state }) => state === 'seated').map((place) => place.applicant_id))
  const seated = people.filter(({ id }) => seatedIds.has(id))
  const rubric = toRubric(group)
  return {
    group: toGroup(group, rows.length, seated.length),
    pool: toSource(group.pool),
    quotaFile: toSource(group.quota_file),
    open: draws.length === 0,
    categories: categoriesOf(quotas),
    quotas: quotaRows(quotas, people, seated),
    draws: draws.map(toDraw),
    panel: panelOf(places, draws, new Map(rows.map((row) => [row.id, row]))),
    rubric,
    results: await resultsOf(db, groupId, rubric.criteria, quotas, people),
  }
}
