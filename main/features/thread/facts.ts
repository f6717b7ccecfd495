import type { Knex } from 'knex'
import type { TaskFacts } from '#shared/domain/stage.ts'
import type { Station, TaskOrigin } from '#shared/domain/terms.ts'

interface Stop {
  task_id: string
  at: number | null
}

/** Tasks on the newest agenda version of every meeting; when that version was locked, or saved. */
async function onAgendas(db: Knex): Promise<Stop[]> {
  const versions = (await db('agenda_version as v')
    .join('meeting as m', 'm.id', 'v.meeting_id')
    .whereRaw('v.version = (SELECT max(version) FROM agenda_version WHERE meeting_id = v.meeting_id)')
    .select('v.items', 'v.at', 'm.locked_at')) as { items: string; at: number; locked_at: number | null }[]
  return versions.flatMap(({ items, at, locked_at }) =>
    (JSON.parse(items) as { taskId: string | null }[])
      .filter((item) => item.taskId !== null)
      .map((item) => ({ task_id: item.taskId ?? '', at: locked_at ?? at })),
  )
}

/**
 * What is known of every task's way, gathered once for lists, thread and funnel: task id to the stations it reached.
 * A case comes to the Committee without a vote, so it counts as promoted the day it was entered.
 */
export async function taskFacts(db: Knex): Promise<Map<string, TaskFacts>> {
  const tasks = (await db('task').select('id', 'origin', 'submitted_at', 'created_at')) as {
    id: string
    origin: TaskOrigin
    submitted_at: number | null
    created_at: number
  }[]
  const facts = new Map<string, Partial<Record<Station, number | null>>>(
    tasks.map((task) => [
      task.id,
      { proposed: task.submitted_at, ...(task.origin === 'case' ? { promoted: task.created_at } : {}) },
    ]),
  )
  const put = (station: Station, stops: readonly Stop[]): void => {
    for (const { task_id, at } of stops) {
      const of = facts.get(task_id)
      if (of) of[station] = at
    }
  }
  put(
    'voted',
    (await db('tally as t')
      .join('vote_round as r', 'r.id', 't.round_id')
      .select('t.task_id', 'r.closes_at as at')) as Stop[],
  )
  put(
    'promoted',
    (await db('promotion')
      .whereIn('kind', ['promoted', 'broughtForward'])
      .orderBy('at')
      .select('task_id', 'at')) as Stop[],
  )
  put(
    'deliberated',
    (await db('decision as d')
      .join('docket_item as i', 'i.id', 'd.item_id')
      .whereNotNull('i.task_id')
      .orderBy('d.at')
      .select('i.task_id', 'd.at')) as Stop[],
  )
  put('agenda', await onAgendas(db))
  return facts
}
