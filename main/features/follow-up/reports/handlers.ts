import { koreaDate } from '#main/korea-time.ts'
import type { JobControl } from '#main/events.ts'
import { keyFor } from '#main/features/travel/check.ts'
import { holdWritten, makeFolder, writeWorkbooks } from '#main/features/travel/make.ts'
import { assertAsShown, changesOf, keepingFiles, takeFiles } from '#main/features/travel/take.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { MadeReports } from '#shared/contract/reports.ts'
import { translator } from '#shared/i18n/index.ts'
import type { FollowUpDeps } from '../deps.ts'
import { readInstructions } from '../read.ts'
import { finalAgenda } from '../results.ts'
import { listRequests } from './list.ts'
import { idsOf, reportPlans } from './plan.ts'
import { readReport } from './read-report.ts'
import { requestFor, saveRequest, storedRequest } from './repository.ts'
import { saveReports } from './save.ts'
import { planTake, type TakenReport, toPreview } from './take.ts'
import { reportSheet } from './workbook.ts'

type Handled = Handlers<Contract['reports']>

export interface ReportDeps extends FollowUpDeps {
  readonly startWorker: StartWorker
}

async function make(
  deps: ReportDeps,
  input: Parameters<Handled['make']>[0],
  control: JobControl,
): Promise<MadeReports> {
  const { store, clock } = deps
  const { meetingId, from, to, replyBy, locale } = input
  const { meeting } = await finalAgenda(store.db, meetingId)
  if (from > to || to < meeting.date) throw new DeskError('REPORT_PERIOD_WRONG', { from, to, date: meeting.date })
  const today = koreaDate(clock())
  const asked = { meeting: { id: meetingId, title: meeting.title }, from, to, replyBy }
  const plans = reportPlans(await readInstructions(store.db, today, meetingId), asked)
  if (plans.length === 0) throw new DeskError('NOTHING_TO_REPORT', { name: meeting.title })
  const key = await keyFor(deps)
  const sheets = plans.map((plan) => reportSheet(plan, key, locale))
  const workbooks = await writeWorkbooks(deps.startWorker, sheets, control.signal)
  const t = translator(locale)
  const toMake = plans.map(({ agency }, index) => ({
    name: `${String(index + 1).padStart(2, '0')} ${agency} ${t('reports:xlsx.sheet')}.xlsx`,
    note: agency,
    bytes: async () => workbooks[index] ?? new Uint8Array(),
  }))
  const name = t('reports:xlsx.folder', { meeting: meeting.title, from, to })
  const made = await makeFolder(deps.folder, name, toMake, control)
  const agencies = plans.map((plan) => ({ agency: plan.agency, rowIds: idsOf(plan).rowIds }))
  const files = made.files.map((file, index) => ({ agency: plans[index]?.agency ?? '', file }))
  const requestId = await store.write(async (trx, journal) => {
    const id = (await requestFor(trx, { meetingId, from, to }))?.id ?? deps.ids()
    await saveRequest(trx, { id, meetingId, from, to, replyBy, agencies }, clock())
    await journal.append({
      action: 'followUp.askReports',
      subject: { kind: 'reportRequest', id },
      data: {
        meetingId,
        from,
        to,
        replyBy,
        folder: made.folder,
        files: files.map(({ agency, file }) => ({ agency, name: file.name, sha256: file.sha256 })),
      },
    })
    return id
  })
  return {
    requestId,
    folder: made.folder,
    archive: holdWritten(deps, made.archive),
    files: files.map(({ agency, file }) => ({ agency, file: holdWritten(deps, file) })),
  }
}

export function reportHandlers(deps: ReportDeps): Handled {
  const { store, events, clock } = deps
  const today = (): string => koreaDate(clock())

  const read = (fileIds: readonly string[], control: JobControl): Promise<TakenReport[]> =>
    takeFiles(deps, fileIds, readReport, control)

  return {
    list: () => listRequests(store.db, today()),

    async make(input, { signal }) {
      const made = await events.job(input.jobId, 'document', 'steps', signal, (control) => make(deps, input, control))
      events.changed('followUp', 'journal')
      return made
    },

    preview: ({ requestId, fileIds, replace, jobId }, { signal }) =>
      events.job(jobId, 'import', 'steps', signal, async (control) => {
        await storedRequest(store.db, requestId)
        const taken = await read(fileIds, control)
        return toPreview(taken, await planTake(store.db, requestId, taken, replace, today()))
      }),

    async run({ requestId, fileIds, replace, digest, jobId }, { signal }) {
      const report = await events.job(jobId, 'import', 'steps', signal, async (control) => {
        const taken = await read(fileIds, control)
        return keepingFiles(deps.folder, taken, () =>
          store.write(async (trx, journal) => {
            const plan = await planTake(trx, requestId, taken, replace, today())
            assertAsShown(plan, digest, `${plan.request.from}–${plan.request.to}`)
            control.signal.throwIfAborted()
            await saveReports({ trx, journal }, deps, plan, taken)
            const counts = plan.judged.map(changesOf)
            const sum = (name: 'new' | 'same' | 'changed'): number => counts.reduce((all, one) => all + one[name], 0)
            return { files: counts.length, new: sum('new'), same: sum('same'), changed: sum('changed') }
          }),
        )
      })
      events.changed('followUp', 'journal')
      return report
    },
  }
}
