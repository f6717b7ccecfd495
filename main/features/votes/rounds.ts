import type { Knex } from 'knex'
import type { RepeatPolicy } from '#shared/domain/terms.ts'

/** What a new vote round is made of; times in epoch milliseconds, null leaves that end open. */
export interface RoundSetup {
  readonly name: string
  readonly moreThan: number
  readonly repeatVotes: RepeatPolicy
  readonly opensAt: number | null
  readonly closesAt: number | null
}

export interface RoundRecord {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly opens_at: number | null
  readonly closes_at: number | null
}

export interface RuleRecord {
  readonly id: string
  readonly round_id: string
  readonly version: number
  readonly more_than: number
  readonly repeat_votes: RepeatPolicy
}

/** A round of the same source and name is the same round: a later export of it is counted again, not beside it. */
export async function findRound(trx: Knex.Transaction, source: string, name: string): Promise<string | null> {
  const row = (await trx('vote_round').where({ source, name }).first('id')) as { id: string } | undefined
  return row?.id ?? null
}

export async function insertRound(
  { trx, ids, now, source }: { trx: Knex.Transaction; ids: () => string; now: number; source: string },
  setup: RoundSetup,
): Promise<string> {
  const id = ids()
  await trx('vote_round').insert({
    id,
    name: setup.name,
    source,
    opens_at: setup.opensAt,
    closes_at: setup.closesAt,
    created_at: now,
  })
  await insertRule(trx, {
    id: ids(),
    roundId: id,
    version: 1,
    moreThan: setup.moreThan,
    repeatVotes: setup.repeatVotes,
    reason: '',
    at: now,
  })
  return id
}

export const insertRule = (
  trx: Knex.Transaction,
  rule: {
    id: string
    roundId: string
    version: number
    moreThan: number
    repeatVotes: RepeatPolicy
    reason: string
    at: number
  },
): Promise<unknown> =>
  trx('round_rule').insert({
    id: rule.id,
    round_id: rule.roundId,
    version: rule.version,
    more_than: rule.moreThan,
    repeat_votes: rule.repeatVotes,
    reason: rule.reason,
    at: rule.at,
  })

/** The rule a round is under now: its newest version. */
export async function currentRule(db: Knex, roundId: string): Promise<RuleRecord> {
  return (await db('round_rule').where('round_id', roundId).orderBy('version', 'desc').first()) as RuleRecord
}
