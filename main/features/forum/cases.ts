import type { Store } from '#main/database/store.ts'
import { DeskError } from '#shared/contract/errors.ts'

/** An outstanding case as an offline discussion sends it. */
export interface CaseSent {
  readonly title: string
  readonly body: string
  readonly category: string
  readonly venue: string
  /** civil date of the discussion */
  readonly heldOn: string
  /** the discussion that sends it, where it is kept here */
  readonly discussionId: string | null
}

/** Enters a case as a task of its own; its source names the venue and the day, wherever it is shown. */
export function addCase(
  store: Store,
  sent: CaseSent,
  { ids, now }: { ids: () => string; now: number },
): Promise<string> {
  return store.write(async (trx, journal) => {
    const last = (await trx('task').max({ n: 'number' }).first()) as { n: number | null }
    const id = ids()
    const { discussionId } = sent
    if (discussionId !== null && !(await trx('discussion').where('id', discussionId).first('id')))
      throw new DeskError('NOT_FOUND', { name: discussionId })
    const source = `${sent.venue} · ${sent.heldOn}`
    await trx('task').insert({
      id,
      number: (last.n ?? 0) + 1,
      title: sent.title,
      body: sent.body,
      category: sent.category,
      origin: 'case',
      source,
      source_task_id: id,
      url: null,
      submitted_at: Date.parse(`${sent.heldOn}T00:00:00+09:00`),
      declared: null,
      retired_at: null,
      created_at: now,
    })
    if (discussionId !== null)
      await trx('discussion_task').insert({ id: ids(), discussion_id: discussionId, task_id: id, kind: 'case' })
    await journal.append({ action: 'forum.addCase', subject: { kind: 'task', id }, data: sent })
    return id
  })
}
