import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { type LaterStops, taskFacts } from '#main/features/thread/facts.ts'
import { readMarks } from '#main/features/screening/marks.ts'
import type { ScreeningMark, TaskRow } from '#shared/contract/forum.ts'
import type { TaskFacts } from '#shared/domain/stage.ts'
import { stationOf } from '#shared/domain/stage.ts'
import type { PromotionKind } from '#shared/domain/terms.ts'
import { toCounts, toDeclared, type TaskLine } from './rows.ts'

interface TallyRecord {
  readonly task_id: string
  readonly round_id: string
  readonly declared: string | null
  readonly counted: string | null
}

/** What lists and details of tasks are made of, gathered in a few queries for all that are shown. */
export interface TaskBook {
  readonly facts: ReadonlyMap<string, TaskFacts>
  readonly tallies: ReadonlyMap<string, TallyRecord>
  readonly promotions: ReadonlyMap<string, PromotionKind>
  readonly marks: ReadonlyMap<string, ScreeningMark>
  /** as the platform calls it */
  readonly statuses: ReadonlyMap<string, string>
}

const noFacts: TaskFacts = {}

/** The newest run's word on each of these tasks. */
async function promotionKinds(db: Knex, ids: readonly string[]): Promise<Map<string, PromotionKind>> {
  const rows = (await whereAmong(db('promotion'), 'task_id', ids).orderBy('at').select('task_id', 'kind')) as {
    task_id: string
    kind: PromotionKind
  }[]
  return new Map(rows.map((row) => [row.task_id, row.kind]))
}

async function readStatuses(db: Knex, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = (await whereAmong(db('task_status'), 'id', ids).select('id', 'status')) as {
    id: string
    status: string
  }[]
  return new Map(rows.map(({ id, status }) => [id, status]))
}

/** Gathers the book of these tasks. */
export async function readTaskBook(db: Knex, tasks: readonly TaskLine[], later: LaterStops): Promise<TaskBook> {
  const ids = tasks.map(({ id }) => id)
  const tallies = (await whereAmong(db('tally as t'), 't.task_id', ids)
    .join('vote_round as r', 'r.id', 't.round_id')
    .orderBy('r.created_at')
    .select('t.task_id', 't.round_id', 't.declared', 't.counted')) as TallyRecord[]
  return {
    facts: await taskFacts(db, tasks, later),
    tallies: new Map(tallies.map((row) => [row.task_id, row])),
    promotions: await promotionKinds(db, ids),
    marks: await readMarks(db, ids),
    statuses: await readStatuses(db, ids),
  }
}

export function toTaskRow(task: TaskLine, { facts, tallies, promotions, marks, statuses }: TaskBook): TaskRow {
  const tally = tallies.get(task.id)
  return {
    id: task.id,
    number: task.number,
    title: task.title,
    category: task.category,
    origin: task.origin,
    source: task.source,
    sourceTaskId: task.source_task_id,
    station: stationOf(facts.get(task.id) ?? noFacts),
    submittedAt: task.submitted_at,
    status: statuses.get(task.id) ?? '',
    roundId: tally?.round_id ?? null,
    declared: toDeclared(tally?.declared ?? task.declared),
    counted: toCounts(tally?.counted ?? null),
    promotion: promotions.get(task.id) ?? 'none',
    retired: task.retired_at !== null,
    screening: marks.get(task.id) ?? null,
  }
}
