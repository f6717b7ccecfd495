import type { App } from '#main/app.ts'
import type { InstructionInput } from '#shared/contract/follow-up.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { committeeApp, readyToDecide, votes } from './committee.ts'

const item = (id: string, kind: AgendaItem['kind'], taskId: string | null = null): AgendaItem => ({
  id,
  kind,
  taskId,
  title: taskId === null ? `Item ${id}` : `Task ${taskId}`,
  presenter: '',
  leadAgency: 'Ministry of Roads',
  minutes: kind === 'section' ? 0 : 10,
  request: '',
  points: '',
  notes: '',
  withdrawn: false,
  inserted: 0,
})

export interface FollowUpApp {
  readonly app: App & { folder: string }
  readonly meetingId: string
  /** sets the program's day (a civil date) */
  setDay(date: string): void
}

/** A locked agenda of 18 June 2026 with tasks t1 and c1; t2 carried on, and left out of it with a reason. */
export async function followUpApp(): Promise<FollowUpApp> {
  let now = Date.UTC(2026, 2, 2)
  const app = await committeeApp(5, { clock: () => (now += 1000) })
  const { items } = await readyToDecide(app, ['t1', 't2', 'c1'])
  for (const one of items)
    await app.client.committee.decide({ itemId: one.id, decision: { outcome: 'adopted', ...votes(4, 1) } })
  const { meeting } = await app.client.meeting.create({
    title: 'First strategy meeting',
    date: '2026-06-18',
    startsAt: '10:00',
    slotMinutes: 60,
    place: 'Main hall',
    chair: 'The President',
    numbering: 'decimal',
  })
  const agenda = [item('o', 'opening'), item('a', 'task', 't1'), item('b', 'task', 'c1'), item('r', 'remarks')]
  await app.client.meeting.saveAgenda({ meetingId: meeting.id, baseVersion: 1, items: agenda })
  await app.client.meeting.leaveOut({ meetingId: meeting.id, taskIds: ['t2'], reason: 'next meeting' })
  await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: 2 })
  return { app, meetingId: meeting.id, setDay: (date) => (now = Date.parse(`${date}T09:00:00+09:00`)) }
}

export const instruction = (meetingId: string, change: Partial<InstructionInput> = {}): InstructionInput => ({
  id: null,
  meetingId,
  itemId: 'a',
  text: 'Begin in twelve districts',
  agency: 'Ministry of Roads',
  supporting: [],
  dueOn: '2026-09-30',
  rhythm: 'atDue',
  reason: '',
  ...change,
})
