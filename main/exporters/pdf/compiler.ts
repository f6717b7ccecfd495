import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { pagesOfSvg } from './svg.ts'
import { hiddenBlocks, showsAll, spansOf, type BlockMark, type BlockSpan } from './window.ts'
import type { OutlineEntry, PdfAssets, PdfMade, PdfPreview } from './types.ts'

/** A document as the compiler takes it: its data, and its date as the time stamp of the file. */
export interface Composition {
  /** the prepared tree, JSON */
  readonly data: string
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** The compiler itself; lives in the worker thread. */
export interface Typesetter {
  render(composition: Composition): PdfMade
  preview(composition: Composition, from: number, to: number): PdfPreview
}

/** How many compositions a memoised part may stay unused before it is dropped: keeps a day's typing within memory. */
const cacheAge = 8

export function createTypesetter({ fontFiles, templateFolder }: PdfAssets): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  })
  // Templates are handed over as bytes: a packaged program keeps them where only Node's own fs can read.
  for (const name of readdirSync(templateFolder).filter((file) => file.endsWith('.typ')))
    compiler.mapShadow(join(templateFolder, name), readFileSync(join(templateFolder, name)))

  let last: { readonly key: string; readonly document: NodeTypstDocument } | undefined
  let lastSpans: readonly BlockSpan[] = []

  function compose({ data }: Composition, hidden: readonly string[]): NodeTypstDocument {
    const hiddenData = JSON.stringify(Object.fromEntries(hidden.map((id) => [id, true])))
    const key = `${hiddenData}\n${data}`
    if (last?.key === key) return last.document
    compiler.mapShadow(join(templateFolder, 'data.json'), Buffer.from(data))
    compiler.mapShadow(join(templateFolder, 'hidden.json'), Buffer.from(hiddenData))
    const result = compiler.compile({ mainFilePath: join(templateFolder, 'document.typ') })
    const document = result.result
    if (document === null) throw new Error(complaint(result.takeError() ?? result.takeDiagnostics()))
    compiler.evictCache(cacheAge)
    last = { key, document }
    return document
  }

  /** The document for a look at some pages; set a second time where a hidden block has moved onto them. */
  function composeFor(composition: Composition, from: number, to: number): NodeTypstDocument {
    const hidden = hiddenBlocks(lastSpans, from, to)
    const document = compose(composition, hidden)
    lastSpans = readMap(compiler, document).spans
    return showsAll(lastSpans, hidden, from, to) ? document : compose(composition, hiddenBlocks(lastSpans, from, to))
  }

  /** PDF/UA-1 where every character has a glyph; plain tagged else, so that one odd sign never stops a packet. */
  function write(document: NodeTypstDocument, date: string): Pick<PdfMade, 'pdf' | 'standard'> {
    const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
    try {
      return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp }), standard: 'ua-1' }
    } catch {
      return { pdf: compiler.pdf(document, { creationTimestamp }), standard: 'tagged' }
    }
  }

  return {
    render(composition) {
      const document = compose(composition, [])
      const { outline } = readMap(compiler, document)
      return { ...write(document, composition.date), pages: document.numOfPages, outline }
    },
    preview(composition, from, to) {
      const document = composeFor(composition, from, to)
      const { outline, pageOf } = readMap(compiler, document)
      const pages = pagesOfSvg(compiler.plainSvg(document), from, to)
      return { pageCount: document.numOfPages, pages, outline, pageOf }
    },
  }
}

interface DeskMap {
  readonly blocks: readonly BlockMark[]
  readonly headings: readonly OutlineEntry[]
}

function readMap(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
): Pick<PdfPreview, 'outline' | 'pageOf'> & {
  readonly spans: readonly BlockSpan[]
} {
  const [found] = compiler.query(document, { selector: '<desk-map>', field: 'value' }) as DeskMap[]
  const blocks = found?.blocks ?? []
  return {
    outline: found?.headings ?? [],
    pageOf: Object.fromEntries(blocks.map(({ id, page }) => [id, page])),
    spans: spansOf(blocks, document.numOfPages),
  }
}

function complaint(error: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? 'the compiler gave no document')
}
