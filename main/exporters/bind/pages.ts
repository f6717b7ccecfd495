import {
  beginMarkedContent,
  concatTransformationMatrix,
  drawObject,
  endMarkedContent,
  type PDFDocument,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
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

/** A page whose marks are one stream is taken as it lies in its file, still compressed. */
function takenWhole(into: PDFDocument, page: PDFPage, copier: PDFObjectCopier): PDFRef | null {
  const marks = page.node.Contents()
  if (!(marks instanceof PDFRawStream)) return null
  const { left, bottom, right, top } = boxOf(page)
  const dict = copier.copy(marks.dict)
  const form = into.context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left, bottom, right, top],
    Matrix: [1, 0, 0, 1, -left, -bottom],
    Resources: copier.copy(page.node.Resources() ?? page.node.context.obj({})),
  })
  for (const [key, value] of form.entries()) dict.set(key, value)
  return into.context.register(PDFRawStream.of(dict, marks.contents))
}

/** What a page of a PDF becomes as a form of another, its marks read and written again. Throws where they cannot be read. */
async function readAgain(into: PDFDocument, page: PDFPage): Promise<PDFRef> {
  const form = await into.embedPage(page, boxOf(page))
  await form.embed()
  return form.ref
}

/** Pages of one PDF as forms of another; `check` reads the marks of every page. Throws where a page cannot be read. */
export async function embedPages(into: PDFDocument, pages: readonly PDFPage[], check = false): Promise<Drawable[]> {
  const [first] = pages
  if (!first) return []
  const copier = PDFObjectCopier.for(first.node.context, into.context)
  const drawables: Drawable[] = []
  for (const page of pages) {
    const { left, bottom, right, top } = boxOf(page)
    const ref = (check ? null : takenWhole(into, page, copier)) ?? (await readAgain(into, page))
    drawables.push({ ref, width: right - left, height: top - bottom, rotate: page.getRotation().angle })
  }
  return drawables
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
