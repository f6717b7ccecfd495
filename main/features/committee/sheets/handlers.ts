import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import { sha256 } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import type { PdfExporter } from '#main/exporters/pdf/types.ts'
import { keepEvidence, type Evidence } from '#main/features/forum/import/evidence.ts'
import type { Files } from '#main/files.ts'
import type { StartWorker } from '#main/workers.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { FileRef } from '#shared/contract/base.ts'
import type { CommitteeDeps } from '../deps.ts'
import { sessionRow } from '../repository.ts'
import { assertPhase } from '../scoring.ts'
import { remarksOf, sheetKey, sheetPlans } from './gather.ts'
import { makeSheets, type MadeFile } from './make.ts'
import { saveSheets } from './save.ts'
import { countsOf, planTake, takeFiles, toPreview, type TakenFile } from './take.ts'

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

/** The workspace's key, made with the first sheet: two ids nobody was ever given. */
async function keyFor(deps: SheetDeps, trx: Knex.Transaction, journal: JournalWriter): Promise<string> {
  const known = await sheetKey(trx)
  if (known !== null) return known
  const value = sha256(`${deps.ids()}\n${deps.ids()}`)
  await trx('sheet_key').insert({ id: 'current', value, at: deps.clock() })
  await journal.append({ action: 'committee.makeSheetKey', subject: { kind: 'workspace', id: 'workspace' }, data: {} })
  return value
}

function total(counts: readonly ReturnType<typeof countsOf>[]) {
  const sum = (name: 'new' | 'same' | 'changed' | 'remarks'): number => counts.reduce((all, one) => all + one[name], 0)
  return { files: counts.length, new: sum('new'), same: sum('same'), changed: sum('changed'), remarks: sum('remarks') }
}

export function sheetHandlers(deps: SheetDeps): Handlers<Contract['sheets']> {
  const { store, events, files, ids, settings } = deps
  const locale = () => settings.current().locale

  const hold = ({ path, name, size, sha256: hash }: Omit<MadeFile, 'memberId' | 'format'>): FileRef => {
    const file = { id: ids(), name, size, sha256: hash }
    files.hold({ ...file, path })
    return file
  }

  async function read(sessionId: string, fileIds: readonly string[], control: JobControl): Promise<TakenFile[]> {
    assertPhase(await sessionRow(store.db, sessionId), 'scoring')
    const held = [...new Set(fileIds)].map((id) => files.get(id))
    // Without a key no sheet was ever made here: whatever comes back is another workspace's.
    return takeFiles(deps.startWorker, held, (await sheetKey(store.db)) ?? '', control)
  }

  return {
    make: ({ sessionId, locale, formats, jobId }, { signal }) =>
      events.job(jobId, 'document', 'steps', signal, async (control) => {
        await assertMakeable(store.db, sessionId)
        const key = (await sheetKey(store.db)) ?? (await store.write((trx, journal) => keyFor(deps, trx, journal)))
        const plans = await sheetPlans(store.db, sessionId, locale)
        if (plans.length === 0) throw new DeskError('NOT_FOUND', { name: sessionId })
        const made = await makeSheets(deps, { plans, formats: [...new Set(formats)], key, locale }, control)
        await store.write((_trx, journal) =>
          journal.append({
            action: 'committee.makeSheets',
            subject: { kind: 'session', id: sessionId },
            data: {
              folder: made.folder,
              rubric: plans[0]?.rubric.version ?? 0,
              files: made.files.map(({ memberId, name, sha256: hash }) => ({ memberId, name, sha256: hash })),
            },
          }),
        )
        events.changed('journal')
        return {
          folder: made.folder,
          archive: hold(made.archive),
          files: made.files.map((file) => ({ memberId: file.memberId, format: file.format, file: hold(file) })),
        }
      }),

    remarks: ({ sessionId }) => remarksOf(store.db, sessionId),

    preview: ({ sessionId, fileIds, replace, jobId }, { signal }) =>
      events.job(jobId, 'import', 'steps', signal, async (control) => {
        const taken = await read(sessionId, fileIds, control)
        return toPreview(taken, await planTake(store.db, locale(), sessionId, taken, replace))
      }),

    async run({ sessionId, fileIds, replace, digest, jobId }, { signal }) {
      const report = await events.job(jobId, 'import', 'steps', signal, async (control) => {
        const taken = await read(sessionId, fileIds, control)
        const kept: Evidence[] = []
        try {
          for (const { held, sha256: hash } of taken)
            if (hash !== '') kept.push(await keepEvidence(deps.folder, held.path, held.name, hash))
          return await store.write(async (trx, journal) => {
            const session = await sessionRow(trx, sessionId)
            assertPhase(session, 'scoring')
            const plan = await planTake(trx, locale(), sessionId, taken, replace)
            const problems = plan.judged.reduce((sum, one) => sum + one.problems.length, 0)
            if (problems > 0) throw new DeskError('SHEETS_HAVE_PROBLEMS', { count: problems })
            if (plan.digest !== digest) throw new DeskError('CONFLICT', { name: session.title })
            control.signal.throwIfAborted()
            await saveSheets({ trx, journal, session }, deps, plan, taken)
            return total(plan.judged.map(countsOf))
          })
        } catch (error) {
          for (const evidence of kept) await evidence.undo()
          throw error
        }
      })
      events.changed('committee', 'tasks', 'journal')
      return report
    },
  }
}
