import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { type LaterStops, readLaterStops } from '#main/features/thread/facts.ts'
import { amendFacts, readFacts, type TaskFacts } from './columns.ts'

/** The facts of every task, as the journal stood at `head`. */
export interface Kept {
  readonly head: number
  readonly facts: TaskFacts
  readonly later: LaterStops
}

const tables = ['task', 'tally', 'task_status']
const few = 5000 // rows; more than these are read with all the others

/** Tasks that changed since the journal stood at `head`; null where it is simpler to read all. */
async function changedSince(db: Knex, head: number): Promise<string[] | null> {
  const rows = (await db('journal_row')
    .where('seq', '>', head)
    .whereIn('tbl', tables)
    .distinct('tbl', 'row_id')
    .limit(few)) as { tbl: string; row_id: string }[]
  if (rows.length === few) return null
  const tallies = rows.filter(({ tbl }) => tbl === 'tally').map(({ row_id }) => row_id)
  const tasks = rows.filter(({ tbl }) => tbl !== 'tally').map(({ row_id }) => row_id)
  const counted = (await whereAmong(db('tally'), 'id', tallies).pluck('task_id')) as string[]
  return counted.length < tallies.length ? null : [...tasks, ...counted]
}

async function next(db: Knex, kept: Kept | null): Promise<Kept> {
  const { newest } = (await db('journal').max({ newest: 'seq' }).first()) as { newest: number | null }
  const head = newest ?? 0
  if (kept?.head === head) return kept
  const later = await readLaterStops(db)
  const changed = kept === null || head < kept.head ? null : await changedSince(db, kept.head)
  if (kept === null || changed === null) return { head, later, facts: await readFacts(db) }
  return { head, later, facts: changed.length === 0 ? kept.facts : await amendFacts(db, kept.facts, changed) }
}

/** Keeps the facts in step with the journal: what it says has changed is read again, and nothing else. */
export function keepFacts(db: Knex): () => Promise<Kept> {
  let kept: Kept | null = null
  let queue: Promise<unknown> = Promise.resolve()
  async function take(before: Promise<unknown>): Promise<Kept> {
    await before
    kept = await next(db, kept)
    return kept
  }
  return () => {
    const turn = take(queue)
    queue = turn.catch(() => undefined)
    return turn
  }
}
