import type { Knex } from 'knex'
import { instructedStops } from '#main/features/thread/facts.ts'
import type { TaskRow, ThreadStation } from '#shared/contract/forum.ts'
import { threadOf, type TaskFacts } from '#shared/domain/stage.ts'
import type { Station } from '#shared/domain/terms.ts'

interface Evidence {
  readonly params: ThreadStation['params']
  readonly link: ThreadStation['link']
}

/** The meeting that last gave an instruction on a task. */
const instructedMeeting = async (db: Knex, taskId: string): Promise<string | undefined> =>
  (await instructedStops(db)).findLast((stop) => stop.task_id === taskId)?.meetingId

/** Where the Committee and the meeting took a task up, newest last. */
async function places(
  db: Knex,
  taskId: string,
): Promise<{ sessionId: string | null; meetingId: string | null; instructedAt: string | null }> {
  const item = (await db('docket_item').where('task_id', taskId).orderBy('id', 'desc').first('session_id')) as
    | { session_id: string }
    | undefined
  const agenda = (await db('agenda_version')
    .where('items', 'like', `%"${taskId}"%`)
    .orderBy('at', 'desc')
    .first('meeting_id')) as { meeting_id: string } | undefined
  return {
    sessionId: item?.session_id ?? null,
    meetingId: agenda?.meeting_id ?? null,
    instructedAt: (await instructedMeeting(db, taskId)) ?? null,
  }
}

/** The seven stations of a task with their figures and where their evidence is shown. */
export async function readThread(db: Knex, row: TaskRow, facts: TaskFacts): Promise<ThreadStation[]> {
  const { sessionId, meetingId, instructedAt } = await places(db, row.id)
  const official = row.counted ?? row.declared
  const round = row.roundId === null ? null : { kind: 'round' as const, id: row.roundId }
  const evidence: Partial<Record<Station, Evidence>> = {
    proposed: { params: {}, link: { kind: 'task', id: row.id } },
    voted: {
      params: official
        ? {
            yes: official.yes,
            total: official.yes + (official.no ?? 0) + (official.pass ?? 0),
            basis: row.counted ? 'roll' : 'declared',
          }
        : {},
      link: round,
    },
    promoted: { params: {}, link: round },
    deliberated: { params: {}, link: sessionId === null ? null : { kind: 'session', id: sessionId } },
    agenda: { params: {}, link: meetingId === null ? null : { kind: 'meeting', id: meetingId } },
    instructed: { params: {}, link: instructedAt === null ? null : { kind: 'followUp', id: instructedAt } },
  }
  return threadOf(facts).map(({ station, state, at }) => ({
    station,
    reached: state === 'reached',
    at,
    params: evidence[station]?.params ?? {},
    link: state === 'reached' ? (evidence[station]?.link ?? null) : null,
  }))
}
