import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import { renderFormat } from '#main/exporters/formats.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { packetInput } from '#test/documents/samples.ts'
import { milliseconds, paired } from './paired.ts'
import type { Bench, BenchResult } from './types.ts'

const tasks = 60
const pairs = 5
const formats = ['hwpx', 'docx', 'xlsx'] as const

/** The compiler's memory is one for the whole process: emptied by any of them, it is empty for all. */
const { templateFolder } = pdfAssetsFromSource()
const compiler = NodeCompiler.create({ workspace: templateFolder })

/** Every run prints other words. */
function sourceOf(run: number): DocumentSource {
  const input = packetInput(tasks)
  const marked = input.tasks.map((task) => ({ ...task, summary: `${task.summary} (${run})` }))
  return { kind: 'packet', locale: 'ko', input: { ...input, tasks: marked } }
}

async function against(exporter: PdfExporter, format: (typeof formats)[number]): Promise<BenchResult> {
  let run = 0
  let pages = 0
  let size = 0
  const ours = async (): Promise<void> => {
    size = (await renderFormat({ format, source: sourceOf((run += 1)) })).length
  }
  const theirs = async (): Promise<void> => {
    compiler.evictCache(0)
    pages = (await exporter.render(treeOf(sourceOf((run += 1))))).pages
  }
  const result = await paired(ours, theirs, pairs)
  return {
    name: `${format.toUpperCase()} of a packet of ${tasks} tasks`,
    against: `the same packet as PDF, ${pages} pages`,
    ratio: result.ratio,
    ours: milliseconds(result.ours),
    theirs: milliseconds(result.theirs),
    pairs: result.pairs,
    note: `${(size / 1e6).toFixed(1)} MB; both from plain data to finished bytes, nothing remembered between runs`,
  }
}

async function run(): Promise<BenchResult[]> {
  const exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  const results: BenchResult[] = []
  for (const format of formats) results.push(await against(exporter, format))
  await exporter.close()
  return results
}

export const bench: Bench = { name: 'formats', run }
