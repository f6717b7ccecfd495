import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { pageCutter } from './svg.ts'
import { hiddenBlocks, showsAll, spansOf, type BlockMark, type BlockSpan } from './window.ts'
import type { OutlineEntry, PdfAssets, PdfMade, PdfPreview, PreviewPage } from './types.ts'

/** A document as the compiler takes it: its data, and its date as the time stamp of the file. */
export interface Composition {
  /** the prepared tree, JSON */
  readonly data: string
  /** `YYYY-MM-DD` */
  readonly date: string
  /** pages of other files come into it, which nobody tagged: no PDF/UA then */
  readonly merges: boolean
  /** the emblem the data speaks of, base64 */
  readonly emblem?: string
}

/** The compiler itself; lives in the worker thread. */
export interface Typesetter {
  render(composition: Composition): PdfMade
  preview(composition: Composition, from: number, to: number): PdfPreview
}

/** How many compositions a memoised part may stay unused before it is dropped: keeps a day's typing within memory. */
const cacheAge = 8

/** Beyond this, hiding a whole document once costs more than drawing it. */
const mostPagesHidden = 60

export function createTypesetter({ fontFiles, templateFolder }: PdfAssets): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  })
  // Templates are handed over as bytes: a packaged program keeps them where only Node's own fs can read.
  for (const name of readdirSync(templateFolder).filter((file) => file.endsWith('.typ')))
    compiler.mapShadow(join(templateFolder, name), readFileSync(join(templateFolder, name)))

  let last: Composed | undefined

  function compose({ data, emblem }: Composition, hidden: readonly string[]): Composed {
    if (last?.data === data && last.hidden.join() === hidden.join()) return last
    compiler.mapShadow(join(templateFolder, 'data.json'), Buffer.from(data))
    if (emblem !== undefined) compiler.mapShadow(join(templateFolder, 'emblem'), Buffer.from(emblem, 'base64'))
    const hiddenIds = Object.fromEntries(hidden.map((id) => [id, true]))
    compiler.mapShadow(join(templateFolder, 'hidden.json'), Buffer.from(JSON.stringify(hiddenIds)))
    const result = compiler.compile({ mainFilePath: join(templateFolder, 'document.typ') })
    const document = result.result
    if (document === null) throw new Error(complaint(result.takeError() ?? result.takeDiagnostics()))
    compiler.evictCache(cacheAge)
    let cut: ((from: number, to: number) => PreviewPage[]) | undefined
    last = {
      data,
      hidden,
      document,
      map: readMap(compiler, document),
      pages: (from, to) => (cut ??= pageCutter(compiler.plainSvg(document)))(from, to),
    }
    return last
  }

  /**
   * The document for a look at some pages. Turning pages finds it composed and drawn; after an edit only what stands
   * near those pages is drawn, and all of it where that guess was wrong.
   */
  function composeFor(composition: Composition, from: number, to: number): Composed {
    const before = last
    const turned = before?.data === composition.data
    const edited = before !== undefined && !turned && before.document.numOfPages <= mostPagesHidden
    const hidden = turned ? before.hidden : edited ? hiddenBlocks(before.map.spans, from, to) : []
    const composed = compose(composition, hidden)
    return showsAll(composed.map.spans, hidden, from, to) ? composed : compose(composition, [])
  }

  /** PDF/UA-1 where every character has a glyph; plain tagged else, so that one odd sign never stops a packet. */
  function write(document: NodeTypstDocument, { date, merges }: Composition): Pick<PdfMade, 'pdf' | 'standard'> {
    const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
    try {
      if (merges) return { pdf: compiler.pdf(document, { creationTimestamp }), standard: 'tagged' }
      return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp }), standard: 'ua-1' }
    } catch {
      return { pdf: compiler.pdf(document, { creationTimestamp }), standard: 'tagged' }
    }
  }

  return {
    render(composition) {
      const { document, map } = compose(composition, [])
      const { outline, pageOf } = map
      return { ...write(document, composition), pages: document.numOfPages, outline, pageOf }
    },
    preview(composition, from, to) {
      const { document, map, pages } = composeFor(composition, from, to)
      const { outline, pageOf } = map
      return { pageCount: document.numOfPages, pages: pages(from, to), outline, pageOf }
    },
  }
}

type PageMap = Pick<PdfPreview, 'outline' | 'pageOf'> & { readonly spans: readonly BlockSpan[] }

/** The last composition, kept: the same pages are asked for again and again. */
interface Composed {
  readonly data: string
  /** ids of blocks set without ink */
  readonly hidden: readonly string[]
  readonly document: NodeTypstDocument
  readonly map: PageMap
  pages(from: number, to: number): PreviewPage[]
}

interface DeskMap {
  readonly blocks: readonly BlockMark[]
  readonly headings: readonly OutlineEntry[]
}

function readMap(compiler: NodeCompiler, document: NodeTypstDocument): PageMap {
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
