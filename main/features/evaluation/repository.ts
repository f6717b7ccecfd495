import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { Quota } from '#shared/domain/lottery.ts'
import {
  toQuota,
  type ApplicantRow,
  type DrawRow,
  type GroupRow,
  type PlaceRow,
  type QuotaRecord,
  type ScoreRow,
} from './rows.ts'

export async function groupRow(db: Knex, id: string): Promise<GroupRow> {
  const row = (await db('evaluation_group').where({ id }).first()) as GroupRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}

export const allGroups = async (db: Knex): Promise<GroupRow[]> =>
  (await db('evaluation_group').orderBy([{ column: 'created_at' }, { column: 'id' }])) as GroupRow[]

export const applicantsOf = async (db: Knex, groupId: string): Promise<ApplicantRow[]> =>
  (await db('applicant').where({ group_id: groupId }).orderBy('position')) as ApplicantRow[]

export const quotasOf = async (db: Knex, groupId: string): Promise<Quota[]> =>
  ((await db('evaluation_quota').where({ group_id: groupId }).orderBy('position')) as QuotaRecord[]).map(toQuota)

export const drawsOf = async (db: Knex, groupId: string): Promise<DrawRow[]> =>
  (await db('lottery_draw').where({ group_id: groupId }).orderBy('number')) as DrawRow[]

export const placesOf = async (db: Knex, groupId: string): Promise<PlaceRow[]> =>
  (await db('panel_place').where({ group_id: groupId }).orderBy('id')) as PlaceRow[]

export const scoresOf = async (db: Knex, groupId: string): Promise<ScoreRow[]> =>
  (await db('evaluation_score').where({ group_id: groupId }).orderBy('id')) as ScoreRow[]

export async function drawRow(db: Knex, id: string): Promise<DrawRow> {
  const row = (await db('lottery_draw').where({ id }).first()) as DrawRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}

export interface TaskBrief {
  readonly id: string
  readonly number: number
  readonly title: string
}

export const tasksByNumber = async (db: Knex): Promise<TaskBrief[]> =>
  (await db('task').orderBy('number').select('id', 'number', 'title')) as TaskBrief[]

/** People and seated people of every group. */
export async function groupCounts(db: Knex): Promise<Map<string, { people: number; seated: number }>> {
  const people = (await db('applicant')
    .groupBy('group_id')
    .select('group_id')
    .count({ n: 'id' })) as unknown as Counted[]
  const seated = (await db('panel_place')
    .where({ state: 'seated' })
    .groupBy('group_id')
    .select('group_id')
    .count({ n: 'id' })) as unknown as Counted[]
  const sat = new Map(seated.map((row) => [row.group_id, Number(row.n)]))
  return new Map(people.map((row) => [row.group_id, { people: Number(row.n), seated: sat.get(row.group_id) ?? 0 }]))
}

interface Counted {
  readonly group_id: string
  readonly n: number | string
}
