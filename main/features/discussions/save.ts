import type { Knex } from 'knex'
import { insertAll } from '#main/database/rows.ts'
import type { Store } from '#main/database/store.ts'
import type { Discussion } from '#shared/contract/discussions.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { readDiscussion } from './repository.ts'

/** A discussion as a person wrote it. */
export interface DiscussionDraft extends Omit<Discussion, 'id' | 'tasks' | 'files'> {
  readonly id: string | null
  readonly taskIds: readonly string[]
}

/** The tasks discussed become these; cases the discussion sent stay with it. */
async function linkTasks(trx: Knex.Transaction, id: string, taskIds: readonly string[], ids: () => string) {
  const cases = (await trx('discussion_task').where({ discussion_id: id, kind: 'case' }).pluck('task_id')) as string[]
  const known = new Set((await trx('task').whereIn('id', taskIds).pluck('id')) as string[])
  const stray = taskIds.find((taskId) => !known.has(taskId))
  if (stray !== undefined) throw new DeskError('NOT_FOUND', { name: stray })
  await trx('discussion_task').where({ discussion_id: id, kind: 'discussed' }).delete()
  const linked = [...new Set(taskIds)].filter((taskId) => !cases.includes(taskId))
  await insertAll(
    trx,
    'discussion_task',
    linked.map((taskId) => ({ id: ids(), discussion_id: id, task_id: taskId, kind: 'discussed' })),
  )
}

/** Saves a discussion, a new one under a new id; returns the id. */
export function saveDiscussion(
  store: Store,
  { id: given, taskIds, ...words }: DiscussionDraft,
  { ids, now }: { ids: () => string; now: number },
): Promise<string> {
  return store.write(async (trx, journal) => {
    const id = given ?? ids()
    const before = given === null ? null : await readDiscussion(trx, given)
    if (before) await trx('discussion').where({ id }).update(words)
    else await trx('discussion').insert({ id, ...words, created_at: now })
    await linkTasks(trx, id, taskIds, ids)
    await journal.append({
      action: 'discussions.save',
      subject: { kind: 'discussion', id },
      data: { before, after: await readDiscussion(trx, id) },
    })
    return id
  })
}
