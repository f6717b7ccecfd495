import type { Knex } from 'knex'
import { countOf, whereAmong } from '#main/database/rows.ts'
import { readLaterStops, taskFacts, type Walker } from '#main/features/thread/facts.ts'
import { funnel, type FunnelStep } from '#shared/domain/funnel.ts'

const dayMs = 86_400_000

/** Tasks of a vote, each with the end of its newest round. */
const voted = (db: Knex): Knex.QueryBuilder =>
  db('tally as t')
    .join('vote_round as r', 'r.id', 't.round_id')
    .join('task as k', 'k.id', 't.task_id')
    .groupBy('k.id', 'k.submitted_at')

/** Median days from proposal to the end of the vote: the middle one, or the mean of the two in the middle. */
async function medianToVote(db: Knex): Promise<number | null> {
  const ends = voted(db).select('k.submitted_at').max({ closes_at: 'r.closes_at' })
  const days = db.from(ends.as('ended')).whereRaw('closes_at >= submitted_at')
  const count = await countOf(days)
  if (count === 0) return null
  const middle = days
    .clone()
    .orderByRaw('closes_at - submitted_at')
    .limit(2 - (count % 2))
    .offset(Math.floor((count - 1) / 2))
    .select(db.raw('closes_at - submitted_at AS took'))
  const rows = (await middle) as { took: number | string }[]
  return rows.reduce((sum, { took }) => sum + Number(took), 0) / rows.length / dayMs
}

/**
 * How far tasks have come. What citizens propose and vote on is counted by the store; the Committee and the meeting take
 * up few of them, and those are followed one by one.
 */
export async function readFunnel(db: Knex): Promise<FunnelStep[]> {
  const later = await readLaterStops(db)
  const ids = new Set([...later.values()].flatMap((stops) => [...stops.keys()]))
  const walkers = (await whereAmong(db('task'), 'id', ids).select('id', 'submitted_at')) as Walker[]
  const steps = funnel([...(await taskFacts(db, walkers, later)).values()])
  const proposed = await countOf(db('task'))
  const inVote = await countOf(db.from(db('tally').distinct('task_id').as('voted')))
  const voters = steps.find(({ station }) => station === 'voted')?.count ?? 0
  const medianDays = await medianToVote(db)
  return steps.map((step) => {
    if (step.station === 'proposed') return { ...step, count: proposed }
    if (step.station === 'voted')
      return { ...step, count: inVote, share: proposed === 0 ? null : inVote / proposed, medianDays }
    // Of all that were voted on, not of those alone that came on.
    if (step.station === 'promoted')
      return { ...step, share: inVote === 0 ? null : ((step.share ?? 0) * voters) / inVote }
    return step
  })
}
