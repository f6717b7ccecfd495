import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { buildPacket } from '#main/documents/packet.ts'
import type { Place } from '#main/exporters/bind/bind.ts'
import { bindFiles } from '#main/exporters/bind/binder.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { packetInput } from '#test/documents/samples.ts'
import { milliseconds, paired } from './paired.ts'
import type { Bench, BenchResult } from './types.ts'

const files = 20
const pagesEach = 100
const linesEach = 40
const pairs = 5

/** A paper of a hundred pages of text, as an office prints one. */
async function paper(path: string, name: string): Promise<void> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pagesEach; page += 1) {
    const sheet = document.addPage([595, 842])
    for (let line = 0; line < linesEach; line += 1)
      sheet.drawText(`${name}, page ${page}, line ${line}: what was found and what is asked for`, {
        x: 60,
        y: 770 - line * 17,
        size: 10,
        font,
      })
  }
  writeFileSync(path, await document.save())
}

/** A packet with a page kept for each page of the papers: head lines, tags at the edge, numbers, outline and tags. */
async function keptPages(): Promise<{ pdf: Uint8Array; first: readonly number[] }> {
  const exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  const input = packetInput(files)
  const tasks = input.tasks.map((task, index) => ({
    ...task,
    attachments: [
      {
        id: `p${index}`,
        title: `Paper ${index}`,
        fileName: `p${index}.pdf`,
        pages: pagesEach,
        problem: 'none' as const,
      },
    ],
  }))
  const { pdf, pageOf } = await exporter.render(buildPacket({ ...input, tasks }, 'en'))
  await exporter.close()
  return { pdf, first: tasks.map((_, index) => pageOf[`attachment:p${index}`] ?? 0) }
}

/**
 * The same merge and stamp with qpdf: the papers one behind the other, and over each page the page kept for it. It keeps
 * neither outline nor tags, which ours does.
 */
function qpdfRun(folder: string, papers: readonly string[], first: readonly number[]): () => void {
  const kept = first.map((page) => `${page}-${page + pagesEach - 1}`).join(',')
  const merged = ['--empty', '--pages', ...papers, '--']
  const stamped = ['--overlay', join(folder, 'kept.pdf'), `--from=${kept}`, '--', join(folder, 'theirs.pdf')]
  return () => void execFileSync('qpdf', [...merged, ...stamped], { stdio: 'pipe' })
}

async function pageCount(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()
}

async function run(): Promise<BenchResult[]> {
  if (spawnSync('qpdf', ['--version']).status !== 0) {
    process.stderr.write('attachments: qpdf is not on this machine, so there is nothing to compare with\n')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  try {
    const papers = Array.from({ length: files }, (_, index) => join(folder, `p${index}.pdf`))
    for (const [index, path] of papers.entries()) await paper(path, `Paper ${index}`)
    const { pdf, first } = await keptPages()
    writeFileSync(join(folder, 'kept.pdf'), pdf)
    const places = papers.map((path, index): Place => ({
      path,
      kind: 'pdf',
      page: first[index] ?? 0,
      pages: pagesEach,
    }))
    let bound = new Uint8Array()
    const ours = async (): Promise<void> => {
      bound = new Uint8Array(await bindFiles(startWorkerFromSource, pdf, places))
      writeFileSync(join(folder, 'ours.pdf'), bound)
    }
    const theirs = qpdfRun(folder, papers, first)
    const result = await paired(ours, theirs, pairs)
    execFileSync('qpdf', ['--check', join(folder, 'ours.pdf')], { stdio: 'pipe' })
    const pages = await pageCount(bound)
    if (pages < files * pagesEach) throw new Error(`ours has ${pages} pages`)
    const size = (name: string): string => `${(statSync(join(folder, name)).size / 1e6).toFixed(1)} MB`
    return [
      {
        name: `${files * pagesEach} pages of ${files} attachments merged and stamped with head, tag and number`,
        against: 'qpdf, the same pages merged and overlaid with the same stamps',
        ratio: result.ratio,
        ours: milliseconds(result.ours),
        theirs: milliseconds(result.theirs),
        pairs: result.pairs,
        note: `${size('ours.pdf')} and ${size('theirs.pdf')}; ours keeps the packet around them, its outline and its tags; qpdf drops these`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'attachments', run }
