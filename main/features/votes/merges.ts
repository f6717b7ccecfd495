import type { Knex } from 'knex'
import { mergedDeclared, mergedGroups, survivorOf, type Merges } from '#shared/domain/merge.ts'
import type { VoteRow } from '#shared/contract/votes.ts'

/** Every merge in force, as decided. */
export async function readMerges(db: Knex): Promise<Merges> {
  const rows = (await db('screening').where('outcome', 'merged').select('id', 'into_id')) as {
    id: string
    into_id: string
  }[]
  return new Map(rows.map((row) => [row.id, row.into_id]))
}

/**
 * For each task a roll may name (by the source's ids) the place of the task that stands for it; undefined where nothing
 * of this roll is merged. A task merged into one of another source stays in its place: pseudonyms of two platforms
 * cannot be matched, so its ballots are counted with nobody else's.
 */
export async function placesOf(
  db: Knex,
  source: string,
  sourceTaskIds: readonly string[],
  merges: Merges,
): Promise<number[] | undefined> {
  if (merges.size === 0) return undefined
  const rows = (await db('task').where({ source }).select('id', 'source_task_id')) as {
    id: string
    source_task_id: string
  }[]
  const idOf = new Map(rows.map((row) => [row.source_task_id, row.id]))
  const placeOf = new Map(sourceTaskIds.map((sourceId, place) => [idOf.get(sourceId), place]))
  const places = sourceTaskIds.map((sourceId, place) => {
    const id = idOf.get(sourceId)
    return (id === undefined ? undefined : placeOf.get(survivorOf(id, merges))) ?? place
  })
  return places.some((standing, place) => standing !== place) ? places : undefined
}

/** The rows of a round with merged tasks as one: the absorbed ones are gone, what was declared and set aside of them is added. */
export function mergeRows(rows: readonly VoteRow[], merges: Merges): VoteRow[] {
  if (merges.size === 0) return [...rows]
  const byId = new Map(rows.map((row) => [row.taskId, row]))
  const groups = mergedGroups([...byId.keys()], merges)
  return rows.flatMap((row) => {
    if (merges.has(row.taskId)) return []
    const group = (groups.get(row.taskId) ?? []).flatMap((id) => byId.get(id) ?? [])
    if (group.length < 2) return [row]
    const declared = mergedDeclared(
      group.map((one) => one.declared),
      row.counted !== null,
    )
    const rejected = group.reduce((sum, one) => sum + one.causes.rejected, 0)
    return [{ ...row, declared, causes: { ...row.causes, rejected } }]
  })
}
