import type { Knex } from 'knex'
import type { JobControl } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { keyFor } from '#main/features/travel/check.ts'
import { assertAsShown, keepingFiles, takeFiles } from '#main/features/travel/take.ts'
import type { Files } from '#main/files.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { CommitteeDeps } from '../deps.ts'
import { sessionRow } from '../repository.ts'
import { assertPhase } from '../scoring.ts'
import { remarksOf, sheetPlans } from './gather.ts'
import { heldSheets, makeSheets } from './make.ts'
import { readSheet } from './read-sheet.ts'
import { saveSheets } from './save.ts'
import { planTake, toPreview, totalOf, type TakenSheet } from './take.ts'

export interface SheetDeps extends CommitteeDeps {
  readonly folder: string
  readonly files: Files
  readonly pdf: PdfExporter
  readonly startWorker: StartWorker
}

/** Sheets are made until scoring closes: later nobody could hand one in. */
async function assertMakeable(db: Knex, sessionId: string): Promise<void> {
  const session = await sessionRow(db, sessionId)
  if (session.phase !== 'preparing') assertPhase(session, 'scoring')
  const items = (await db('docket_item').where({ session_id: sessionId }).first('id')) as object | undefined
  if (!items) throw new DeskError('DOCKET_EMPTY', { name: session.title })
}

export function sheetHandlers(deps: SheetDeps): Handlers<Contract['sheets']> {
  const { store, events, settings } = deps
  const locale = () => settings.current().locale

  async function read(sessionId: string, fileIds: readonly string[], control: JobControl): Promise<TakenSheet[]> {
    assertPhase(await sessionRow(store.db, sessionId), 'scoring')
    return takeFiles(deps, fileIds, readSheet, control)
  }

  return {
    make: ({ sessionId, locale, formats, jobId }, { signal }) =>
      events.job(jobId, 'document', 'steps', signal, async (control) => {
        await assertMakeable(store.db, sessionId)
        const key = await keyFor(deps)
        const plans = await sheetPlans(store.db, sessionId, locale)
        if (plans.length === 0) throw new DeskError('NOT_FOUND', { name: sessionId })
        const { made, sheets } = await makeSheets(deps, { plans, formats: [...new Set(formats)], key, locale }, control)
        await store.write((_trx, journal) =>
          journal.append({
            action: 'committee.makeSheets',
            subject: { kind: 'session', id: sessionId },
            data: {
              folder: made.folder,
              rubric: plans[0]?.rubric.version ?? 0,
              files: made.files.map(({ name, sha256 }, index) => ({ memberId: sheets[index]?.memberId, name, sha256 })),
            },
          }),
        )
        events.changed('journal')
        return heldSheets(deps, made, sheets)
      }),

    remarks: ({ sessionId }) => remarksOf(store.db, sessionId),

    preview: ({ sessionId, fileIds, replace, jobId }, { signal }) =>
      events.job(jobId, 'import', 'steps', signal, async (control) => {
        const taken = await read(sessionId, fileIds, control)
        const plan = await planTake(store.db, locale(), sessionId, taken, replace)
        return toPreview(taken, plan, plan.gathered.members)
      }),

    async run({ sessionId, fileIds, replace, digest, jobId }, { signal }) {
      const report = await events.job(jobId, 'import', 'steps', signal, async (control) => {
        const taken = await read(sessionId, fileIds, control)
        return keepingFiles(deps.folder, taken, () =>
          store.write(async (trx, journal) => {
            const session = await sessionRow(trx, sessionId)
            assertPhase(session, 'scoring')
            const plan = await planTake(trx, locale(), sessionId, taken, replace)
            assertAsShown(plan, digest, session.title)
            control.signal.throwIfAborted()
            await saveSheets({ trx, journal, session }, deps, plan, taken)
            return totalOf(plan.judged)
          }),
        )
      })
      events.changed('committee', 'tasks', 'journal')
      return report
    },
  }
}
