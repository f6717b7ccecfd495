import type { Knex } from 'knex'
import { countOf } from '#main/database/rows.ts'
import type { ScreenedTask, WaitingTask } from '#shared/contract/screening.ts'
import type { ScreeningOutcome } from '#shared/domain/terms.ts'
import { readMarks } from './marks.ts'

export type QueueScope = 'new' | 'all'

interface WaitingRecord {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly body: string
  readonly category: string
  readonly source: string
  readonly source_task_id: string
  readonly url: string | null
  readonly submitted_at: number | null
  /** rounds that hold it; a count comes as text from PostgreSQL */
  readonly voted: number | string
}

const inVote = 'EXISTS (SELECT 1 FROM tally WHERE tally.task_id = task.id)'
const promoted =
  "EXISTS (SELECT 1 FROM promotion WHERE promotion.task_id = task.id AND kind IN ('promoted', 'broughtForward'))"

/** Proposed tasks without a decision: neither retired nor promoted. */
export function waitingTasks(db: Knex, scope: QueueScope): Knex.QueryBuilder {
  const rows = db('task')
    .leftJoin('screening', 'screening.id', 'task.id')
    .whereNull('screening.id')
    .where('task.origin', 'vote')
    .whereNull('task.retired_at')
    .whereRaw(`NOT ${promoted}`)
  return scope === 'new' ? rows.whereRaw(`NOT ${inVote}`) : rows
}

const toWaiting = (row: WaitingRecord): WaitingTask => ({
  id: row.id,
  number: row.number,
  title: row.title,
  body: row.body,
  category: row.category,
  source: row.source,
  sourceTaskId: row.source_task_id,
  url: row.url,
  submittedAt: row.submitted_at,
  voted: Number(row.voted) > 0,
})

export async function readQueue(db: Knex, scope: QueueScope, limit: number) {
  const rows = (await waitingTasks(db, scope)
    .orderBy('task.number')
    .limit(limit)
    .select('task.*', db.raw(`(SELECT count(*) FROM tally WHERE tally.task_id = task.id) AS voted`))) as WaitingRecord[]
  const decided = (outcome: ScreeningOutcome): Promise<number> => countOf(db('screening').where({ outcome }))
  const all = await countOf(waitingTasks(db, 'all'))
  return {
    rows: rows.map(toWaiting),
    total: scope === 'all' ? all : await countOf(waitingTasks(db, scope)),
    waiting: all,
    selected: await decided('selected'),
    merged: await decided('merged'),
    returned: await decided('returned'),
  }
}

/** Decisions in force, newest first. */
export async function readScreened(db: Knex, limit: number): Promise<ScreenedTask[]> {
  const marks = await readMarks(db)
  const rows = (await db('screening as s')
    .join('task as t', 't.id', 's.id')
    .orderBy('s.at', 'desc')
    .orderBy('t.number', 'desc')
    .limit(limit)
    .select('t.id', 't.number', 't.title')) as { id: string; number: number; title: string }[]
  return rows.flatMap((row) => {
    const mark = marks.get(row.id)
    return mark ? [{ ...row, mark }] : []
  })
}
