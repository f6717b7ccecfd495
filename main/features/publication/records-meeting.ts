import type { Knex } from 'knex'
import { isKept, oneDay } from './record.ts'
import type { Records } from './records.ts'

interface MeetingRow {
  id: string
  title: string
  date: string
  items: string
}

interface Item {
  id: string
  taskId: string | null
  title: string
  withdrawn?: boolean
}

async function instructed(db: Knex): Promise<Records['instructed']> {
  if (!(await isKept(db, 'instruction'))) return null
  const rows = (await db('instruction as i')
    .join('meeting as m', 'm.id', 'i.meeting_id')
    .select('i.id', 'i.meeting_id', 'i.text', 'i.agency', 'i.due_on', 'm.date')) as {
    id: string
    meeting_id: string
    text: string
    agency: string
    due_on: string
    date: string
  }[]
  return rows.map((row) => ({
    ...oneDay(row.id, row.text, row.date, { kind: 'followUp', id: row.meeting_id }),
    detail: { of: 'text', text: `${row.agency} · ${row.due_on}` },
  }))
}

/** Meetings with a final agenda and the tasks on it, on the meeting's own day; and what the meetings instructed. */
export async function meetingRecords(db: Knex): Promise<Pick<Records, 'meetings' | 'agenda' | 'instructed'>> {
  const meetings = (await db('meeting as m')
    .join('agenda_version as v', 'v.meeting_id', 'm.id')
    .whereNotNull('m.locked_at')
    .where('v.locked', 1)
    .whereRaw('v.version = (SELECT max(version) FROM agenda_version WHERE meeting_id = m.id AND locked = 1)')
    .select('m.id', 'm.title', 'm.date', 'v.items')) as MeetingRow[]
  const tasks = (await db('task').select('id', 'number')) as { id: string; number: number }[]
  const numbers = new Map(tasks.map(({ id, number }) => [id, number]))
  return {
    meetings: meetings.map(({ id, title, date }) => oneDay(id, title, date, { kind: 'meeting', id })),
    agenda: meetings.flatMap(({ id: meetingId, date, items }) =>
      (JSON.parse(items) as Item[])
        .filter(({ taskId, withdrawn }) => taskId !== null && withdrawn !== true)
        .map(({ id, taskId, title }) => ({
          ...oneDay(`${meetingId}/${id}`, title, date, { kind: 'meeting', id: meetingId }),
          number: numbers.get(taskId ?? '') ?? null,
        })),
    ),
    instructed: await instructed(db),
  }
}
