import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import type { AttachmentKind } from '#shared/domain/attachment.ts'
import { type Drawable, drawInto, embedPages } from './pages.ts'

/** A file and the pages of the document that were kept free for it. */
export interface Place {
  readonly path: string
  readonly kind: AttachmentKind
  /** its first page, from 1 */
  readonly page: number
  /** pages kept free */
  readonly pages: number
}

const millimetre = 72 / 25.4
/** What the templates keep free on an attachment's page (text.typ): between its head line, its tag and its number. */
const area = { x: 9 * millimetre, y: 19 * millimetre, width: 190 * millimetre, height: 263 * millimetre }

async function drawables(into: PDFDocument, { path, kind }: Place): Promise<Drawable[]> {
  const bytes = new Uint8Array(await readFile(path))
  if (kind === 'pdf') return embedPages(into, (await PDFDocument.load(bytes, { updateMetadata: false })).getPages())
  const picture = kind === 'png' ? await into.embedPng(bytes) : await into.embedJpg(bytes)
  await picture.embed()
  // A picture has no points of its own: 150 dots an inch, shrunk where the paper is smaller.
  const point = 72 / 150
  return [{ ref: picture.ref, width: picture.width * point, height: picture.height * point, rotate: 0 }]
}

/**
 * The finished document with its attachments on the pages kept for them. The document keeps its outline, its page
 * labels and its tags: nothing is added to it or taken out but what is drawn on those pages.
 */
export async function bind(
  pdf: Uint8Array,
  places: readonly Place[],
  progress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pages = document.getPages()
  const total = places.reduce((sum, place) => sum + place.pages, 0)
  let done = 0
  for (const place of places) {
    const contents = await drawables(document, place)
    for (const [index, content] of contents.slice(0, place.pages).entries()) {
      const page = pages[place.page - 1 + index]
      if (page) drawInto(page, content, area, place.kind !== 'pdf')
    }
    done += place.pages
    progress(done, total)
  }
  return document.save({ useObjectStreams: true, updateFieldAppearances: false })
}
