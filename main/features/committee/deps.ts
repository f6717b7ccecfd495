import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { Topic } from '#shared/contract/events.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { readSessionDetail } from './detail.ts'
import { itemRow, sessionRow } from './repository.ts'
import type { ItemRow, SessionRow } from './rows.ts'

export interface CommitteeDeps {
  readonly store: Store
  readonly events: Events
  /** epoch milliseconds */
  readonly clock: () => number
  /** a new id, never given before */
  readonly ids: () => string
  readonly settings: SettingsKeeper
}

/** What a change of a session works on: its row, inside the transaction. */
export interface SessionChange {
  readonly trx: Knex.Transaction
  readonly journal: JournalWriter
  readonly session: SessionRow
}

/** The same for one docket item. */
export interface ItemChange extends SessionChange {
  readonly item: ItemRow
}

/** A closed session stays closed. */
export function assertOpen(session: SessionRow): void {
  if (session.phase === 'closed') throw new DeskError('FROZEN', { name: session.title })
}

/** Changes a session that is not closed, in one transaction, and reads it again. */
export async function changeSession(
  { store, events }: CommitteeDeps,
  sessionId: string,
  work: (change: SessionChange) => Promise<void>,
): Promise<SessionDetail> {
  await store.write(async (trx, journal) => {
    const session = await sessionRow(trx, sessionId)
    assertOpen(session)
    await work({ trx, journal, session })
  })
  events.changed('committee', 'tasks', 'journal')
  return readSessionDetail(store.db, sessionId)
}

interface ItemOptions {
  readonly sessions?: 'open only' | 'closed too'
  /** what windows are told of */
  readonly topics?: readonly Topic[]
}

/** Changes an item of a session that is not closed (but for corrections), in one transaction; answers with the session's id. */
export async function changeItem<Result>(
  { store, events }: CommitteeDeps,
  itemId: string,
  work: (change: ItemChange) => Promise<Result>,
  { sessions = 'open only', topics = ['committee', 'tasks', 'journal'] }: ItemOptions = {},
): Promise<{ readonly sessionId: string; readonly result: Result }> {
  const done = await store.write(async (trx, journal) => {
    const item = await itemRow(trx, itemId)
    const session = await sessionRow(trx, item.session_id)
    if (sessions === 'open only') assertOpen(session)
    return { sessionId: session.id, result: await work({ trx, journal, session, item }) }
  })
  events.changed(...topics)
  return done
}
