import { buildScoreSheet } from '#main/documents/score-sheet.ts'
import type { JobControl } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { shortCheck } from '#main/features/travel/check.ts'
import { holdWritten, makeFolder, type MadeFolder, writeWorkbooks } from '#main/features/travel/make.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { StartWorker } from '#main/workers.ts'
import type { MadeSheets, SheetFormat } from '#shared/contract/sheets.ts'
import { translator, type Locale } from '#shared/i18n/index.ts'
import { checkOf, idsOf, type SheetPlan } from './plan.ts'
import { scoreSheet } from './workbook.ts'

interface MakeDeps {
  readonly folder: string
  readonly pdf: PdfExporter
  readonly settings: SettingsKeeper
  readonly startWorker: StartWorker
}

interface Job {
  readonly plans: readonly SheetPlan[]
  readonly formats: readonly SheetFormat[]
  readonly key: string
  readonly locale: Locale
}

async function pdfOf(deps: MakeDeps, plan: SheetPlan, { key, locale }: Job, signal: AbortSignal): Promise<Uint8Array> {
  const { organisation, classification } = deps.settings.current()
  const office = { organisation: organisation[locale], classification: classification[locale] || null }
  const tree = buildScoreSheet({ ...plan, ...office, check: shortCheck(checkOf(key, idsOf(plan))) }, locale)
  return (await deps.pdf.render(tree, { signal })).pdf
}

/** A sheet for each member and format, told in the same order, in a folder of their own with an archive beside it. */
export async function makeSheets(
  deps: MakeDeps,
  job: Job,
  control: JobControl,
): Promise<{ made: MadeFolder; sheets: { memberId: string; format: SheetFormat }[] }> {
  const { plans, formats, key, locale } = job
  const t = translator(locale)
  const asked = formats.includes('xlsx') ? plans.map((plan) => scoreSheet(plan, key, locale)) : []
  const workbooks = await writeWorkbooks(deps.startWorker, asked, control.signal)
  const wanted = plans.flatMap((plan, index) => formats.map((format) => ({ plan, format, index })))
  const toMake = wanted.map(({ plan, format, index }) => ({
    name: `${String(index + 1).padStart(2, '0')} ${t(`sheets:xlsx.${plan.of}.sheet`)} ${plan.member.name}.${format}`,
    note: plan.member.name,
    bytes: async () => workbooks[format === 'xlsx' ? index : -1] ?? pdfOf(deps, plan, job, control.signal),
  }))
  const [{ of, session } = { of: 'committee' as const, session: { title: '' } }] = plans
  const folder = t(`sheets:xlsx.${of}.folder`, { session: session.title })
  return {
    made: await makeFolder(deps.folder, folder, toMake, control),
    sheets: wanted.map(({ plan, format }) => ({ memberId: plan.member.id, format })),
  }
}

/** The made files, each under an id of its own, as windows know them. */
export const heldSheets = (
  deps: Parameters<typeof holdWritten>[0],
  made: MadeFolder,
  sheets: readonly { readonly memberId: string; readonly format: SheetFormat }[],
): MadeSheets => ({
  folder: made.folder,
  archive: holdWritten(deps, made.archive),
  files: sheets.flatMap((sheet, index) => {
    const file = made.files[index]
    return file ? [{ ...sheet, file: holdWritten(deps, file) }] : []
  }),
})
