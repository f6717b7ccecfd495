import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { PDFDocument } from 'pdf-lib'
import { chromium, type Page } from 'playwright-core'
import type { DocumentTree } from '#main/documents/model.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { packetInput } from '#test/documents/samples.ts'
import { chromiumLaunch } from '#test/e2e/support/chromium.ts'
import { type HeadingPages, packetHtml } from './packet-html.ts'
import { milliseconds, paired } from './paired.ts'
import type { Bench, BenchResult } from './types.ts'

/** Tasks that make about 300 pages, as in the bench against bare Typst. */
const tasks = 116
const pairs = 3

function treeOf(run: number): DocumentTree {
  const input = packetInput(tasks)
  return buildPacket(
    { ...input, tasks: input.tasks.map((task) => ({ ...task, summary: `${task.summary} (${run})` })) },
    'ko',
  )
}

async function printed(page: Page, file: string, html: string): Promise<Uint8Array> {
  writeFileSync(file, html)
  await page.goto(pathToFileURL(file).href)
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

/** Page numbers for the contents: where they come from costs nothing here, Chromium only sets them once more. */
const anyPages = (tree: DocumentTree): HeadingPages =>
  Object.fromEntries(tree.blocks.flatMap((block, n) => (block.type === 'heading' ? [[block.id, n]] : [])))

async function against(page: Page, folder: string, passes: 1 | 2): Promise<BenchResult> {
  const exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  const cache = NodeCompiler.create({ workspace: pdfAssetsFromSource().templateFolder })
  let run = 0
  let pages = 0
  let made = new Uint8Array()
  const ours = async (): Promise<void> => {
    cache.evictCache(0) // one memory for the whole process: nothing is remembered from the last run
    pages = (await exporter.render(treeOf((run += 1)))).pages
  }
  const theirs = async (): Promise<void> => {
    const tree = treeOf((run += 1))
    const file = join(folder, 'packet.html')
    made = new Uint8Array(await printed(page, file, packetHtml(tree, {})))
    if (passes === 2) await printed(page, file, packetHtml(tree, anyPages(tree)))
  }
  const result = await paired(ours, theirs, pairs)
  await exporter.close()
  const theirPages = (await PDFDocument.load(made, { updateMetadata: false })).getPageCount()
  return {
    name: `packet of ${pages} pages with ${tasks * 2} charts, from plain data to a tagged PDF`,
    against: `Chromium's printToPDF of the same words, tables and charts as HTML, ${theirPages} pages, ${passes === 1 ? 'without page numbers in its contents' : 'printed twice for the page numbers in its contents'}`,
    ratio: result.ratio,
    ours: milliseconds(result.ours),
    theirs: milliseconds(result.theirs),
    pairs: result.pairs,
    note: 'nothing remembered between runs; tags and outline on both sides; Chromium open before the time starts',
  }
}

async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  const browser = await chromium.launch(await chromiumLaunch())
  try {
    const page = await browser.newPage()
    return [await against(page, folder, 1), await against(page, folder, 2)]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'packet-chromium', run }
