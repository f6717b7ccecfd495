import type { PaperAttachment } from '#main/documents/attachments.ts'
import type { DocumentTree } from '#main/documents/model.ts'
import { wordsOf } from '#main/documents/words.ts'
import type { Place } from '#main/exporters/bind/bind.ts'
import { bindFiles, type BinderOptions } from '#main/exporters/bind/binder.ts'
import type { PdfExporter, PdfMade } from '#main/exporters/pdf/types.ts'
import { checkKept, keptPath } from '#main/features/attachments/keep.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Attachment, AttachmentOwner } from '#shared/contract/attachments.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { DocumentSources } from './sources.ts'

/** Attachments as documents print them, by the id of their item. */
export type Papers = ReadonlyMap<string, readonly PaperAttachment[]>

export interface PaperDeps extends DocumentSources {
  readonly pdf: PdfExporter
  readonly startWorker: StartWorker
  /** of the workspace */
  readonly folder: string
}

async function toPaper(folder: string, { id, title, name, pages, problem, sha256 }: Attachment) {
  const kept = problem === 'none' ? await checkKept(folder, sha256) : problem
  return { id, title, fileName: name, pages: kept === 'none' ? pages : 0, problem: kept }
}

/** All papers of a session or a meeting; a copy that is gone or no longer what was added gets a place-holder. */
export async function gatherPapers(
  { attachments, folder }: PaperDeps,
  subject: Pick<AttachmentOwner, 'kind' | 'subjectId'>,
): Promise<Papers> {
  const papers = new Map<string, PaperAttachment[]>()
  for (const attachment of await attachments.list(subject, {})) {
    const { itemId } = attachment.owner
    papers.set(itemId, [...(papers.get(itemId) ?? []), await toPaper(folder, attachment)])
  }
  return papers
}

interface Kept {
  readonly id: string
  readonly place: Place
}

/** Where each merged file comes to stand in the composed document. */
function placesOf(tree: DocumentTree, { pageOf }: PdfMade, files: readonly Attachment[], folder: string): Kept[] {
  const byId = new Map(files.map((file) => [`attachment:${file.id}`, file]))
  return tree.blocks.flatMap((block) => {
    const file = byId.get(block.id)
    const page = pageOf[block.id]
    if (block.type !== 'attachment' || block.pages === 0 || !file || page === undefined) return []
    const place = { path: keptPath(folder, file.sha256), kind: file.kind, page, pages: block.pages }
    return [{ id: block.id, place }]
  })
}

/** The files that alone keep the document from being bound. */
async function culprits(startWorker: StartWorker, pdf: Uint8Array, kept: readonly Kept[], options: BinderOptions) {
  const found = new Set<string>()
  for (const { id, place } of kept) {
    try {
      await bindFiles(startWorker, pdf, [place], options)
    } catch (error) {
      if (error instanceof DeskError && error.code === 'DOCUMENT_FAILED') found.add(id)
      else throw error
    }
  }
  return found
}

function standingIn(tree: DocumentTree, ids: ReadonlySet<string>): DocumentTree {
  const reason = wordsOf(tree.meta.locale)('attachmentBroken')
  return {
    ...tree,
    blocks: tree.blocks.map((block) =>
      block.type === 'attachment' && ids.has(block.id) ? { ...block, pages: 0, reason } : block,
    ),
  }
}

/**
 * The finished PDF with its attachments merged in. A file that breaks the merging, though it was read when it was
 * added, gets a place-holder page and the rest goes on.
 */
export async function renderBound(
  deps: PaperDeps,
  tree: DocumentTree,
  options: BinderOptions,
  subject: Pick<AttachmentOwner, 'kind' | 'subjectId'>,
): Promise<PdfMade> {
  const made = await deps.pdf.render(tree, options.signal ? { signal: options.signal } : {})
  const kept = placesOf(tree, made, await deps.attachments.list(subject, {}), deps.folder)
  if (kept.length === 0) return made
  const places = kept.map(({ place }) => place)
  try {
    return { ...made, pdf: await bindFiles(deps.startWorker, made.pdf, places, options) }
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'DOCUMENT_FAILED') throw error
    const broken = await culprits(deps.startWorker, made.pdf, kept, options)
    if (broken.size === 0) throw error
    return renderBound(deps, standingIn(tree, broken), options, subject)
  }
}
