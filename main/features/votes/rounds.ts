import type { Knex } from 'knex'
import type { RoundRule } from '#shared/domain/promotion.ts'
import type { RepeatPolicy, ShareBound } from '#shared/domain/terms.ts'

/** What a new vote round is made of; times in epoch milliseconds, null leaves that end open. */
export interface RoundSetup extends RoundRule {
  readonly name: string
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
  /** null where the rule asks nothing beside its threshold */
  readonly eligible: number | null
  readonly turnout_percent: number | null
  readonly share_percent: number | null
  readonly share_bound: ShareBound | null
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
  await insertRule(trx, { ...setup, id: ids(), roundId: id, version: 1, reason: '', at: now })
  return id
}

interface NewRule extends RoundRule {
  readonly id: string
  readonly roundId: string
  readonly version: number
  readonly repeatVotes: RepeatPolicy
  readonly reason: string
  readonly at: number
}

/** One version of a rule, with what it asks beside its threshold. */
export async function insertRule(trx: Knex.Transaction, rule: NewRule): Promise<void> {
  const { id, turnout, share } = rule
  await trx('round_rule').insert({
    id,
    round_id: rule.roundId,
    version: rule.version,
    more_than: rule.moreThan,
    repeat_votes: rule.repeatVotes,
    reason: rule.reason,
    at: rule.at,
  })
  if (!turnout && !share) return
  await trx('rule_condition').insert({
    id,
    eligible: turnout?.eligible ?? null,
    turnout_percent: turnout?.percent ?? null,
    share_percent: share?.percent ?? null,
    share_bound: share?.bound ?? null,
  })
}

const rules = (db: Knex): Knex.QueryBuilder =>
  db('round_rule as r')
    .leftJoin('rule_condition as c', 'c.id', 'r.id')
    .select('r.*', 'c.eligible', 'c.turnout_percent', 'c.share_percent', 'c.share_bound')

/** The rule a round is under now: its newest version. */
export const currentRule = async (db: Knex, roundId: string): Promise<RuleRecord> =>
  (await rules(db).where('r.round_id', roundId).orderBy('r.version', 'desc').first()) as RuleRecord

/** A version of a rule. */
export const ruleOf = async (db: Knex, id: string): Promise<RuleRecord> =>
  (await rules(db).where('r.id', id).first()) as RuleRecord

/** A stored rule as the domain judges by it. */
export const toRule = (rule: RuleRecord) => ({
  version: rule.version,
  moreThan: rule.more_than,
  repeatVotes: rule.repeat_votes,
  turnout:
    rule.eligible === null || rule.turnout_percent === null
      ? null
      : { eligible: rule.eligible, percent: rule.turnout_percent },
  share:
    rule.share_percent === null || rule.share_bound === null
      ? null
      : { percent: rule.share_percent, bound: rule.share_bound },
})
