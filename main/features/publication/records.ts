import { koreaDate } from '#main/korea-time.ts'
import type { Knex } from 'knex'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Deliverable, EvidenceRecord } from '#shared/domain/evidence.ts'
import { oneDay } from './record.ts'
import { committeeRecords } from './records-committee.ts'
import { forumRecords } from './records-forum.ts'
import { meetingRecords } from './records-meeting.ts'
import { opinionRecords } from './records-opinions.ts'

/** null where this workspace keeps no such records at all, which is not nought of them. */
export type Records = Readonly<Record<Deliverable, readonly EvidenceRecord[] | null>>

interface RecordSources {
  readonly db: Knex
  readonly evaluation: Handlers<Contract['evaluation']>
}

async function evaluationRecords({ db, evaluation }: RecordSources): Promise<Pick<Records, 'groups' | 'evaluated'>> {
  const groups = await evaluation.groups({}, {})
  const scored = (await db('evaluation_score')
    .groupBy('group_id', 'task_id')
    .select('group_id', 'task_id')
    .max({ at: 'at' })) as { group_id: string; task_id: string; at: number }[]
  const lastScore = new Map(scored.map((row) => [`${row.group_id} ${row.task_id}`, row.at]))
  const results = await Promise.all(
    groups.map(async ({ id, name }) =>
      (await evaluation.group({ groupId: id }, {})).results.map(({ taskId, number, title, overall }) => ({
        ...oneDay(`${id}/${taskId}`, `${title} (${name})`, koreaDate(lastScore.get(`${id} ${taskId}`) ?? null), {
          kind: 'evaluation',
          id,
        }),
        number,
        detail: { of: 'score' as const, ...overall },
      })),
    ),
  )
  return {
    groups: groups.map(({ id, name, seated, createdAt }) => ({
      ...oneDay(id, name, koreaDate(createdAt), { kind: 'evaluation', id }),
      detail: { of: 'people', count: seated },
    })),
    evaluated: results.flat(),
  }
}

/** Every stored record that proves a deliverable, whenever it was. */
export async function readRecords(sources: RecordSources): Promise<Records> {
  const { db } = sources
  return {
    ...(await forumRecords(db)),
    ...(await committeeRecords(db)),
    ...(await meetingRecords(db)),
    ...(await opinionRecords(db)),
    ...(await evaluationRecords(sources)),
  }
}
