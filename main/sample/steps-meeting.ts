import { meetings } from './data/meetings.ts'
import type { SampleMeeting } from './data/types.ts'
import { titleOf } from './steps-committee.ts'
import { known, step, type SampleStep, type SampleWork } from './steps.ts'

async function prepare(work: SampleWork, meeting: SampleMeeting): Promise<void> {
  const { use, locale, context } = work
  const { date, startsAt, slotMinutes } = meeting
  const created = await use.meeting.create(
    {
      title: meeting.title[locale],
      date,
      startsAt,
      slotMinutes,
      place: meeting.place[locale],
      chair: meeting.chair[locale],
      numbering: 'decimal',
    },
    context,
  )
  const meetingId = created.meeting.id
  work.meetingIds.set(date, meetingId)
  const items = meeting.agenda.map((item) => ({
    id: work.ids(),
    kind: item.kind,
    taskId: item.of === undefined ? null : known(work.taskIds, item.of),
    title: titleOf(item)[locale],
    presenter: item.presenter[locale],
    leadAgency: item.agency[locale],
    minutes: item.minutes,
    request: item.request[locale],
    points: item.notes?.[locale] ?? '',
    notes: '',
    withdrawn: false,
    inserted: 0,
  }))
  await use.meeting.saveAgenda({ meetingId, baseVersion: created.version, items, reason: '' }, context)
}

async function lock(work: SampleWork, meeting: SampleMeeting): Promise<void> {
  const meetingId = known(work.meetingIds, meeting.date)
  const { version } = await work.use.meeting.get({ meetingId }, work.context)
  await work.use.meeting.lock({ meetingId, baseVersion: version }, work.context)
}

/** Agendas assembled, and the past one locked. */
export const meetingSteps = (): SampleStep[] =>
  meetings.flatMap((meeting) => [
    step(meeting.preparedOn, '14:30:00', (work) => prepare(work, meeting)),
    ...(meeting.lockedOn === undefined ? [] : [step(meeting.lockedOn, '18:00:00', (work) => lock(work, meeting))]),
  ])
