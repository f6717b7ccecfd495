import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import { sha256 } from '#main/database/rows.ts'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { AgendaItem, Meeting, MeetingDetail } from '#shared/contract/meeting.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import { readMeetingDetail } from './detail.ts'
import { meetingRow, versionsOf } from './repository.ts'
import { assertItems } from './items.ts'
import { toItems, toMeeting } from './rows.ts'
import type { MeetingDbRow, VersionRow } from './rows.ts'

export interface MeetingDeps {
  readonly store: Store
  readonly events: Events
  /** epoch milliseconds */
  readonly clock: () => number
  /** a new id, never given before */
  readonly ids: () => string
  readonly settings: SettingsKeeper
}

/** What a change of a meeting works on, inside the transaction. */
export interface Change {
  readonly trx: Knex.Transaction
  readonly journal: JournalWriter
  readonly row: MeetingDbRow
  readonly newest: VersionRow
}

/** What a version's hash covers: the meeting as it stands, the version's number and its items. */
export const hashOf = (meeting: Meeting, version: number, items: readonly AgendaItem[]): string =>
  sha256(canonicalJson({ meeting, version, items }))

/** Changes a meeting whose agenda is (not) final, in one transaction, and reads it again. */
export async function changeMeeting(
  { store, events }: MeetingDeps,
  meetingId: string,
  work: (change: Change) => Promise<void>,
  wanted: 'draft' | 'final' = 'draft',
): Promise<MeetingDetail> {
  await store.write(async (trx, journal) => {
    const row = await meetingRow(trx, meetingId)
    const locked = row.locked_at !== null
    if (locked && wanted === 'draft') throw new DeskError('AGENDA_LOCKED', { title: row.title })
    if (!locked && wanted === 'final') throw new DeskError('AGENDA_NOT_LOCKED', { name: row.title })
    const newest = (await versionsOf(trx, meetingId)).at(-1)
    if (!newest) throw new DeskError('NOT_FOUND', { name: row.title })
    await work({ trx, journal, row, newest })
  })
  events.changed('meeting', 'tasks', 'journal')
  return readMeetingDetail(store.db, meetingId)
}

/** Somebody else saved in between. */
export function assertBase({ row, newest }: Change, baseVersion: number): void {
  if (baseVersion !== newest.version) throw new DeskError('CONFLICT', { name: row.title })
}

interface NewVersion {
  readonly version: number
  readonly items: readonly AgendaItem[]
  readonly reason: string
  /** final as soon as it is there: a late change */
  readonly locked?: boolean
}

export async function addVersion(
  deps: MeetingDeps,
  trx: Knex.Transaction,
  meeting: Meeting,
  next: NewVersion,
): Promise<void> {
  await trx('agenda_version').insert({
    id: deps.ids(),
    meeting_id: meeting.id,
    version: next.version,
    at: deps.clock(),
    author: deps.settings.current().secretary,
    reason: next.reason,
    items: JSON.stringify(next.items),
    hash: hashOf(meeting, next.version, next.items),
    locked: next.locked === true ? 1 : 0,
  })
}

/** A new version behind the newest, told in the journal with what stood before. */
export async function saveVersion(
  deps: MeetingDeps,
  { trx, journal, row, newest }: Change,
  next: Omit<Required<NewVersion>, 'version'>,
): Promise<void> {
  const { items, reason, locked } = next
  await assertItems(trx, items)
  const version = newest.version + 1
  await addVersion(deps, trx, toMeeting(row), { ...next, version })
  await journal.append({
    action: locked ? 'meeting.changeLate' : 'meeting.saveAgenda',
    subject: { kind: 'meeting', id: row.id },
    reason: reason === '' ? null : reason,
    data: { version, before: toItems(newest), after: items },
  })
}

/** Keeps how the meeting's items are numbered. */
export async function saveForm(trx: Knex.Transaction, { id, numbering }: Meeting): Promise<void> {
  await trx('agenda_form').insert({ id, numbering }).onConflict('id').merge()
}
