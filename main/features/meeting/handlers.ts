import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Meeting, MeetingDetail } from '#shared/contract/meeting.ts'
import { runningMinutes, slotFit } from '#shared/domain/agenda.ts'
import { lateProblems } from '#shared/domain/agenda-late.ts'
import type { Change, MeetingDeps } from './change.ts'
import { addVersion, assertBase, changeMeeting, hashOf, saveForm, saveVersion } from './change.ts'
import { readMeetingDetail, waitingTasks } from './detail.ts'
import { assertDraft, assertItems } from './items.ts'
import { leaveOut } from './left-out.ts'
import { allMeetings, finalVersions, newestVersions, versionsOf } from './repository.ts'
import { fromMeeting, toItems, toMeeting } from './rows.ts'
import { templateHandlers } from './templates.ts'

type MeetingHandlers = Handlers<Contract['meeting']>

async function list({ store }: MeetingDeps): ReturnType<MeetingHandlers['list']> {
  const newest = await newestVersions(store.db)
  const finals = await finalVersions(store.db)
  return (await allMeetings(store.db)).map((row) => {
    const version = newest.get(row.id)
    const minutes = version ? toItems(version).map(runningMinutes) : []
    return {
      ...toMeeting(row),
      items: version ? toItems(version).filter(({ kind, withdrawn }) => kind !== 'section' && !withdrawn).length : 0,
      minutes: slotFit(row.starts_at, minutes, row.slot_minutes).total,
      version: version?.version ?? 0,
      lockedAt: row.locked_at,
      finals: finals.get(row.id) ?? 0,
    }
  })
}

async function create(deps: MeetingDeps, input: Omit<Meeting, 'id'>): Promise<MeetingDetail> {
  const { store, events, ids } = deps
  const meeting = { ...input, id: ids() }
  await store.write(async (trx, journal) => {
    await trx('meeting').insert({ ...fromMeeting(meeting), locked_at: null })
    await saveForm(trx, meeting)
    await addVersion(deps, trx, meeting, { version: 1, items: [], reason: '' })
    await journal.append({ action: 'meeting.create', subject: { kind: 'meeting', id: meeting.id }, data: meeting })
  })
  events.changed('meeting', 'journal')
  return readMeetingDetail(store.db, meeting.id)
}

/** Locks the newest version, if nothing the Committee carried on was forgotten. */
async function lock(deps: MeetingDeps, { trx, journal, row, newest }: Change): Promise<void> {
  const items = toItems(newest)
  if (items.length === 0) throw new DeskError('AGENDA_EMPTY', { name: row.title })
  await assertItems(trx, items)
  const forgotten = (await waitingTasks(trx, row.id)).filter(({ reason }) => reason === '')
  if (forgotten[0]) throw new DeskError('AGENDA_INCOMPLETE', { count: forgotten.length, name: forgotten[0].title })
  const lockedAt = deps.clock()
  const hash = hashOf(toMeeting(row), newest.version, items)
  await trx('meeting').where({ id: row.id }).update({ locked_at: lockedAt })
  await trx('agenda_version').where({ id: newest.id }).update({ locked: 1, hash })
  await journal.append({
    action: 'meeting.lock',
    subject: { kind: 'meeting', id: row.id },
    data: { version: newest.version, hash, lockedAt },
  })
}

/** The strategy meeting and its agenda: drafts in versions, a final one, and what came after it was handed out. */
export function meetingHandlers(deps: MeetingDeps): MeetingHandlers {
  return {
    ...templateHandlers(deps),
    list: () => list(deps),
    get: ({ meetingId }) => readMeetingDetail(deps.store.db, meetingId),
    create: (input) => create(deps, input),

    async version({ meetingId, version }) {
      const row = (await versionsOf(deps.store.db, meetingId)).find((one) => one.version === version)
      if (!row) throw new DeskError('NOT_FOUND', { name: String(version) })
      return toItems(row)
    },

    save: (meeting) =>
      changeMeeting(deps, meeting.id, async ({ trx, journal, row }) => {
        await trx('meeting').where({ id: meeting.id }).update(fromMeeting(meeting))
        await saveForm(trx, meeting)
        await journal.append({
          action: 'meeting.save',
          subject: { kind: 'meeting', id: meeting.id },
          data: { before: toMeeting(row), after: meeting },
        })
      }),

    saveAgenda: ({ meetingId, baseVersion, items, reason }) =>
      changeMeeting(deps, meetingId, async (change) => {
        assertBase(change, baseVersion)
        assertDraft(items)
        await saveVersion(deps, change, { items, reason, locked: false })
      }),

    leaveOut: (input) => changeMeeting(deps, input.meetingId, (change) => leaveOut(deps, change, input)),

    lock: ({ meetingId, baseVersion }) =>
      changeMeeting(deps, meetingId, async (change) => {
        assertBase(change, baseVersion)
        await lock(deps, change)
      }),

    changeLate: ({ meetingId, baseVersion, items, reason }) =>
      changeMeeting(
        deps,
        meetingId,
        async (change) => {
          assertBase(change, baseVersion)
          const [problem] = lateProblems(toItems(change.newest), items)
          const name = [...items, ...toItems(change.newest)].find(({ id }) => id === problem?.itemId)?.title ?? ''
          if (problem) throw new DeskError('NUMBER_PRINTED', { name })
          await saveVersion(deps, change, { items, reason, locked: true })
        },
        'final',
      ),
  }
}
