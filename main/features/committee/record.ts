import type { Knex } from 'knex'
import { chunks } from '#main/database/rows.ts'
import type { Observer } from '#shared/contract/committee.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import type { QuorumRule } from '#shared/domain/quorum.ts'
import { usualRule } from '#shared/domain/quorum.ts'
import type { WrittenAnswer, WrittenResponse } from '#shared/domain/written.ts'
import type { DecisionBasis } from './rows.ts'

/** What a session meets by. */
export interface SessionTerms {
  readonly rule: QuorumRule
  /** of a session in writing, `YYYY-MM-DDTHH:MM` in Korea */
  readonly due: string | null
}

/** How an item is decided, and what was said on it. */
export interface ItemRecord {
  readonly special: boolean
  readonly notes: string
}

/** What a decision says beside its counts. */
export type DecisionDetail = Pick<DecisionDto, 'ballots' | 'chairVote' | 'until' | 'dissent'>

/** A decision that a correction replaced, as it stood. */
export interface StoredDecision {
  readonly decision: DecisionDto
  readonly basis: DecisionBasis
  readonly at: number
}
export interface Replaced extends StoredDecision {
  readonly reason: string
  readonly correctedAt: number
}

interface DetailRow {
  item_id: string
  ballots: string | null
  chair_vote: DecisionDto['chairVote']
  until: string | null
  dissent: string
}

const noRecord: ItemRecord = { special: false, notes: '' }
const noDetail: DecisionDetail = { ballots: null, chairVote: null, until: null, dissent: '' }

/** A session older than its terms met by the usual rule. */
export async function termsOf(db: Knex, sessionId: string): Promise<SessionTerms> {
  const row = (await db('session_terms').where({ session_id: sessionId }).first('rule', 'due')) as
    | { rule: string; due: string | null }
    | undefined
  if (!row) return { rule: usualRule, due: null }
  return { rule: { ...usualRule, ...(JSON.parse(row.rule) as Partial<QuorumRule>) }, due: row.due }
}

async function upsert(
  trx: Knex.Transaction,
  table: string,
  key: Record<string, string>,
  id: string,
  values: object,
): Promise<void> {
  const changed = await trx(table).where(key).update(values)
  if (changed === 0) await trx(table).insert({ id, ...key, ...values })
}

export async function saveTerms(
  trx: Knex.Transaction,
  id: string,
  sessionId: string,
  { rule, due }: SessionTerms,
): Promise<void> {
  await upsert(trx, 'session_terms', { session_id: sessionId }, id, { rule: JSON.stringify(rule), due })
}

async function byItem<Row extends { item_id: string }>(
  db: Knex,
  table: string,
  ids: readonly string[],
  order = 'id',
): Promise<Row[]> {
  const rows: Row[] = []
  for (const chunk of chunks(ids)) rows.push(...((await db(table).whereIn('item_id', chunk).orderBy(order)) as Row[]))
  return rows
}

/** A lookup that answers for items without a row as well. */
export type ByItem<Value> = (itemId: string) => Value

export async function recordsOf(db: Knex, ids: readonly string[]): Promise<ByItem<ItemRecord>> {
  const rows = await byItem<{ item_id: string; special: number; notes: string }>(db, 'item_record', ids)
  const found = new Map(rows.map((row) => [row.item_id, { special: row.special === 1, notes: row.notes }]))
  return (id) => found.get(id) ?? noRecord
}

export async function saveRecord(
  trx: Knex.Transaction,
  id: string,
  itemId: string,
  { special, notes }: ItemRecord,
): Promise<void> {
  await upsert(trx, 'item_record', { item_id: itemId }, id, { special: special ? 1 : 0, notes })
}

export async function detailsOf(db: Knex, ids: readonly string[]): Promise<ByItem<DecisionDetail>> {
  const rows = await byItem<DetailRow>(db, 'decision_detail', ids)
  const found = new Map(
    rows.map((row): [string, DecisionDetail] => [
      row.item_id,
      {
        ballots: row.ballots === null ? null : (JSON.parse(row.ballots) as DecisionDto['ballots']),
        chairVote: row.chair_vote,
        until: row.until,
        dissent: row.dissent,
      },
    ]),
  )
  return (id) => found.get(id) ?? noDetail
}

export async function saveDetail(
  trx: Knex.Transaction,
  id: string,
  itemId: string,
  { ballots, chairVote, until, dissent }: DecisionDetail,
): Promise<void> {
  const values = { ballots: ballots && JSON.stringify(ballots), chair_vote: chairVote, until, dissent }
  await upsert(trx, 'decision_detail', { item_id: itemId }, id, values)
}

/** Decisions that corrections replaced, oldest first. */
export async function replacedOf(db: Knex, ids: readonly string[]): Promise<ByItem<readonly Replaced[]>> {
  const rows = await byItem<{ item_id: string; decision: string; reason: string; at: number }>(
    db,
    'decision_replaced',
    ids,
    'number',
  )
  const found = Map.groupBy(rows, (row) => row.item_id)
  return (id) =>
    (found.get(id) ?? []).map((row) => ({
      ...(JSON.parse(row.decision) as StoredDecision),
      reason: row.reason,
      correctedAt: row.at,
    }))
}

/** Responses of a session in writing, by member. */
export async function responsesOf(db: Knex, sessionId: string): Promise<Map<string, WrittenAnswer>> {
  const rows = (await db('written_response').where({ session_id: sessionId })) as {
    member_id: string
    response: WrittenResponse
    received_at: string | null
  }[]
  return new Map(rows.map((row) => [row.member_id, { response: row.response, receivedAt: row.received_at }]))
}

export async function saveResponse(
  trx: Knex.Transaction,
  id: string,
  of: { readonly sessionId: string; readonly memberId: string },
  { response, receivedAt }: WrittenAnswer,
): Promise<void> {
  const key = { session_id: of.sessionId, member_id: of.memberId }
  await upsert(trx, 'written_response', key, id, { response, received_at: receivedAt })
}

export async function observersOf(db: Knex, sessionId: string): Promise<Observer[]> {
  return (await db('session_observer')
    .where({ session_id: sessionId })
    .orderBy('place')
    .select('name', 'affiliation')) as Observer[]
}

export async function saveObservers(
  trx: Knex.Transaction,
  ids: () => string,
  sessionId: string,
  observers: readonly Observer[],
): Promise<void> {
  await trx('session_observer').where({ session_id: sessionId }).delete()
  for (const [place, { name, affiliation }] of observers.entries())
    await trx('session_observer').insert({ id: ids(), session_id: sessionId, place, name, affiliation })
}
