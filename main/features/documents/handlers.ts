import { join } from 'node:path'
import type { Store } from '#main/database/store.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { buildAgenda } from '#main/documents/agenda.ts'
import { buildMinutes } from '#main/documents/minutes.ts'
import { buildPacket } from '#main/documents/packet.ts'
import type { Events } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { writeFileSafely } from '#main/exporters/write-file.ts'
import type { Files } from '#main/files.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { DocumentSubject, MadeDocument } from '#shared/contract/documents.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { gatherAgenda } from './gather-agenda.ts'
import { gatherMinutes } from './gather-minutes.ts'
import { gatherPacket } from './gather-packet.ts'
import { insertDocument, listDocuments } from './repository.ts'
import type { DocumentSources } from './sources.ts'

export interface DocumentDeps extends DocumentSources {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly settings: SettingsKeeper
  readonly pdf: PdfExporter
  readonly folder: string
  readonly clock: () => number
  readonly ids: () => string
}

async function treeOf(
  deps: DocumentDeps,
  subject: DocumentSubject,
  draft: readonly AgendaItem[] | null,
): Promise<DocumentTree> {
  const { kind, subjectId, locale } = subject
  const settings = deps.settings.current()
  if (kind === 'packet') return buildPacket(await gatherPacket(deps, subjectId, settings, locale), locale)
  if (kind === 'minutes') return buildMinutes(await gatherMinutes(deps, subjectId, settings, locale), locale)
  return buildAgenda(await gatherAgenda(deps, subjectId, settings, locale, draft), locale)
}

async function subjects({ committee, meeting }: DocumentSources) {
  const sessions = await committee.sessions({}, {})
  const meetings = await meeting.list({}, {})
  return [
    ...sessions.map(({ id, number, title, date }) => ({ kind: 'packet' as const, subjectId: id, number, title, date })),
    ...sessions
      .filter(({ phase }) => phase === 'deciding' || phase === 'closed')
      .map(({ id, number, title, date }) => ({ kind: 'minutes' as const, subjectId: id, number, title, date })),
    ...meetings.map(({ id, title, date }) => ({ kind: 'agenda' as const, subjectId: id, number: null, title, date })),
  ]
}

export function documentHandlers(deps: DocumentDeps): Handlers<Contract['documents']> {
  const { store, events, files, pdf } = deps
  const outFolder = join(deps.folder, 'documents')
  const hold = (made: MadeDocument): void => files.hold({ ...made.file, path: join(outFolder, made.file.name) })

  async function make(subject: DocumentSubject, signal: AbortSignal): Promise<MadeDocument> {
    const tree = await treeOf(deps, subject, null)
    const rendered = await pdf.render(tree, { signal })
    signal.throwIfAborted()
    const written = await writeFileSafely(outFolder, `${tree.meta.title}.pdf`, rendered.pdf)
    const id = deps.ids()
    const { kind, subjectId, locale } = subject
    const file = { id, name: written.name, size: written.size, sha256: written.sha256 }
    const made: MadeDocument = {
      id,
      kind,
      subjectId,
      locale,
      title: tree.meta.title,
      format: 'pdf',
      file,
      pages: rendered.pages,
      at: deps.clock(),
    }
    await store.write(async (trx, journal) => {
      await insertDocument(trx, made)
      await journal.append({ action: 'documents.make', subject: { kind: 'document', id }, data: made })
    })
    hold(made)
    return made
  }

  return {
    subjects: () => subjects(deps),
    async preview({ draft, from, to, ...subject }, { signal }) {
      const tree = await treeOf(deps, subject, draft)
      const { pageCount, pages, outline, pageOf } = await pdf.preview(tree, { from, to, ...(signal ? { signal } : {}) })
      return { pageCount, pages: [...pages], outline: [...outline], pageOf: { ...pageOf } }
    },
    async make({ jobId, format: _pdf, ...subject }, { signal }) {
      const made = await events.job(jobId, 'document', 'pages', signal, (control) => make(subject, control.signal))
      events.changed('documents', 'journal')
      return made
    },
    async list() {
      const list = await listDocuments(store.db)
      list.forEach(hold)
      return list
    },
  }
}
