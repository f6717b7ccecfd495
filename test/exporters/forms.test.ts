import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { validateHwpx } from 'kordoc'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentTree } from '#main/documents/model.ts'
import { treeOf } from '#main/documents/source.ts'
import { renderDocx } from '#main/exporters/docx/docx.ts'
import { renderHwpx } from '#main/exporters/hwpx/hwpx.ts'
import { renderMarkdown } from '#main/exporters/markdown/markdown.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { formSources } from '#test/documents/form-samples.ts'
import { expectedEntries, expectedTexts, firstMissing, squeezed } from './support/expected.ts'
import { hwpxFaults } from './support/hwpx-invariants.ts'
import { readByMammoth } from './support/read-docx.ts'
import { drawnByRhwp, readByKordoc } from './support/read-hwpx.ts'

let exporter: PdfExporter
beforeAll(() => {
  exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
})
afterAll(() => exporter.close())

async function pdfText(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false }).promise
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  })
  return squeezed((await Promise.all(pages)).join(''))
}

/** On the page a register's word stands behind its table, not within it. */
const withoutCovers = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  blocks: tree.blocks.filter(({ type }) => type !== 'cover'),
})

describe.each(formSources)('%s', async (_, source) => {
  const tree = treeOf(source)
  const entries = expectedEntries(tree)

  it('has its headings, tables and words in their order as PDF/UA, for pdfjs', async () => {
    const made = await exporter.render(tree)
    expect(made.standard).toBe('ua-1')
    const text = await pdfText(made.pdf)
    expect(firstMissing(expectedEntries(withoutCovers(tree)), text)).toBeUndefined()
    for (const words of expectedTexts(tree)) expect(text).toContain(words)
    const [cover] = tree.blocks
    if (cover?.type === 'cover')
      for (const { term } of [...(cover.register?.rows ?? []), ...cover.facts]) expect(text).toContain(squeezed(term))
  })

  it('has them as HWPX, for kordoc and rhwp', async () => {
    const bytes = await renderHwpx(tree)
    expect(hwpxFaults(bytes)).toEqual([])
    expect(await validateHwpx(bytes)).toMatchObject({ ok: true, issues: [] })
    expect((await readByKordoc(bytes)).entries).toEqual(entries)
    const words = drawnByRhwp(bytes).map((page) => page.words)
    expect(firstMissing(entries, words.join(''))).toBeUndefined()
    for (const text of expectedTexts(tree)) expect(words.join('')).toContain(text)
  })

  it('has them as DOCX, for mammoth', async () => {
    const read = await readByMammoth(await renderDocx(tree))
    expect(read.entries).toEqual(entries)
    for (const text of expectedTexts(tree)) expect(read.text).toContain(text)
  })

  it('writes the numbers of its lines in every format', async () => {
    const marked = tree.blocks.flatMap((block) =>
      block.type === 'list'
        ? block.items.flatMap(({ mark = '', runs }) => (mark === '' ? [] : squeezed(mark + (runs[0]?.text ?? ''))))
        : [],
    )
    const plain = (text: string): string => squeezed(text.replaceAll('\\', ''))
    const texts = [
      await pdfText((await exporter.render(tree)).pdf),
      drawnByRhwp(await renderHwpx(tree))
        .map((page) => page.words)
        .join(''),
      (await readByMammoth(await renderDocx(tree))).text,
      plain(renderMarkdown(tree)),
    ]
    expect(marked.length > 0).toBe(source.kind === 'bill' || source.kind === 'resolution')
    for (const text of texts) for (const words of marked) expect(text).toContain(words)
  })
})
