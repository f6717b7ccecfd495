import type { Knex } from 'knex'
import { readScoredTasks } from '#main/features/committee/decided.ts'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { agendaGate, carriesOn } from '#shared/domain/agenda.ts'
import { meetingRow, reasonsOf, tasksOnAgendas, versionsOf } from './repository.ts'
import { toItems, toMeeting, toVersion } from './rows.ts'

/** Deliberated tasks that the Committee carried on and that are on no agenda, with why not where somebody said it. */
export async function waitingTasks(db: Knex, meetingId: string): Promise<MeetingDetail['waiting']> {
  const onAgenda = await tasksOnAgendas(db)
  const reasons = await reasonsOf(db, meetingId)
  const decided = await readScoredTasks(db, (taskId, outcome) => carriesOn(outcome) && !onAgenda.has(taskId))
  return agendaGate(decided, onAgenda).map(({ taskId, number, title, outcome, score }) => ({
    taskId,
    number,
    title,
    outcome,
    score,
    reason: reasons.get(taskId) ?? '',
  }))
}

/** The whole of a meeting with its newest agenda, as screens, documents and exports show it. */
export async function readMeetingDetail(db: Knex, meetingId: string): Promise<MeetingDetail> {
  const row = await meetingRow(db, meetingId)
  const versions = await versionsOf(db, meetingId)
  const newest = versions.at(-1)
  return {
    meeting: toMeeting(row),
    items: newest ? toItems(newest) : [],
    version: newest?.version ?? 0,
    versions: versions.map(toVersion),
    lockedAt: row.locked_at,
    waiting: await waitingTasks(db, meetingId),
  }
}
