import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { buildAgenda } from '#main/documents/agenda.ts'
import type { PacketInput } from '#main/documents/packet-input.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import { prepare } from '#main/exporters/pdf/prepare.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { agendaInput, packetInput } from '#test/documents/samples.ts'
import { milliseconds, paired } from './paired.ts'
import type { Bench, BenchResult } from './types.ts'

/** Tasks that make about 300 pages; each has two charts. */
const tasks = 116
const pairs = 5
const edits = 40

/** Every run prints other words, and the compiler's memory is emptied before each: nothing is remembered from the last. */
const inputOf = (run: number): PacketInput => {
  const input = packetInput(tasks)
  const marked = input.tasks.map((task) => ({ ...task, summary: `${task.summary} (${run})` }))
  return { ...input, tasks: marked }
}

/** Typst by itself: the finished tree as a file, one compilation, one PDF. */
function bareTypst(): { run(data: string): number; forget(): void } {
  const { fontFiles, templateFolder } = pdfAssetsFromSource()
  const fontBlobs = fontFiles.map((file) => readFileSync(file))
  const compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs }] })
  return {
    run(data) {
      compiler.mapShadow(join(templateFolder, 'data.json'), Buffer.from(data))
      compiler.mapShadow(join(templateFolder, 'hidden.json'), Buffer.from('{}'))
      const document = compiler.compile({ mainFilePath: join(templateFolder, 'document.typ') }).result
      if (document === null) throw new Error('bare Typst gave no document')
      compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 })
      return document.numOfPages
    },
    forget: () => compiler.evictCache(0),
  }
}

async function packetAgainstTypst(): Promise<BenchResult> {
  const exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  const typst = bareTypst()
  let run = 0
  let pages = 0
  const ours = async (): Promise<void> => {
    typst.forget()
    pages = (await exporter.render(buildPacket(inputOf((run += 1)), 'ko'))).pages
  }
  // What bare Typst gets is ready before its time starts.
  const finished = Array.from({ length: pairs + 1 }, (_, index) =>
    prepare(buildPacket(inputOf(-1 - index), 'ko'), 'render'),
  )
  const theirs = (): void => {
    typst.forget()
    typst.run(finished.pop() ?? '')
  }
  const result = await paired(ours, theirs, pairs)
  await exporter.close()
  return {
    name: `packet of ${pages} pages with ${tasks * 2} charts, from plain data to a tagged PDF`,
    against: 'bare Typst on the finished input',
    ratio: result.ratio,
    ours: milliseconds(result.ours),
    theirs: milliseconds(result.theirs),
    pairs: result.pairs,
    note: 'nothing remembered between runs; PDF/UA-1 on both sides',
  }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** Typing in an agenda of 60 items: one title changes, the page with it comes back as a picture. */
async function previewAfterEdit(): Promise<BenchResult> {
  const exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  const { items } = agendaInput(60)
  const times: number[] = []
  for (let edit = -3; edit < edits; edit += 1) {
    const changed = items.map((item, index) => (index === 30 ? { ...item, title: `${item.title} ${edit}` } : item))
    const start = performance.now()
    await exporter.preview(buildAgenda(agendaInput(60, { items: changed }), 'ko'), { from: 9, to: 9 })
    if (edit >= 0) times.push(performance.now() - start)
  }
  await exporter.close()
  const p95 = percentile(times, 0.95)
  return {
    name: 'preview after one edit in a 60-item agenda, p95',
    against: 'the budget of 100 ms',
    ratio: p95 / 100,
    ours: milliseconds(p95),
    theirs: milliseconds(100),
    pairs: edits,
    note: `median ${milliseconds(percentile(times, 0.5))}; build, composing and the picture of one page`,
  }
}

export const bench: Bench = {
  name: 'packet',
  // Typing first: what a long packet leaves in the compiler's memory is cleared in the edits that follow it.
  run: async () => [await previewAfterEdit(), await packetAgainstTypst()],
}
