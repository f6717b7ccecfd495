import type { Knex } from 'knex'
import { chunks, exactReal, packedRows, whereAmong } from '#main/database/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { TallyBasis, TaskOrigin } from '#shared/domain/terms.ts'
import type { CellRow, DecisionRow, ItemRow, MemberRow, RecusalRow, SeatRow, SessionRow, TaskBrief } from './rows.ts'

/** Everything the store holds of one session. */
export interface GatheredSession {
  readonly session: SessionRow
  /** enrolled members in seat order, with who is there */
  readonly members: readonly (MemberRow & { readonly present: number })[]
  readonly items: readonly ItemRow[]
  readonly recusals: readonly RecusalRow[]
  readonly scores: readonly CellRow[]
  readonly decisions: readonly DecisionRow[]
}

async function whereIn<Row>(db: Knex, table: string, column: string, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const chunk of chunks(ids)) rows.push(...((await db(table).whereIn(column, chunk).orderBy('id')) as Row[]))
  return rows
}

export async function allMembers(db: Knex): Promise<MemberRow[]> {
  return (await db('member')
    .leftJoin('member_contact', 'member_contact.id', 'member.id')
    .orderBy([{ column: 'member.seat' }, { column: 'member.name' }, { column: 'member.id' }])
    .select('member.*', 'member_contact.email')) as MemberRow[]
}

export async function allSessions(db: Knex): Promise<SessionRow[]> {
  return (await db('session').orderBy('number')) as SessionRow[]
}

export async function sessionRow(db: Knex, id: string): Promise<SessionRow> {
  const row = (await db('session').where({ id }).first()) as SessionRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}

export async function itemRow(db: Knex, id: string): Promise<ItemRow> {
  const row = (await db('docket_item').where({ id }).first()) as ItemRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}

export async function itemsOf(db: Knex, sessionId: string): Promise<ItemRow[]> {
  return (await db('docket_item').where({ session_id: sessionId }).orderBy('position')) as ItemRow[]
}

/** A session with all its items, or with some of them: a typed score must not wait for the other items to be read. */
export async function gatherSession(db: Knex, id: string, ...only: readonly string[]): Promise<GatheredSession> {
  const session = await sessionRow(db, id)
  const members = (await db('seat')
    .join('member', 'member.id', 'seat.member_id')
    .leftJoin('member_contact', 'member_contact.id', 'member.id')
    .where('seat.session_id', id)
    .orderBy([{ column: 'member.seat' }, { column: 'member.name' }, { column: 'member.id' }])
    .select('member.*', 'member_contact.email', 'seat.present')) as (MemberRow & { present: number })[]
  const wanted = new Set(only)
  const items = (await itemsOf(db, id)).filter((item) => wanted.size === 0 || wanted.has(item.id))
  const ids = items.map((item) => item.id)
  return {
    session,
    members,
    items,
    recusals: await whereIn<RecusalRow>(db, 'recusal', 'item_id', ids),
    scores: await scoresOfItems(db, ids),
    decisions: await whereIn<DecisionRow>(db, 'decision', 'item_id', ids),
  }
}

export const seatsOf = async (db: Knex, sessionId: string): Promise<SeatRow[]> =>
  (await db('seat').where({ session_id: sessionId }).orderBy('id')) as SeatRow[]

type PackedCell = readonly [item: string, member: string, criterion: string, value: string | null]

/** Scores of some items, for all their members; 19,200 of them, as a large session has, arrive as one text. */
export async function scoresOfItems(db: Knex, ids: readonly string[]): Promise<CellRow[]> {
  const query = whereAmong(db('score'), 'item_id', ids)
    .orderBy(['item_id', 'member_id', 'criterion_id'])
    .select('item_id', 'member_id', 'criterion_id', exactReal(db, 'value'))
  const rows = await packedRows<PackedCell>(db, query, ['item_id', 'member_id', 'criterion_id', 'value'])
  return rows.map(([item_id, member_id, criterion_id, value]) => ({
    item_id,
    member_id,
    criterion_id,
    value: value === null ? null : Number(value),
  }))
}

export const decisionsOfItems = (db: Knex, ids: readonly string[]): Promise<DecisionRow[]> =>
  whereIn(db, 'decision', 'item_id', ids)

type PackedPromotion = readonly [
  task: string,
  kind: 'promoted' | 'heldBack' | 'broughtForward',
  yes: number,
  no: number,
  pass: number,
  basis: TallyBasis,
]

/** Each task's newest word on its promotion. */
async function promotions(db: Knex): Promise<Map<string, PackedPromotion>> {
  const columns = ['task_id', 'kind', 'yes', 'no', 'pass', 'basis']
  const query = db('promotion')
    .orderBy([{ column: 'at' }, { column: 'id' }])
    .select(columns)
  const rows = await packedRows<PackedPromotion>(db, query, columns)
  return new Map(rows.map((row) => [row[0], row]))
}

type PackedTask = readonly [id: string, number: number, title: string, origin: TaskOrigin, source: string]

/** Every task the Committee may deliberate: promoted or brought forward by a vote, or an outstanding case. In their order. */
export async function tasksBeforeCommittee(db: Knex): Promise<TaskBrief[]> {
  const promoted = await promotions(db)
  const columns = ['id', 'number', 'title', 'origin', 'source']
  const tasks = await packedRows<PackedTask>(db, db('task').orderBy('number').select(columns), columns)
  return tasks.flatMap(([id, number, title, origin, source]): TaskBrief[] => {
    const task = { id, number, title, origin, source }
    const [, kind = 'heldBack', yes = 0, no = 0, pass = 0, basis = 'declared' as const] = promoted.get(id) ?? []
    if (kind !== 'heldBack') return [{ ...task, tally: { counts: { yes, no, pass }, basis } }]
    return origin === 'case' ? [{ ...task, tally: null }] : []
  })
}

/** Where each task stands on dockets: every item made of it, oldest session first, with its decision. */
export interface DocketUse {
  readonly taskId: string
  readonly itemId: string
  readonly sessionId: string
  readonly sessionNumber: number
  readonly outcome: DecisionRow['outcome'] | null
  /** when its decision was recorded; null without one */
  readonly decidedAt: number | null
}

type PackedUse = readonly [
  task: string,
  item: string,
  session: string,
  number: number,
  outcome: DocketUse['outcome'],
  at: number | null,
]

export async function docketUses(db: Knex): Promise<DocketUse[]> {
  const query = db('docket_item')
    .join('session', 'session.id', 'docket_item.session_id')
    .leftJoin('decision', 'decision.item_id', 'docket_item.id')
    .whereNotNull('docket_item.task_id')
    .orderBy([{ column: 'session.number' }, { column: 'docket_item.position' }])
    .select('task_id', 'docket_item.id', 'session_id', 'session.number', 'outcome', 'decision.at')
  const rows = await packedRows<PackedUse>(db, query, ['task_id', 'id', 'session_id', 'number', 'outcome', 'at'])
  return rows.map(([taskId, itemId, sessionId, sessionNumber, outcome, decidedAt]) => ({
    taskId,
    itemId,
    sessionId,
    sessionNumber,
    outcome,
    decidedAt,
  }))
}
