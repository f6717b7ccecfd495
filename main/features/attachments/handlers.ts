import { extname } from 'node:path'
import type { Knex } from 'knex'
import type { Store } from '#main/database/store.ts'
import { cleanText } from '#main/documents/clean.ts'
import type { Events, JobControl } from '#main/events.ts'
import { lookAtFile } from '#main/exporters/bind/binder.ts'
import { itemRow, sessionRow } from '#main/features/committee/repository.ts'
import { meetingRow, versionsOf } from '#main/features/meeting/repository.ts'
import { toItems } from '#main/features/meeting/rows.ts'
import type { Files, HeldFile } from '#main/files.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Attachment, AttachmentOwner } from '#shared/contract/attachments.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { keepFile, keptPath } from './keep.ts'
import { attachmentRow, type AttachmentRow, attachmentsOf, toAttachment } from './repository.ts'

interface AttachmentDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly startWorker: StartWorker
  readonly folder: string
  readonly clock: () => number
  readonly ids: () => string
}

type AttachmentHandlers = Handlers<Contract['attachments']>
type Subject = Pick<AttachmentOwner, 'kind' | 'subjectId'>

/** Papers of a closed session or a final agenda stay as they were handed out. */
async function assertOpen(db: Knex, { kind, subjectId }: Subject): Promise<void> {
  if (kind === 'docketItem') {
    const session = await sessionRow(db, subjectId)
    if (session.phase === 'closed') throw new DeskError('FROZEN', { name: session.title })
    return
  }
  const meeting = await meetingRow(db, subjectId)
  if (meeting.locked_at !== null) throw new DeskError('AGENDA_LOCKED', { title: meeting.title })
}

async function assertItem(db: Knex, { kind, subjectId, itemId }: AttachmentOwner): Promise<void> {
  if (kind === 'docketItem') {
    if ((await itemRow(db, itemId)).session_id !== subjectId) throw new DeskError('NOT_FOUND', { name: itemId })
    return
  }
  const newest = (await versionsOf(db, subjectId)).at(-1)
  if (!newest || !toItems(newest).some(({ id }) => id === itemId)) throw new DeskError('NOT_FOUND', { name: itemId })
}

/** The file's name without its ending, as the title to begin with. */
const titleOf = (name: string): string => {
  const clean = cleanText(name)
  return (clean.slice(0, clean.length - extname(clean).length).trim() || clean.trim() || name).slice(0, 500)
}

type Read = Pick<AttachmentRow, 'title' | 'name' | 'size' | 'sha256' | 'kind' | 'pages' | 'problem'>

async function readFile(deps: AttachmentDeps, file: HeldFile, signal: AbortSignal): Promise<Read> {
  const { sha256, size } = await keepFile(deps.folder, file.path, file.name)
  const look = await lookAtFile(deps.startWorker, keptPath(deps.folder, sha256), { signal })
  return { title: titleOf(file.name), name: file.name, size, sha256, ...look }
}

async function add(
  deps: AttachmentDeps,
  owner: AttachmentOwner,
  fileIds: readonly string[],
  { signal, progress }: JobControl,
): Promise<void> {
  const read: Read[] = []
  for (const [index, id] of fileIds.entries()) {
    const file = deps.files.get(id)
    progress(index, fileIds.length, file.name)
    read.push(await readFile(deps, file, signal))
  }
  signal.throwIfAborted()
  await deps.store.write(async (trx, journal) => {
    await assertOpen(trx, owner)
    const stored = (await attachmentsOf(trx, owner)).filter((row) => row.item_id === owner.itemId)
    const from = stored.reduce((most, { position }) => Math.max(most, position), 0)
    const rows = read.map((one, index): AttachmentRow => ({
      id: deps.ids(),
      owner_kind: owner.kind,
      subject_id: owner.subjectId,
      item_id: owner.itemId,
      position: from + index + 1,
      ...one,
      at: deps.clock(),
    }))
    for (const row of rows) await trx('attachment').insert(row)
    await journal.append({
      action: 'attachments.add',
      subject: { kind: owner.kind, id: owner.itemId },
      data: { attachments: rows.map(toAttachment) },
    })
  })
}

export function attachmentHandlers(deps: AttachmentDeps): AttachmentHandlers {
  const { store, events } = deps
  const list = async (subject: Subject): Promise<Attachment[]> =>
    (await attachmentsOf(store.db, subject)).map(toAttachment)
  const told = (subject: Subject): Promise<Attachment[]> => {
    events.changed('documents', 'committee', 'meeting', 'journal')
    return list(subject)
  }
  async function change(id: string, action: string, work: (trx: Knex.Transaction) => Promise<unknown>) {
    const row = await attachmentRow(store.db, id)
    const { owner } = toAttachment(row)
    await store.write(async (trx, journal) => {
      await assertOpen(trx, owner)
      const after = await work(trx)
      await journal.append({
        action,
        subject: { kind: owner.kind, id: owner.itemId },
        data: { before: toAttachment(row), after },
      })
    })
    return told(owner)
  }
  return {
    list,
    async add({ owner, fileIds, jobId }, { signal }) {
      await assertOpen(store.db, owner)
      await assertItem(store.db, owner)
      await events.job(jobId, 'import', 'steps', signal, (control) => add(deps, owner, fileIds, control))
      return told(owner)
    },
    rename: ({ id, title }) =>
      change(id, 'attachments.rename', async (trx) => {
        await trx('attachment').where({ id }).update({ title })
        return { title }
      }),
    remove: ({ id }) =>
      change(id, 'attachments.remove', async (trx) => {
        await trx('attachment').where({ id }).delete()
        return null
      }),
    async order({ owner, ids }) {
      await store.write(async (trx, journal) => {
        await assertOpen(trx, owner)
        const stored = (await attachmentsOf(trx, owner)).filter((row) => row.item_id === owner.itemId)
        const before = stored.map(({ id }) => id)
        if (before.toSorted().join('\n') !== ids.toSorted().join('\n'))
          throw new DeskError('CONFLICT', { name: owner.itemId })
        for (const [index, id] of ids.entries())
          await trx('attachment')
            .where({ id })
            .update({ position: index + 1 })
        await journal.append({
          action: 'attachments.order',
          subject: { kind: owner.kind, id: owner.itemId },
          data: { before, after: ids },
        })
      })
      return told(owner)
    },
  }
}
