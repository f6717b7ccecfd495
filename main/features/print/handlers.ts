import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Events, JobControl } from '#main/events.ts'
import { imposePages } from '#main/exporters/bind/binder.ts'
import { writeFileSafely } from '#main/exporters/write-file.ts'
import { changedPages, type PrintDeps, print, printedTree } from '#main/features/documents/printed.ts'
import type { Files } from '#main/files.ts'
import type { FileRef } from '#shared/contract/base.ts'
import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { PrintPart, PrintSource } from '#shared/contract/print.ts'
import { type DuplexMode, duplexOf, type PrintLayout, sidesOf } from '#shared/domain/print.ts'

interface Deps extends PrintDeps {
  readonly events: Events
  readonly files: Files
  readonly ids: () => string
}

interface Asked {
  readonly source: PrintSource
  readonly pages: readonly number[]
  readonly layout: PrintLayout
  readonly duplex: DuplexMode
}

const steps = 3 // composed, laid out, written

const from = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

/** The score sheets are the last part of a packet: from their head to its end. */
async function partsOf(deps: Deps, subject: DocumentSubject): Promise<{ part: PrintPart; pages: number[] }[]> {
  const tree = await printedTree(deps, subject, null)
  const { pageCount, pageOf } = await deps.pdf.preview(tree, { from: 1, to: 1 })
  const sheets = pageOf['score-sheets']
  const changed = await changedPages(deps, subject)
  // the replaced pages stand behind their slip
  if (subject.kind === 'changeSlip') return [{ part: 'all', pages: from(1, pageCount + changed.length) }]
  return [
    { part: 'all', pages: from(1, pageCount) },
    ...(sheets === undefined ? [] : [{ part: 'scoreSheets' as const, pages: from(sheets, pageCount) }]),
    ...(changed.length === 0 ? [] : [{ part: 'changed' as const, pages: changed }]),
  ]
}

async function bytesOf(
  deps: Deps,
  source: PrintSource,
  signal: AbortSignal,
): Promise<{ name: string; pdf: Uint8Array }> {
  if ('document' in source) {
    const { title, bytes } = await print(deps, source.document, { signal })
    return { name: `${title}.pdf`, pdf: bytes }
  }
  const { name, path } = deps.files.get(source.fileId)
  return { name, pdf: new Uint8Array(await readFile(path)) }
}

async function prepare(deps: Deps, asked: Asked, { signal, progress }: JobControl): Promise<FileRef> {
  progress(0, steps)
  const { name, pdf } = await bytesOf(deps, asked.source, signal)
  progress(1, steps, name)
  const { pages, layout } = asked
  const imposition = { sides: sidesOf(pages, layout), layout, duplex: duplexOf(layout, asked.duplex) }
  const bytes = await imposePages(deps.startWorker, pdf, imposition, { signal })
  signal.throwIfAborted()
  progress(2, steps)
  // What is handed over for one use lies in the inbox, which is emptied at every start.
  const { path, ...file } = await writeFileSafely(join(deps.folder, 'inbox'), name, bytes)
  const ref = { ...file, id: deps.ids() }
  deps.files.hold({ ...ref, path })
  return ref
}

export const printHandlers = (deps: Deps): Handlers<Contract['print']> => ({
  parts: (subject) => partsOf(deps, subject),
  prepare: ({ jobId, ...asked }, { signal }) =>
    deps.events.job(jobId, 'document', 'steps', signal, (control) => prepare(deps, asked, control)),
})
