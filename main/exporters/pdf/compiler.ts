import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { pagesOfSvg } from './svg.ts'
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

  let last: { readonly data: string; readonly document: NodeTypstDocument } | undefined

  function compose({ data }: Composition): NodeTypstDocument {
    if (last?.data === data) return last.document
    compiler.mapShadow(join(templateFolder, 'data.json'), Buffer.from(data))
    const result = compiler.compile({ mainFilePath: join(templateFolder, 'document.typ') })
    const document = result.result
    if (document === null) throw new Error(complaint(result.takeError() ?? result.takeDiagnostics()))
    compiler.evictCache(cacheAge)
    last = { data, document }
    return document
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
      const document = compose(composition)
      const { outline } = readMap(compiler, document)
      return { ...write(document, composition.date), pages: document.numOfPages, outline }
    },
    preview(composition, from, to) {
      const document = compose(composition)
      return {
        pageCount: document.numOfPages,
        pages: pagesOfSvg(compiler.plainSvg(document), from, to),
        ...readMap(compiler, document),
      }
    },
  }
}

interface DeskMap {
  readonly blocks: readonly (readonly [id: string, page: number])[]
  readonly headings: readonly (readonly [title: string, level: number, page: number])[]
}

function readMap(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
): { outline: OutlineEntry[]; pageOf: Record<string, number> } {
  const [found] = compiler.query(document, { selector: '<desk-map>', field: 'value' }) as DeskMap[]
  return {
    outline: (found?.headings ?? []).map(([title, level, page]) => ({ title, level, page })),
    pageOf: Object.fromEntries(found?.blocks ?? []),
  }
}

function complaint(error: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? 'the compiler gave no document')
}
