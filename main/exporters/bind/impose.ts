import { Duplex, PDFDocument, PrintScaling } from 'pdf-lib'
import { DeskError } from '#shared/contract/errors.ts'
import type { DuplexMode, PrintLayout, Side } from '#shared/domain/print.ts'
import { drawInto, embedPages } from './pages.ts'

/** How pages come to lie on paper. */
export interface Imposition {
  readonly sides: readonly Side[]
  readonly layout: PrintLayout
  readonly duplex: DuplexMode
}

const millimetre = 72 / 25.4
/** Paper that two pages lie on side by side, in points. */
const wide = {
  bookletA3: { width: 420 * millimetre, height: 297 * millimetre },
  bookletA4: { width: 297 * millimetre, height: 210 * millimetre },
} as const

const turns = {
  simplex: Duplex.Simplex,
  longEdge: Duplex.DuplexFlipLongEdge,
  shortEdge: Duplex.DuplexFlipShortEdge,
} as const

/** What a viewer's print dialog begins with: nothing scaled once more, both sides as the layout needs them. */
function askForPrinting(document: PDFDocument, duplex: DuplexMode): void {
  const preferences = document.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling(PrintScaling.None)
  preferences.setDuplex(turns[duplex])
  preferences.setPickTrayByPDFSize(true)
}

/**
 * Pages of a document on the sides of sheets, whole and in the middle of their place, never larger than they are. Fails
 * with PRINT_PAGES where the document has no such page.
 */
export async function impose(pdf: Uint8Array, { sides, layout, duplex }: Imposition): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false })
  const numbers = sides.flat().filter((page) => page !== null)
  const count = source.getPageCount()
  const beyond = numbers.find((page) => page > count)
  if (beyond !== undefined) throw new DeskError('PRINT_PAGES', { page: beyond, count })
  const printed = await PDFDocument.create({ updateMetadata: false })
  printed.setTitle(source.getTitle() ?? '')
  const contents = await embedPages(
    printed,
    numbers.map((page) => source.getPage(page - 1)),
  )
  let next = 0
  for (const side of sides) {
    const own = side.map((page) => (page === null ? null : (contents[next++] ?? null)))
    const first = own.find((content) => content !== null)
    const size = layout === 'single' && first ? first : wide[layout === 'bookletA3' ? layout : 'bookletA4']
    const page = printed.addPage([size.width, size.height])
    const width = size.width / side.length
    for (const [place, content] of own.entries())
      if (content) drawInto(page, content, { x: place * width, y: 0, width, height: size.height })
  }
  askForPrinting(printed, duplex)
  return printed.save({ useObjectStreams: true, updateFieldAppearances: false })
}
