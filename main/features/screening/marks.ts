import type { Knex } from 'knex'
import type { ScreeningMark } from '#shared/contract/forum.ts'
import { survivorOf } from '#shared/domain/merge.ts'
import type { ScreeningOutcome } from '#shared/domain/terms.ts'

interface ScreeningRecord {
  readonly id: string
  readonly outcome: ScreeningOutcome
  readonly into_id: string | null
  readonly reason: string
  readonly at: number
}

interface Named {
  readonly id: string
  readonly number: number
  readonly title: string
}

/** Every decision in force by task id, the newest first; a merge names the task that stands for it now. */
export async function readMarks(db: Knex): Promise<Map<string, ScreeningMark>> {
  const rows = (await db('screening').orderBy('at', 'desc')) as ScreeningRecord[]
  const merges = new Map(rows.flatMap((row) => (row.into_id === null ? [] : [[row.id, row.into_id] as const])))
  const targets = (await db('task')
    .whereIn('id', db('screening').whereNotNull('into_id').select('into_id'))
    .select('id', 'number', 'title')) as Named[]
  const named = new Map(targets.map((task) => [task.id, task]))
  return new Map(
    rows.map(({ id, outcome, reason, at }) => [
      id,
      { outcome, reason, at, into: outcome === 'merged' ? (named.get(survivorOf(id, merges)) ?? null) : null },
    ]),
  )
}
