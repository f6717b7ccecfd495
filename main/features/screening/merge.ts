import type { Knex } from 'knex'
import { recountRows, saveCounts } from '#main/features/votes/recount.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import { currentRule, type RoundRecord } from '#main/features/votes/rounds.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { VoteRow } from '#shared/contract/votes.ts'
import { survivorOf, type Merges } from '#shared/domain/merge.ts'

/** A task with every task that was merged into it: what moves with it. */
export const withAbsorbed = (id: string, merges: Merges): string[] => [
  id,
  ...[...merges.keys()].filter((one) => one !== id && chainOf(one, merges).includes(id)),
]

/** The tasks a merged one went through, itself first. */
function chainOf(id: string, merges: Merges): string[] {
  const chain = [id]
  for (let next = merges.get(id); next !== undefined && !chain.includes(next); next = merges.get(next)) chain.push(next)
  return chain
}

async function roundsOf(db: Knex, taskIds: readonly string[]): Promise<RoundRecord[]> {
  return (await db('vote_round')
    .whereIn('id', db('tally').whereIn('task_id', taskIds).select('round_id'))
    .orderBy('created_at')) as RoundRecord[]
}

interface Standing {
  readonly id: string
  readonly title: string
  readonly origin: string
}

const before = async (db: Knex, id: string): Promise<boolean> =>
  (await db('promotion').where('task_id', id).whereIn('kind', ['promoted', 'broughtForward']).first('id')) !==
    undefined || (await db('docket_item').where('task_id', id).first('id')) !== undefined

/**
 * A count that a promotion rests on stays: a task before the Committee is not merged away, and nothing is added to or
 * taken from its ballots. Proposals without ballots in its round may still join it.
 */
export async function refuseFrozen(db: Knex, moving: readonly string[], survivor: string): Promise<void> {
  const tasks = (await db('task').whereIn('id', [...moving, survivor])) as Standing[]
  for (const task of tasks.filter(({ id }) => moving.includes(id)))
    if (task.origin === 'case' || (await before(db, task.id))) throw new DeskError('MERGE_FROZEN', { name: task.title })
  const theirs = new Set((await roundsOf(db, moving)).map(({ id }) => id))
  const shared = (await roundsOf(db, [survivor])).some(({ id }) => theirs.has(id))
  if (shared && (await before(db, survivor)))
    throw new DeskError('MERGE_FROZEN', { name: tasks.find(({ id }) => id === survivor)?.title ?? survivor })
}

export type Recounted = readonly { readonly roundId: string; readonly rows: readonly VoteRow[] }[]

/** Counts the rounds that hold ballots of these tasks as they will stand under other merges; saves nothing. */
export async function recountUnder(
  { db, engine }: { readonly db: Knex; readonly engine: RollEngine },
  taskIds: readonly string[],
  merges: Merges,
  signal: AbortSignal,
): Promise<Recounted> {
  const counted = []
  for (const round of await roundsOf(db, taskIds)) {
    const { repeat_votes: policy } = await currentRule(db, round.id)
    counted.push({ roundId: round.id, rows: await recountRows(db, engine, round, policy, signal, merges) })
  }
  return counted
}

export async function saveRecounted(trx: Knex.Transaction, recounted: Recounted): Promise<void> {
  for (const { roundId, rows } of recounted) await saveCounts(trx, roundId, rows)
}

/** Puts the proposals these tasks began with under the tasks that stand for them; none is lost, none is copied. */
export async function placeProposals(
  trx: Knex.Transaction,
  taskIds: readonly string[],
  merges: Merges,
): Promise<string[]> {
  const rows = (await trx('proposal as p')
    .join('task as t', (on) => void on.on('t.source', 'p.source').andOn('t.source_task_id', 'p.source_task_id'))
    .whereIn('t.id', taskIds)
    .select('p.id', 't.id as home')) as { id: string; home: string }[]
  for (const { id, home } of rows)
    await trx('proposal')
      .where({ id })
      .update({ task_id: survivorOf(home, merges) })
  return rows.map(({ id }) => id)
}
