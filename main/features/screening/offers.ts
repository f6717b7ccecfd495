import type { Knex } from 'knex'
import { readMerges } from '#main/features/votes/merges.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { SimilarTask } from '#shared/contract/screening.ts'
import { survivorOf, type Merges } from '#shared/domain/merge.ts'
import { sharedWords } from '#shared/domain/similar.ts'
import { readMarks } from './marks.ts'
import type { Alike } from './similar.ts'

interface OfferRecord {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly body: string
  readonly source: string
  readonly source_task_id: string
  readonly retired_at: number | null
}

/** A merged task stands under its survivor, with the greater likeness of the two; the task itself is no offer. */
function standing(taskId: string, alike: readonly Alike[], merges: Merges): Alike[] {
  const own = survivorOf(taskId, merges)
  const offers = new Map<string, Alike>()
  for (const one of alike) {
    const id = survivorOf(one.id, merges)
    if (id !== own && !offers.has(id)) offers.set(id, { ...one, id })
  }
  return [...offers.values()]
}

/** Likely duplicates of a task as they stand now, the most alike first, with why. */
export async function readOffers(db: Knex, taskId: string, alike: readonly Alike[]): Promise<SimilarTask[]> {
  const offers = standing(taskId, alike, await readMerges(db))
  const rows = (await db('task').whereIn('id', [taskId, ...offers.map(({ id }) => id)])) as OfferRecord[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const task = byId.get(taskId)
  if (!task) throw new DeskError('NOT_FOUND', { name: taskId })
  const marks = await readMarks(db)
  return offers.flatMap(({ id, likeness, title, body }): SimilarTask[] => {
    const row = byId.get(id)
    if (!row || row.retired_at !== null) return []
    return [
      {
        id,
        number: row.number,
        title: row.title,
        body: row.body,
        source: row.source,
        sourceTaskId: row.source_task_id,
        mark: marks.get(id) ?? null,
        likeness,
        titleLikeness: title,
        bodyLikeness: body,
        words: sharedWords(task, row),
      },
    ]
  })
}
