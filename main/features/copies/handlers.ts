import { join } from 'node:path'
import type { Knex } from 'knex'
import type { Events } from '#main/events.ts'
import type { Files } from '#main/files.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { Copy } from '#shared/contract/copies.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { type CopyState, copyState, nextStepDays } from '#shared/domain/copies.ts'
import { makeCopies, type MakeDeps } from './make.ts'
import { recipientsOf } from './recipients.ts'
import { copiesOf, journalSubject, listCopies, setDates, type StoredCopy } from './repository.ts'

interface CopyDeps extends MakeDeps {
  readonly events: Events
  readonly files: Files
}

type Dates = Parameters<typeof setDates>[2]

/** A step that every one of these copies takes on one day, or none of them. */
function assertStep(list: readonly Copy[], from: CopyState, on: string, today: string): void {
  for (const copy of list) {
    const params = { number: copy.number, name: copy.name }
    const days = nextStepDays({ ...copy, madeOn: koreaDate(copy.at) }, today)
    if (copyState(copy) !== from || days === null) throw new DeskError('COPY_STATE', params)
    if (on < days.from || on > days.to) throw new DeskError('COPY_DATE', { ...params, ...days })
  }
}

export function copyHandlers(deps: CopyDeps): Handlers<Contract['copies']> {
  const { store, events, files, clock } = deps
  const documents = join(deps.folder, 'documents')
  const hold = ({ copy, folder }: StoredCopy): Copy => {
    files.hold({ ...copy.file, path: join(documents, folder, copy.file.name) })
    return copy
  }
  const told = (): void => events.changed('documents', 'journal')

  /** Changes the dates of copies; one entry tells of each document's. */
  const change = async (
    ids: readonly string[],
    note: { readonly action: string; readonly reason?: string },
    datesFor: (list: readonly Copy[]) => Dates,
  ): Promise<void> => {
    await store.write(async (trx: Knex.Transaction, journal) => {
      const list = await copiesOf(trx, ids)
      const dates = datesFor(list)
      for (const own of Map.groupBy(list, (copy) => copy.subjectId).values()) {
        const [first] = own
        if (!first) continue
        await setDates(
          trx,
          own.map(({ id }) => id),
          dates,
        )
        await journal.append({
          ...note,
          subject: journalSubject(first),
          data: { ...dates, copies: own.map(({ id, number, name }) => ({ id, number, name })) },
        })
      }
    })
    told()
  }

  // One run after the other, so that no number is given twice.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }

  return {
    recipients: async (subject) =>
      (await recipientsOf(deps, subject)).map((one) => ({ ...one, withheld: [...one.withheld] })),
    async make({ recipients, jobId, ...asked }, { signal }) {
      const list = await events.job(jobId, 'document', 'steps', signal, (control) =>
        inTurn(() => makeCopies(deps, documents, asked, recipients, control)),
      )
      told()
      return list.map(hold)
    },
    list: async (subject) => (await listCopies(store.db, subject)).map(hold),
    give: ({ ids, on, how }) =>
      change(ids, { action: 'copies.give' }, (list) => {
        assertStep(list, 'made', on, koreaDate(clock()))
        return { given_on: on, given_how: how }
      }),
    takeBack: ({ ids, on }) =>
      change(ids, { action: 'copies.takeBack' }, (list) => {
        assertStep(list, 'out', on, koreaDate(clock()))
        return { returned_on: on }
      }),
    correct: ({ id, reason }) =>
      change([id], { action: 'copies.correct', reason }, ([copy]) => {
        if (!copy || copyState(copy) === 'made')
          throw new DeskError('COPY_STATE', { number: copy?.number ?? 0, name: copy?.name ?? '' })
        return copyState(copy) === 'returned' ? { returned_on: null } : { given_on: null, given_how: null }
      }),
  }
}
