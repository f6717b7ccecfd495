import { koreaDate } from '#main/korea-time.ts'
import type { TaskEvent } from '#shared/domain/task-event.ts'
import type { Found, HistorySources } from './history.ts'

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
  task_ids: string
  files: number
  name: string
  sha256: string
  as_of: string
}

async function published({ db }: HistorySources, ids: ReadonlySet<string>): Promise<Found[]> {
  const rows = (await db('publication').orderBy('at')) as PublicationRow[]
  return rows.flatMap(({ id, task_ids, files, name, sha256, as_of }) => {
    const event: TaskEvent = {
      id: `publication/${id}`,
      on: as_of,
      what: { kind: 'published', files },
      proofs: [{ of: 'bundle', name, sha256 }],
      link: { kind: 'publication', id },
    }
    return (JSON.parse(task_ids) as string[]).filter((taskId) => ids.has(taskId)).map((taskId) => ({ taskId, event }))
  })
}

/** What went back to citizens and came from them: the evaluation group's results, and publications. */
export async function publicEvents(sources: HistorySources, taskIds: readonly string[]): Promise<Found[]> {
  const ids = new Set(taskIds)
  return [...(await evaluated(sources, ids)), ...(await published(sources, ids))]
}
