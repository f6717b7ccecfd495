import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import type { PlatformIds, PublicBundle } from '#main/exporters/publication/public-task.ts'
import { readInstructions } from '#main/features/follow-up/read.ts'
import { readHistories, type HistorySources } from '#main/features/thread/history.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { PublicationChoice } from '#shared/contract/publication.ts'
import { readPlatformIds } from './repository.ts'
import { publicTask, type ProposalRow } from './whitelist.ts'

export interface PublicationSources extends HistorySources {
  readonly settings: SettingsKeeper
}

/** A bundle's data, with what of it a person chooses by. */
export interface Gathered {
  readonly title: string
  /** every task of the subject, those left out too */
  readonly tasks: readonly { readonly taskId: string; readonly number: number; readonly title: string }[]
  readonly bundle: PublicBundle
}

const carried = (db: Knex): Knex.QueryBuilder => db('promotion').whereIn('kind', ['promoted', 'broughtForward'])

interface Subject {
  readonly title: string
  readonly taskIds: readonly string[]
  readonly round: PublicBundle['round']
}

async function roundOf(db: Knex, roundId: string): Promise<Subject> {
  const round = (await db('vote_round as r')
    .join('round_rule as u', 'u.round_id', 'r.id')
    .where('r.id', roundId)
    .orderBy('u.version', 'desc')
    .first('r.name', 'u.more_than')) as { name: string; more_than: number } | undefined
  if (!round) throw new DeskError('NOT_FOUND', { name: roundId })
  const runs = db('promotion_run').where({ round_id: roundId }).select('id')
  const taskIds = (await carried(db).whereIn('run_id', runs).distinct().pluck('task_id')) as string[]
  const [tallied] = (await db('tally').where({ round_id: roundId }).count('* as n')) as { n: number | string }[]
  const voted = Number(tallied?.n ?? 0)
  return {
    title: round.name,
    taskIds,
    round: { name: round.name, moreThan: round.more_than, voted, carried: taskIds.length },
  }
}

async function taskOf(db: Knex, taskId: string): Promise<Subject> {
  const task = (await db('task').where({ id: taskId }).first('title')) as { title: string } | undefined
  if (!task) throw new DeskError('NOT_FOUND', { name: taskId })
  return { title: task.title, taskIds: [taskId], round: null }
}

async function proposalsOf(db: Knex, taskIds: readonly string[]): Promise<Map<string, ProposalRow[]>> {
  const rows = (await whereAmong(db('proposal as p'), 'p.task_id', taskIds)
    .leftJoin('task as t', (on) => void on.on('t.source', 'p.source').andOn('t.source_task_id', 'p.source_task_id'))
    .orderBy(['p.submitted_at', 'p.id'])
    .select('p.task_id', 'p.source_task_id', 't.url')) as ProposalRow[]
  return Map.groupBy(rows, ({ task_id }) => task_id)
}

/** Everything that would leave, for a day. */
export async function gatherPublication(
  sources: PublicationSources,
  { kind, subjectId, words, leaveOut }: PublicationChoice,
  asOf: string,
): Promise<Gathered> {
  const { db, settings } = sources
  const subject = kind === 'round' ? await roundOf(db, subjectId) : await taskOf(db, subjectId)
  const histories = await readHistories(sources, subject.taskIds)
  const instructions = Map.groupBy(await readInstructions(db, asOf), ({ row }) => row.task?.id)
  const proposals = await proposalsOf(db, subject.taskIds)
  const ids: PlatformIds = await readPlatformIds(db)
  const kept = histories.filter(({ task }) => !leaveOut.includes(task.id))
  return {
    title: subject.title,
    tasks: histories.map(({ task: { id, number, title } }) => ({ taskId: id, number, title })),
    bundle: {
      round: subject.round,
      asOf,
      organisation: settings.current().organisation,
      ids,
      tasks: kept.map((history) => {
        const { id } = history.task
        return publicTask(history, instructions.get(id) ?? [], proposals.get(id) ?? [], { asOf, words })
      }),
    },
  }
}

/** What can be published: rounds and tasks that were submitted to the Committee, and cases. */
export async function publicationSubjects(db: Knex) {
  const rounds = (await carried(db)
    .join('promotion_run as n', 'n.id', 'promotion.run_id')
    .join('vote_round as r', 'r.id', 'n.round_id')
    .groupBy('r.id', 'r.name', 'r.created_at')
    .orderBy('r.created_at', 'desc')
    .select('r.id', 'r.name')
    .countDistinct('promotion.task_id as tasks')) as { id: string; name: string; tasks: number | string }[]
  const tasks = (await db('task')
    .whereIn('id', carried(db).select('task_id'))
    .orWhere('origin', 'case')
    .orderBy('number')
    .select('id', 'number', 'title')) as { id: string; number: number; title: string }[]
  return { rounds: rounds.map((row) => ({ ...row, tasks: Number(row.tasks) })), tasks }
}
