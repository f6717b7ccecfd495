import type { Knex } from 'knex'
import { chunks } from '#main/database/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { TallyBasis, TaskOrigin } from '#shared/domain/terms.ts'
import type { DecisionRow, ItemRow, MemberRow, RecusalRow, ScoreRow, SeatRow, SessionRow, TaskBrief } from './rows.ts'

/** Everything the store holds of one session. */
export interface GatheredSession {
  readonly session: SessionRow
  /** enrolled members in seat order, with who is there */
  readonly members: readonly (MemberRow & { readonly present: number })[]
  readonly items: readonly ItemRow[]
  readonly recusals: readonly RecusalRow[]
  readonly scores: readonly ScoreRow[]
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

/** A session with all its items, or with one of them: a typed score must not wait for the other items to be read. */
export async function gatherSession(db: Knex, id: string, onlyItem?: string): Promise<GatheredSession> {
  const session = await sessionRow(db, id)
  const members = (await db('seat')
    .join('member', 'member.id', 'seat.member_id')
    .leftJoin('member_contact', 'member_contact.id', 'member.id')
    .where('seat.session_id', id)
    .orderBy([{ column: 'member.seat' }, { column: 'member.name' }, { column: 'member.id' }])
    .select('member.*', 'member_contact.email', 'seat.present')) as (MemberRow & { present: number })[]
  const items = (await itemsOf(db, id)).filter((item) => onlyItem === undefined || item.id === onlyItem)
  const ids = items.map((item) => item.id)
  return {
    session,
    members,
    items,
    recusals: await whereIn<RecusalRow>(db, 'recusal', 'item_id', ids),
    scores: await whereIn<ScoreRow>(db, 'score', 'item_id', ids),
    decisions: await whereIn<DecisionRow>(db, 'decision', 'item_id', ids),
  }
}

export const seatsOf = async (db: Knex, sessionId: string): Promise<SeatRow[]> =>
  (await db('seat').where({ session_id: sessionId }).orderBy('id')) as SeatRow[]

/** Scores of some items, for all their members. */
export const scoresOfItems = (db: Knex, ids: readonly string[]): Promise<ScoreRow[]> =>
  whereIn(db, 'score', 'item_id', ids)

export const decisionsOfItems = (db: Knex, ids: readonly string[]): Promise<DecisionRow[]> =>
  whereIn(db, 'decision', 'item_id', ids)

interface PromotionRow {
  task_id: string
  kind: 'promoted' | 'heldBack' | 'broughtForward'
  yes: number
  no: number
  pass: number
  basis: TallyBasis
}

interface TaskRow {
  id: string
  number: number
  title: string
  origin: TaskOrigin
  source: string
}

/** Each task's newest word on its promotion. */
async function promotions(db: Knex): Promise<Map<string, PromotionRow>> {
  const rows = (await db('promotion')
    .orderBy([{ column: 'at' }, { column: 'id' }])
    .select('task_id', 'kind', 'yes', 'no', 'pass', 'basis')) as PromotionRow[]
  return new Map(rows.map((row) => [row.task_id, row]))
}

/** Every task the Committee may deliberate: promoted or brought forward by a vote, or an outstanding case. In their order. */
export async function tasksBeforeCommittee(db: Knex): Promise<TaskBrief[]> {
  const promoted = await promotions(db)
  const tasks = (await db('task').orderBy('number').select('id', 'number', 'title', 'origin', 'source')) as TaskRow[]
  return tasks.flatMap((task): TaskBrief[] => {
    const found = promoted.get(task.id)
    if (found && found.kind !== 'heldBack') {
      return [{ ...task, tally: { counts: { yes: found.yes, no: found.no, pass: found.pass }, basis: found.basis } }]
    }
    return task.origin === 'case' ? [{ ...task, tally: null }] : []
  })
}

/** Where each task stands on dockets: every item made of it, oldest session first, with its decision. */
export interface DocketUse {
  readonly taskId: string
  readonly itemId: string
  readonly sessionId: string
  readonly sessionNumber: number
  readonly outcome: DecisionRow['outcome'] | null
}

export async function docketUses(db: Knex): Promise<DocketUse[]> {
  return (await db('docket_item')
    .join('session', 'session.id', 'docket_item.session_id')
    .leftJoin('decision', 'decision.item_id', 'docket_item.id')
    .whereNotNull('docket_item.task_id')
    .orderBy([{ column: 'session.number' }, { column: 'docket_item.position' }])
    .select({
      taskId: 'docket_item.task_id',
      itemId: 'docket_item.id',
      sessionId: 'session.id',
      sessionNumber: 'session.number',
      outcome: 'decision.outcome',
    })) as DocketUse[]
}
