import { join } from 'node:path'
import { treeOf } from '#main/documents/source.ts'
import type { Events, JobControl } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { runExport } from '#main/exporters/run-export.ts'
import { writeFileSafely } from '#main/exporters/write-file.ts'
import type { Files } from '#main/files.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { StartWorker } from '#main/workers.ts'
import { type DocumentFormat, type DocumentSubject, formatsOf, type MadeDocument } from '#shared/contract/documents.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { countEvidence } from './gather-evidence.ts'
import { hasData, print, printedTree, type Printed, sourceOf } from './printed.ts'
import { insertDocument, listDocuments } from './repository.ts'
import type { DocumentSources } from './sources.ts'
import { subjects } from './subjects.ts'

export interface DocumentDeps extends DocumentSources {
  readonly events: Events
  readonly files: Files
  readonly settings: SettingsKeeper
  readonly pdf: PdfExporter
  readonly startWorker: StartWorker
  readonly folder: string
  readonly clock: () => number
  readonly ids: () => string
}

const steps = 2 // made, written

export function documentHandlers(deps: DocumentDeps): Handlers<Contract['documents']> {
  const { store, events, files, pdf } = deps
  const outFolder = join(deps.folder, 'documents')
  const hold = (made: MadeDocument): void => files.hold({ ...made.file, path: join(outFolder, made.file.name) })

  async function bytesOf(
    subject: DocumentSubject,
    format: DocumentFormat,
    signal: AbortSignal,
    onProgress: JobControl['progress'],
  ): Promise<Printed> {
    if (format === 'pdf' || !hasData(subject)) return print(deps, subject, { signal, onProgress })
    const source = await sourceOf(deps, subject, null)
    const bytes = await runExport(deps.startWorker, { format, source }, signal)
    return { title: treeOf(source).meta.title, bytes, pages: 0 }
  }

  async function make(
    subject: DocumentSubject,
    format: DocumentFormat,
    { signal, progress }: JobControl,
  ): Promise<MadeDocument> {
    progress(0, steps)
    const { title, bytes, pages } = await bytesOf(subject, format, signal, (done, total) =>
      progress(done / total, steps),
    )
    signal.throwIfAborted()
    progress(1, steps)
    const written = await writeFileSafely(outFolder, `${title}.${format}`, bytes)
    const id = deps.ids()
    const { kind, subjectId, locale } = subject
    const file = { id, name: written.name, size: written.size, sha256: written.sha256 }
    const made: MadeDocument = {
      id,
      kind,
      subjectId,
      locale,
      title,
      format,
      file,
      pages,
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
    subjects: () => subjects(deps, koreaDate(deps.clock())),
    async preview({ draft, template, from, to, ...subject }, { signal }) {
      const tree = await printedTree(deps, subject, draft, template)
      const { pageCount, pages, outline, pageOf } = await pdf.preview(tree, { from, to, ...(signal ? { signal } : {}) })
      return { pageCount, pages: [...pages], outline: [...outline], pageOf: { ...pageOf } }
    },
    async make({ jobId, format, ...subject }, { signal }) {
      if (!formatsOf(subject.kind).includes(format)) throw new DeskError('BAD_INPUT', { where: `format: ${format}` })
      const made = await events.job(jobId, 'document', 'steps', signal, (control) => make(subject, format, control))
      events.changed('documents', 'journal')
      return made
    },
    async evidence({ period }) {
      const { deliverables } = await countEvidence(deps, period)
      return deliverables.map(({ deliverable, counted }) => ({
        deliverable,
        counted: counted && {
          records: counted.records.map(({ id, number, title, date, link }) => ({ id, number, title, date, link })),
          undated: counted.undated,
        },
      }))
    },
    async list() {
      const list = await listDocuments(store.db)
      list.forEach(hold)
      return list
    },
  }
}
