import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { sha256 } from '#main/database/rows.ts'
import { buildScoreSheet } from '#main/documents/score-sheet.ts'
import type { JobControl } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { safeName, writeFileSafely } from '#main/exporters/write-file.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { SheetFormat } from '#shared/contract/sheets.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import { checkValue, idsOf, shortCheck, type SheetPlan } from './plan.ts'
import { scoreWorkbook } from './workbook.ts'

export interface MakeDeps {
  readonly folder: string
  readonly pdf: PdfExporter
  readonly settings: SettingsKeeper
}

export interface MadeFile {
  readonly memberId: string
  readonly format: SheetFormat
  readonly path: string
  readonly name: string
  /** bytes */
  readonly size: number
  readonly sha256: string
}

interface Job {
  readonly plans: readonly SheetPlan[]
  readonly formats: readonly SheetFormat[]
  readonly key: string
  readonly locale: Locale
}

async function bytesOf(
  deps: MakeDeps,
  plan: SheetPlan,
  format: SheetFormat,
  { key, locale }: Job,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'xlsx') return scoreWorkbook(plan, key, locale)
  const { organisation, classification } = deps.settings.current()
  const office = { organisation: organisation[locale], classification: classification || null }
  const tree = buildScoreSheet({ ...plan, ...office, check: shortCheck(checkValue(key, idsOf(plan))) }, locale)
  return (await deps.pdf.render(tree, { signal })).pdf
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function freeName(parent: string, name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name} (${copy})`
    if (!(await isThere(join(parent, candidate))) && !(await isThere(join(parent, `${candidate}.zip`))))
      return candidate
  }
}

/**
 * A sheet for each member and format, in a folder that gets its name when the last is written, and one archive of them
 * beside it. Stopped or failed, it leaves nothing behind.
 */
export async function makeSheets(
  deps: MakeDeps,
  job: Job,
  { signal, progress }: JobControl,
): Promise<{ folder: string; files: MadeFile[]; archive: Omit<MadeFile, 'memberId' | 'format'> }> {
  const t = translator(job.locale)
  const parent = join(deps.folder, 'documents')
  const beside = join(parent, `.${randomUUID()}.part`)
  const total = job.plans.length * job.formats.length
  const files: MadeFile[] = []
  const packed: Record<string, Uint8Array> = {}
  try {
    await mkdir(beside, { recursive: true })
    for (const [index, plan] of job.plans.entries())
      for (const format of job.formats) {
        signal.throwIfAborted()
        progress(files.length, total, plan.member.name)
        const bytes = await bytesOf(deps, plan, format, job, signal)
        const number = String(index + 1).padStart(2, '0')
        const written = await writeFileSafely(
          beside,
          `${number} ${t('sheets:xlsx.sheet')} ${plan.member.name}.${format}`,
          bytes,
        )
        packed[written.name] = bytes
        files.push({ memberId: plan.member.id, format, ...written })
      }
    signal.throwIfAborted()
    const wanted = safeName(t('sheets:xlsx.folder', { session: job.plans[0]?.session.title ?? '' }))
    const folder = await freeName(parent, wanted)
    const zip = zipSync(packed, { level: 0 })
    const archive = await writeFileSafely(parent, `${folder}.zip`, zip)
    await rename(beside, join(parent, folder))
    const moved = files.map((file) => ({ ...file, path: join(parent, folder, file.name) }))
    return { folder, files: moved, archive: { ...archive, sha256: sha256(zip) } }
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}
