import type { SessionDetail } from '#shared/contract/committee.ts'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import type { Desk } from '../command.ts'

const minutesEach = 7
const slotMinutes = 120

/** The strategy meeting: an agenda of the decided tasks, locked. */
export async function assemble({ app, t }: Desk, { session }: SessionDetail): Promise<MeetingDetail> {
  const { meeting } = app.client
  const made = await meeting.create({
    title: t('cli:meetingTitle'),
    date: session.date,
    startsAt: '10:00',
    slotMinutes,
    place: '',
    chair: t('cli:meetingChair'),
    numbering: 'decimal',
  })
  const meetingId = made.meeting.id
  const items = made.waiting.map(({ taskId, title }): AgendaItem => ({
    id: `item-${taskId}`,
    kind: 'task',
    taskId,
    title,
    presenter: '',
    leadAgency: '',
    minutes: minutesEach,
    request: t('cli:request'),
    points: '',
    notes: '',
    withdrawn: false,
    inserted: 0,
  }))
  const saved = await meeting.saveAgenda({ meetingId, baseVersion: made.version, items, reason: '' })
  return meeting.lock({ meetingId, baseVersion: saved.version })
}
