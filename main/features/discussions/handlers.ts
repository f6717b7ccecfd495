import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { Files } from '#main/files.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Discussion } from '#shared/contract/discussions.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { attachmentPath, keepAttachment, type KeptAttachment } from './attachments.ts'
import { readDiscussion, readDiscussions } from './repository.ts'
import { saveDiscussion } from './save.ts'

export interface DiscussionDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly folder: string
  readonly clock: () => number
  readonly ids: () => string
}

const takeBack = async (kept: readonly KeptAttachment[]): Promise<void> => {
  for (const one of kept) await one.undo()
}

/** Keeps all copies or, where one fails, none. */
async function keepAll({ files, folder }: DiscussionDeps, fileIds: readonly string[]): Promise<KeptAttachment[]> {
  const kept: KeptAttachment[] = []
  try {
    for (const id of fileIds) kept.push(await keepAttachment(folder, files.get(id)))
    return kept
  } catch (error) {
    await takeBack(kept)
    throw error
  }
}

async function attach(deps: DiscussionDeps, id: string, fileIds: readonly string[]): Promise<void> {
  const { store, ids, clock } = deps
  const known = new Set((await readDiscussion(store.db, id)).files.map(({ sha256 }) => sha256))
  const kept = await keepAll(deps, fileIds)
  const isNew = ({ sha256 }: KeptAttachment, at: number): boolean =>
    !known.has(sha256) && kept.findIndex((one) => one.sha256 === sha256) === at
  const added = kept.filter(isNew)
  await takeBack(kept.filter((one, at) => !isNew(one, at)))
  if (added.length === 0) return
  const rows = added.map(({ name, size, sha256 }) => ({
    id: ids(),
    discussion_id: id,
    name,
    size,
    sha256,
    at: clock(),
  }))
  try {
    await store.write(async (trx, journal) => {
      await trx('discussion_file').insert(rows)
      await journal.append({ action: 'discussions.attach', subject: { kind: 'discussion', id }, data: { files: rows } })
    })
  } catch (error) {
    await takeBack(added)
    throw error
  }
}

async function detach({ store }: DiscussionDeps, id: string, fileId: string): Promise<void> {
  const file = (await readDiscussion(store.db, id)).files.find((one) => one.id === fileId)
  if (!file) throw new DeskError('NOT_FOUND', { name: fileId })
  await store.write(async (trx, journal) => {
    await trx('discussion_file').where('id', fileId).delete()
    await journal.append({ action: 'discussions.detach', subject: { kind: 'discussion', id }, data: { file } })
  })
}

export function discussionHandlers(deps: DiscussionDeps): Handlers<Contract['discussions']> {
  const { store, events, files, folder } = deps
  /** Attachments can be opened by their ids once the window has seen them. */
  const hold = (discussion: Discussion): Discussion => {
    for (const file of discussion.files)
      files.hold({ ...file, path: attachmentPath(folder, file.sha256 ?? '', file.name) })
    return discussion
  }
  const changed = async (id: string): Promise<Discussion> => {
    events.changed('tasks', 'committee', 'documents', 'journal')
    return hold(await readDiscussion(store.db, id))
  }
  return {
    list: async () => (await readDiscussions(store.db)).map(hold),
    get: async ({ id }) => hold(await readDiscussion(store.db, id)),
    save: async (draft) => changed(await saveDiscussion(store, draft, { ids: deps.ids, now: deps.clock() })),
    async attach({ id, fileIds }) {
      await attach(deps, id, fileIds)
      return changed(id)
    },
    async detach({ id, fileId }) {
      await detach(deps, id, fileId)
      return changed(id)
    },
  }
}
