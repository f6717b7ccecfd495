import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { clean } from '#main/documents/clean.ts'
import { wordsOf } from '#main/documents/words.ts'
import { zipTime } from '#main/exporters/zip.ts'
import { consulCsv, consulMilestones, decidimCsv, decidimResult } from './platforms.ts'
import { type PublicBundle, publicLocales } from './public-task.ts'
import { indexFile, roundPage, taskFile, taskPage } from './task-page.ts'

export interface BundleFile {
  readonly path: string
  readonly text: string
  /** bytes of UTF-8 */
  readonly size: number
  /** lower-case hex */
  readonly sha256: string
}

export interface Bundle {
  /** by path, the manifest last */
  readonly files: readonly BundleFile[]
  readonly zip: Uint8Array
  readonly sha256: string
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function file(path: string, text: string): BundleFile {
  const bytes = strToU8(text)
  return { path, text, size: bytes.byteLength, sha256: hashOf(bytes) }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function pages(bundle: PublicBundle): BundleFile[] {
  return publicLocales.flatMap((locale) => {
    const words = wordsOf(locale)
    const index = roundPage(bundle, words)
    return [
      ...(index === null ? [] : [file(`${locale}/${indexFile}`, index)]),
      ...bundle.tasks.map((task) => file(`${locale}/${taskFile(task)}`, taskPage(task, bundle, words))),
    ]
  })
}

function tables({ tasks, ids }: PublicBundle): BundleFile[] {
  const results = tasks.map((task) => decidimResult(task, ids))
  const milestones = tasks.flatMap(consulMilestones)
  return [
    ...publicLocales.map((locale) => file(`consul-milestones.${locale}.csv`, consulCsv(milestones, locale))),
    file('consul-milestones.json', json(milestones)),
    file('decidim-results.csv', decidimCsv(results)),
    file('decidim-results.json', json(results)),
  ]
}

const manifest = ({ asOf, round, tasks }: PublicBundle, files: readonly BundleFile[]): BundleFile =>
  file(
    'manifest.json',
    json({
      format: 'committee-desk/publication',
      formatVersion: 1,
      asOf,
      round: round?.name ?? null,
      tasks: tasks.map(({ number }) => number),
      files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    }),
  )

/** The publication as one ZIP: the same bytes for the same data, on every machine. */
export function makeBundle(data: PublicBundle): Bundle {
  const bundle = clean(data)
  const content = [...pages(bundle), ...tables(bundle)].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const files = [...content, manifest(bundle, content)]
  const entries: Zippable = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]))
  const zip = zipSync(entries, { mtime: zipTime(bundle.asOf) })
  return { files, zip, sha256: hashOf(zip) }
}
