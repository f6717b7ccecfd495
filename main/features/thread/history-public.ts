import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { OpinionFile } from '#shared/contract/opinions.ts'
import type { TaskEvent } from '#shared/domain/task-event.ts'
import type { Found, HistorySources } from './history.ts'

/** Opinions gathered on these tasks, an event an import. */
async function opinions(db: Knex, ids: readonly string[]): Promise<Found[]> {
  const rows = (await whereAmong(db('opinion as o'), 'p.task_id', ids)
    .join('proposal as p', (on) => void on.on('p.source', 'o.source').andOn('p.source_task_id', 'o.source_task_id'))
    .join('opinion_import as i', 'i.id', 'o.import_id')
    .groupBy('p.task_id', 'i.id', 'i.at', 'i.files')
    .orderBy('i.at')
    .select('p.task_id', 'i.id', 'i.at', 'i.files')
    .count('* as n')) as { task_id: string; id: string; at: number; files: string; n: number | string }[]
  return rows.map(({ task_id, id, at, files, n }) => ({
    taskId: task_id,
    event: {
      id: `opinions/${id}`,
      on: koreaDate(at),
      what: { kind: 'opinions', count: Number(n) },
      proofs: (JSON.parse(files) as OpinionFile[]).map(({ name, sha256 }) => ({ of: 'opinions', name, sha256 })),
      link: { kind: 'opinions', id: task_id },
    },
  }))
}

async function evaluated({ db, evaluation }: HistorySources, ids: ReadonlySet<string>): Promise<Found[]> {
  const scores = (await db('evaluation_score')
    .groupBy('group_id', 'task_id')
    .select('group_id', 'task_id')
    .max({ at: 'at' })) as { group_id: string; task_id: string; at: number }[]
  const wanted = scores.filter(({ task_id }) => ids.has(task_id))
  const found: Found[] = []
  for (const groupId of new Set(wanted.map(({ group_id }) => group_id))) {
    const { group, results } = await evaluation.group({ groupId }, {})
    for (const { taskId, overall } of results) {
      const last = wanted.find((row) => row.group_id === groupId && row.task_id === taskId)
      if (last === undefined || overall.mean === null) continue
      const event: TaskEvent = {
        id: `evaluation/${groupId}/${taskId}`,
        on: koreaDate(last.at),
        what: { kind: 'evaluated', group: group.name, n: overall.n, mean: overall.mean },
        proofs: [],
        link: { kind: 'evaluation', id: groupId },
      }
      found.push({ taskId, event })
    }
  }
  return found
}

interface PublicationRow {
  id: string
  kind: 'task' | 'round'
  subject_id: string
  task_ids: string
  files: number
  name: string
  sha256: string
  as_of: string
}

async function published({ db }: HistorySources, ids: ReadonlySet<string>): Promise<Found[]> {
  const rows = (await db('publication').orderBy('at')) as PublicationRow[]
  return rows.flatMap(({ id, kind, subject_id, task_ids, files, name, sha256, as_of }) => {
    const event: TaskEvent = {
      id: `publication/${id}`,
      on: as_of,
      what: { kind: 'published', files },
      proofs: [{ of: 'bundle', name, sha256 }],
      link: { kind: kind === 'task' ? 'publishedTask' : 'publishedRound', id: subject_id },
    }
    return (JSON.parse(task_ids) as string[]).filter((taskId) => ids.has(taskId)).map((taskId) => ({ taskId, event }))
  })
}

/** What went back to citizens and came from them: the evaluation group's results, and publications. */
export async function publicEvents(sources: HistorySources, taskIds: readonly string[]): Promise<Found[]> {
  const ids = new Set(taskIds)
  return [
    ...(await opinions(sources.db, taskIds)),
    ...(await evaluated(sources, ids)),
    ...(await published(sources, ids)),
  ]
}
