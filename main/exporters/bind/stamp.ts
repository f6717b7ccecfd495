import {
  drawObject,
  endMarkedContent,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import { createSheaf } from './sheaf.ts'

/** A watermark is an artifact: readers aloud pass it over (ISO 32000-1, 14.8.2.2). */
const watermark = PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
  PDFName.of('Artifact'),
  '<< /Type /Pagination /Subtype /Watermark >>',
])

function drawOnEveryPage(document: PDFDocument, form: PDFRef): void {
  for (const page of document.getPages()) {
    const name = page.node.newXObject('Copy', form)
    page.pushOperators(pushGraphicsState(), watermark, drawObject(name), endMarkedContent(), popGraphicsState())
  }
}

/** Marks copies of one document. */
export interface Stamper {
  /** The file with the first page of `mark` over every page of it: two pieces, one behind the other. */
  stamp(mark: Uint8Array): Promise<readonly [Uint8Array, Uint8Array]>
}

/**
 * Reads and writes the document once; each copy is then that file with its own mark at the end, which every page draws.
 * Outline, tags and page labels stay as they are.
 */
export async function createStamper(pdf: Uint8Array): Promise<Stamper> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context } = document
  const form = context.nextRef()
  drawOnEveryPage(document, form)
  await document.flush()
  const sheaf = createSheaf(context)
  const before = context.largestObjectNumber
  return {
    async stamp(mark) {
      const [page] = await document.embedPdf(mark)
      await document.flush()
      const added = context.enumerateIndirectObjects().filter(([ref]) => ref.objectNumber > before)
      const own = added.map(([ref, object]): (typeof added)[number] => [ref === page?.ref ? form : ref, object])
      const pieces = sheaf.with(own)
      // The next copy knows nothing of this one.
      for (const [ref] of added) context.delete(ref)
      context.largestObjectNumber = before
      return pieces
    },
  }
}
