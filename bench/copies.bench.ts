import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { buildCopyMark } from '#main/documents/copy-mark.ts'
import { buildPacket } from '#main/documents/packet.ts'
import { withhold } from '#main/documents/withhold.ts'
import { writeCopyFiles } from '#main/exporters/bind/binder.ts'
import { pdfAssetsFromSource } from '#main/exporters/pdf/assets.ts'
import { createPdfExporter } from '#main/exporters/pdf/exporter.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { planCopies, sameCopies } from '#shared/domain/copies.ts'
import { packetInput } from '#test/documents/samples.ts'
import { milliseconds, paired } from './paired.ts'
import type { Bench, BenchResult } from './types.ts'

const tasks = 60
const members = 40
const pairs = 2

/** Two of the members are recused, from the same item: two settings serve forty copies. */
function planned(input: ReturnType<typeof packetInput>) {
  const recipients = Array.from({ length: members }, (_, n) => ({ memberId: `m${n}`, name: `위원 ${n + 1}` }))
  const item = input.tasks[7]?.id ?? ''
  return planCopies(
    recipients,
    new Map([
      ['m3', [item]],
      ['m9', [item]],
    ]),
    0,
  )
}

async function run(): Promise<BenchResult[]> {
  const exporter = createPdfExporter({ startWorker: startWorkerFromSource, assets: pdfAssetsFromSource() })
  const cache = NodeCompiler.create({ workspace: pdfAssetsFromSource().templateFolder })
  const input = packetInput(tasks)
  const groups = sameCopies(planned(input))
  const treeOf = (group: (typeof groups)[number] | undefined) =>
    buildPacket(withhold(input, group?.[0]?.withheld ?? []), 'ko')
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  let round = 0
  let pages = 0
  const theirs = async (): Promise<void> => {
    cache.evictCache(0)
    for (const group of groups) pages = (await exporter.render(treeOf(group))).pages
  }
  const ours = async (): Promise<void> => {
    cache.evictCache(0)
    round += 1
    for (const group of groups) {
      const tree = treeOf(group)
      const files: { mark: Uint8Array; path: string }[] = []
      for (const copy of group) {
        const { pdf: mark } = await exporter.render(buildCopyMark(tree.meta, copy))
        files.push({ mark, path: join(folder, `${round}-${copy.number}.pdf`) })
      }
      await writeCopyFiles(startWorkerFromSource, (await exporter.render(tree)).pdf, files)
    }
  }
  try {
    const result = await paired(ours, theirs, pairs)
    if (readdirSync(folder).length !== round * members) throw new Error('not every copy was written')
    return [
      {
        name: `${members} marked copies of a packet of ${tasks} tasks, ${pages} pages each, written and hashed`,
        against: `setting the packet for each of its ${groups.length} sets of items, and no copy`,
        ratio: result.ratio,
        ours: milliseconds(result.ours),
        theirs: milliseconds(result.theirs),
        pairs: result.pairs,
        note: 'what is above one is the marks, the stamping and the files of all copies',
      },
    ]
  } finally {
    await exporter.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'copies', run }
