import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Meeting, MeetingDetail } from '#shared/contract/meeting.ts'
import { slotFit } from '#shared/domain/agenda.ts'
import type { MeetingDeps } from './change.ts'
import { addVersion, assertBase, changeMeeting, hashOf } from './change.ts'
import { readMeetingDetail } from './detail.ts'
import { assertItems } from './items.ts'
import { allMeetings, newestVersions } from './repository.ts'
import { fromMeeting, toItems, toMeeting } from './rows.ts'

type MeetingHandlers = Handlers<Contract['meeting']>

async function list({ store }: MeetingDeps): ReturnType<MeetingHandlers['list']> {
  const newest = await newestVersions(store.db)
  return (await allMeetings(store.db)).map((row) => {
    const version = newest.get(row.id)
    const minutes = version ? toItems(version).map((item) => item.minutes) : []
    return {
      ...toMeeting(row),
      items: minutes.length,
      minutes: slotFit(row.starts_at, minutes, row.slot_minutes).total,
      version: version?.version ?? 0,
      lockedAt: row.locked_at,
    }
  })
}

async function create(deps: MeetingDeps, input: Omit<Meeting, 'id'>): Promise<MeetingDetail> {
  const { store, events, ids } = deps
  const meeting = { ...input, id: ids() }
  await store.write(async (trx, journal) => {
    await trx('meeting').insert({ ...fromMeeting(meeting), locked_at: null })
    await addVersion(deps, trx, meeting, { version: 1, items: [], reason: '' })
    await journal.append({ action: 'meeting.create', subject: { kind: 'meeting', id: meeting.id }, data: meeting })
  })
  events.changed('meeting', 'journal')
  return readMeetingDetail(store.db, meeting.id)
}

/** The strategy meeting and its agenda: drafts in versions, one final version. */
export function meetingHandlers(deps: MeetingDeps): MeetingHandlers {
  return {
    list: () => list(deps),
    get: ({ meetingId }) => readMeetingDetail(deps.store.db, meetingId),
    create: (input) => create(deps, input),

    save: (meeting) =>
      changeMeeting(deps, meeting.id, async ({ trx, journal, row }) => {
        await trx('meeting').where({ id: meeting.id }).update(fromMeeting(meeting))
        await journal.append({
          action: 'meeting.save',
          subject: { kind: 'meeting', id: meeting.id },
          data: { before: toMeeting(row), after: meeting },
        })
      }),

    saveAgenda: ({ meetingId, baseVersion, items, reason }) =>
      changeMeeting(deps, meetingId, async (change) => {
        assertBase(change, baseVersion)
        await assertItems(change.trx, items)
        const version = change.newest.version + 1
        await addVersion(deps, change.trx, toMeeting(change.row), { version, items, reason })
        await change.journal.append({
          action: 'meeting.saveAgenda',
          subject: { kind: 'meeting', id: meetingId },
          reason: reason === '' ? null : reason,
          data: { version, before: toItems(change.newest), after: items },
        })
      }),

    lock: ({ meetingId, baseVersion }) =>
      changeMeeting(deps, meetingId, async (change) => {
        const { trx, row, newest } = change
        assertBase(change, baseVersion)
        const items = toItems(newest)
        if (items.length === 0) throw new DeskError('AGENDA_EMPTY', { name: row.title })
        await assertItems(trx, items)
        const lockedAt = deps.clock()
        const hash = hashOf(toMeeting(row), newest.version, items)
        await trx('meeting').where({ id: meetingId }).update({ locked_at: lockedAt })
        await trx('agenda_version').where({ id: newest.id }).update({ locked: 1, hash })
        await change.journal.append({
          action: 'meeting.lock',
          subject: { kind: 'meeting', id: meetingId },
          data: { version: newest.version, hash, lockedAt },
        })
      }),
  }
}
