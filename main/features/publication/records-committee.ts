import type { Knex } from 'knex'
import type { DecisionOutcome, SessionPhase } from '#shared/domain/terms.ts'
import { oneDay } from './record.ts'
import type { Records } from './records.ts'

interface ItemRow {
  id: string
  session_id: string
  title: string
  task_number: number | null
  date: string
  phase: SessionPhase
  decision_id: string | null
  outcome: DecisionOutcome | null
}

/** Sessions whose deliberation began or is over: what is only being prepared proves nothing yet. */
const begun: readonly SessionPhase[] = ['deciding', 'closed']

/** What the Committee did: sessions held, items deliberated and decided; all on the session's own day. */
export async function committeeRecords(db: Knex): Promise<Pick<Records, 'sessions' | 'deliberated' | 'decided'>> {
  const sessions = (await db('session').whereIn('phase', begun).select('id', 'number', 'title', 'date')) as {
    id: string
    number: number
    title: string
    date: string
  }[]
  const items = (await db('docket_item as i')
    .join('session as s', 's.id', 'i.session_id')
    .leftJoin('task as k', 'k.id', 'i.task_id')
    .leftJoin('decision as d', 'd.item_id', 'i.id')
    .whereIn('s.phase', begun)
    .select('i.id', 'i.session_id', 'i.title', 'k.number as task_number', 's.date', 's.phase')
    .select('d.id as decision_id', 'd.outcome')) as ItemRow[]
  const record = (id: string, row: ItemRow) => ({
    ...oneDay(id, row.title, row.date, { kind: 'session', id: row.session_id }),
    number: row.task_number,
  })
  return {
    sessions: sessions.map(({ id, number, title, date }) =>
      oneDay(id, `${number}. ${title}`, date, { kind: 'session', id }),
    ),
    deliberated: items.map((row) => record(row.id, row)),
    decided: items.flatMap((row) =>
      row.decision_id === null || row.outcome === null
        ? []
        : [{ ...record(row.decision_id, row), detail: { of: 'outcome' as const, outcome: row.outcome } }],
    ),
  }
}
