import type { Knex } from 'knex'
import { translator, type Locale } from '#shared/i18n/index.ts'
import type { SheetSession } from '#shared/domain/score-sheet.ts'
import { gatherSession } from '../repository.ts'
import type { GatheredSession } from '../repository.ts'
import { toRubric } from '../rows.ts'
import type { SheetPlan } from './plan.ts'

function recusedByItem({ recusals }: GatheredSession): Map<string, Set<string>> {
  const byItem = Map.groupBy(recusals, (row) => row.item_id)
  return new Map([...byItem].map(([itemId, rows]) => [itemId, new Set(rows.map((row) => row.member_id))]))
}

/** What each enrolled member is asked, in seat order. */
export async function sheetPlans(db: Knex, sessionId: string, locale: Locale): Promise<SheetPlan[]> {
  const gathered = await gatherSession(db, sessionId)
  const { session, members, items } = gathered
  const recused = recusedByItem(gathered)
  const title = session.title || translator(locale)('session:name', { number: session.number })
  return members.map(({ id, name, affiliation }) => ({
    of: 'committee' as const,
    session: { id: session.id, title, date: session.date },
    member: { id, name, affiliation },
    rubric: toRubric(session),
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      purpose: item.purpose,
      recused: recused.get(item.id)?.has(id) ?? false,
    })),
  }))
}

/** What filled sheets of a session are held against. */
export function sheetSession(gathered: GatheredSession): SheetSession {
  const stored = new Map(
    gathered.scores.map((row) => [JSON.stringify([row.member_id, row.item_id, row.criterion_id]), row.value]),
  )
  return {
    id: gathered.session.id,
    rubric: toRubric(gathered.session),
    members: new Map(gathered.members.map(({ id, name }) => [id, name])),
    items: new Set(gathered.items.map(({ id }) => id)),
    recused: recusedByItem(gathered),
    stored: (...key) => stored.get(JSON.stringify(key)),
  }
}

/** What members wrote on their sheets, by item and member. */
export async function remarksOf(
  db: Knex,
  sessionId: string,
): Promise<{ itemId: string; memberId: string; remark: string }[]> {
  return (await db('score_remark')
    .join('docket_item', 'docket_item.id', 'score_remark.item_id')
    .where('docket_item.session_id', sessionId)
    .orderBy(['docket_item.position', 'score_remark.member_id'])
    .select({
      itemId: 'score_remark.item_id',
      memberId: 'score_remark.member_id',
      remark: 'score_remark.remark',
    })) as { itemId: string; memberId: string; remark: string }[]
}
