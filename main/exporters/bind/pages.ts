import {
  beginMarkedContent,
  concatTransformationMatrix,
  drawObject,
  endMarkedContent,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import { fitInto } from '#shared/domain/attachment.ts'

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

/** Pages of one PDF as forms of another. Throws where a page cannot be read. */
export async function embedPages(into: PDFDocument, pages: PDFPage[]): Promise<Drawable[]> {
  const forms = await into.embedPages(pages, pages.map(boxOf))
  for (const form of forms) await form.embed()
  return forms.map(({ ref, width, height }, index) => ({
    ref,
    width,
    height,
    rotate: pages[index]?.getRotation().angle ?? 0,
  }))
}

/**
 * Draws over an area of the page, whole and in its middle. The content's own marks are not the page's: for its readers
 * it is a picture (artifact). `picture`: it is one of a single unit's size.
 */
export function drawInto(page: PDFPage, content: Drawable, area: Parameters<typeof fitInto>[1], picture = false): void {
  const name = page.node.newXObject('Attachment', content.ref)
  const { matrix } = fitInto(content, area)
  const [a, b, c, d, e, f] = matrix
  page.pushOperators(
    pushGraphicsState(),
    beginMarkedContent('Artifact'),
    concatTransformationMatrix(a, b, c, d, e, f),
    ...(picture ? [concatTransformationMatrix(content.width, 0, 0, content.height, 0, 0)] : []),
    drawObject(name),
    endMarkedContent(),
    popGraphicsState(),
  )
}
