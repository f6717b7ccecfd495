import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import type { TaskFacts } from '#shared/domain/stage.ts'
import type { Station } from '#shared/domain/terms.ts'

interface Stop {
  readonly task_id: string
  /** epoch milliseconds; null where the source names no time */
  readonly at: number | null
}

/**
 * When each task came to a station beyond the vote. The Committee and the meeting take up few of the tasks that are
 * proposed and voted on, so these are read whole; the vote itself is asked of the store.
 */
export type LaterStops = ReadonlyMap<Station, ReadonlyMap<string, number | null>>

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

/** Tasks on whose agenda item the meeting gave an instruction; when the meeting was (Korea keeps one offset all year). */
export async function instructedStops(db: Knex): Promise<(Stop & { readonly meetingId: string })[]> {
  const given = (await db('instruction as i')
    .join('meeting as m', 'm.id', 'i.meeting_id')
    .join('agenda_version as v', 'v.meeting_id', 'm.id')
    .whereRaw('v.version = (SELECT max(version) FROM agenda_version WHERE meeting_id = v.meeting_id)')
    .whereNotNull('i.item_id')
    .orderBy(['m.date', 'm.starts_at'])
    .select('i.item_id', 'i.meeting_id', 'v.items', 'm.date', 'm.starts_at')) as {
    item_id: string
    meeting_id: string
    items: string
    date: string
    starts_at: string
  }[]
  return given.flatMap(({ item_id, meeting_id, items, date, starts_at }) =>
    (JSON.parse(items) as { id: string; taskId: string | null }[])
      .filter(({ id, taskId }) => id === item_id && taskId !== null)
      .map(({ taskId }) => ({
        task_id: taskId ?? '',
        at: Date.parse(`${date}T${starts_at}:00+09:00`),
        meetingId: meeting_id,
      })),
  )
}

/** A case comes to the Committee without a vote, so it counts as promoted the day it was entered. */
const promoted = async (db: Knex): Promise<Stop[]> => [
  ...((await db('task').where('origin', 'case').select('id as task_id', 'created_at as at')) as Stop[]),
  ...((await db('promotion')
    .whereIn('kind', ['promoted', 'broughtForward'])
    .orderBy('at')
    .select('task_id', 'at')) as Stop[]),
]

const deliberated = async (db: Knex): Promise<Stop[]> =>
  (await db('decision as d')
    .join('docket_item as i', 'i.id', 'd.item_id')
    .whereNotNull('i.task_id')
    .orderBy('d.at')
    .select('i.task_id', 'd.at')) as Stop[]

/** Tasks that the evaluation group scored; when the newest score came. */
const evaluated = async (db: Knex): Promise<Stop[]> =>
  (await db('evaluation_score').groupBy('task_id').select('task_id').max({ at: 'at' })) as Stop[]

export async function readLaterStops(db: Knex): Promise<LaterStops> {
  const read: readonly (readonly [Station, readonly Stop[]])[] = [
    ['promoted', await promoted(db)],
    ['deliberated', await deliberated(db)],
    ['agenda', await onAgendas(db)],
    ['instructed', await instructedStops(db)],
    ['evaluated', await evaluated(db)],
  ]
  return new Map(read.map(([station, stops]) => [station, new Map(stops.map((stop) => [stop.task_id, stop.at]))]))
}

export interface Walker {
  readonly id: string
  readonly submitted_at: number | null
}

/** What is known of these tasks' way: task id to the stations it reached. */
export async function taskFacts(
  db: Knex,
  tasks: readonly Walker[],
  later: LaterStops,
): Promise<Map<string, TaskFacts>> {
  const ids = tasks.map(({ id }) => id)
  const votes = (await whereAmong(db('tally as t'), 't.task_id', ids)
    .join('vote_round as r', 'r.id', 't.round_id')
    .select('t.task_id', 'r.closes_at as at')) as Stop[]
  const voted = new Map(votes.map((stop) => [stop.task_id, stop.at]))
  return new Map(
    tasks.map(({ id, submitted_at }) => {
      const facts: Partial<Record<Station, number | null>> = { proposed: submitted_at }
      for (const [station, stops] of [['voted', voted] as const, ...later]) {
        const at = stops.get(id)
        if (at !== undefined) facts[station] = at
      }
      return [id, facts]
    }),
  )
}
