import { type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib'

/** A page or picture ready to be drawn; its size and own turn in points and degrees. */
export interface Drawable {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
  readonly rotate: number
}

const boxOf = (page: PDFPage) => {
  const { x, y, width, height } = page.getCropBox()
  return { left: x, bottom: y, right: x + width, top: y + height }
}

/** Every page of a PDF as a form of another. Throws where a page cannot be read. */
export async function embedAll(into: PDFDocument, source: PDFDocument): Promise<Drawable[]> {
  const pages = source.getPages()
  const forms = await into.embedPages(pages, pages.map(boxOf))
  for (const form of forms) await form.embed()
  return forms.map(({ ref, width, height }, index) => ({
    ref,
    width,
    height,
    rotate: pages[index]?.getRotation().angle ?? 0,
  }))
}
