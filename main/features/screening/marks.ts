import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { readMerges } from '#main/features/votes/merges.ts'
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

/**
 * The decisions in force, of every task or of these, by task id, the newest first; a merge names the task that stands for
 * it now.
 */
export async function readMarks(db: Knex, ids?: readonly string[]): Promise<Map<string, ScreeningMark>> {
  const all = db('screening').orderBy('at', 'desc')
  const rows = (await (ids ? whereAmong(all, 'id', ids) : all)) as ScreeningRecord[]
  const merges = rows.some((row) => row.into_id !== null) ? await readMerges(db) : new Map<string, string>()
  const standing = new Set(rows.flatMap((row) => (row.into_id === null ? [] : [survivorOf(row.id, merges)])))
  const targets = (await whereAmong(db('task'), 'id', standing).select('id', 'number', 'title')) as Named[]
  const named = new Map(targets.map((task) => [task.id, task]))
  return new Map(
    rows.map(({ id, outcome, reason, at }) => [
      id,
      { outcome, reason, at, into: outcome === 'merged' ? (named.get(survivorOf(id, merges)) ?? null) : null },
    ]),
  )
}
