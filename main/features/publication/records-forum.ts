import { koreaDate } from '#main/korea-time.ts'
import type { Knex } from 'knex'
import type { CountsDto, DeclaredDto } from '#shared/contract/base.ts'
import type { PromotionKind } from '#shared/domain/terms.ts'
import { isKept, oneDay } from './record.ts'
import type { Records } from './records.ts'

interface RoundRow {
  id: string
  name: string
  opens_at: number | null
  closes_at: number | null
  more_than: number
  tasks: number
}

async function rounds(db: Knex): Promise<Records['rounds']> {
  const rows = (await db('vote_round as r')
    .join('round_rule as u', 'u.round_id', 'r.id')
    .whereRaw('u.version = (SELECT max(version) FROM round_rule WHERE round_id = r.id)')
    .select('r.id', 'r.name', 'r.opens_at', 'r.closes_at', 'u.more_than')
    .select(db.raw('(SELECT count(*) FROM tally WHERE round_id = r.id) AS tasks'))) as RoundRow[]
  return rows.map((row) => ({
    ...oneDay(row.id, row.name, koreaDate(row.opens_at ?? row.closes_at), { kind: 'round', id: row.id }),
    until: koreaDate(row.closes_at ?? row.opens_at),
    detail: { of: 'rule', moreThan: row.more_than, tasks: row.tasks },
  }))
}

async function discussions(db: Knex): Promise<Records['discussions']> {
  if (!(await isKept(db, 'discussion'))) return null
  const rows = (await db('discussion').select('id', 'title', 'date', 'participants')) as {
    id: string
    title: string
    date: string
    participants: number
  }[]
  return rows.map((row) => ({
    ...oneDay(row.id, row.title, row.date, { kind: 'discussion', id: row.id }),
    detail: { of: 'people', count: row.participants },
  }))
}

async function proposed(db: Knex): Promise<Records['proposed']> {
  const rows = (await db('task').select('id', 'number', 'title', 'submitted_at')) as {
    id: string
    number: number
    title: string
    submitted_at: number | null
  }[]
  return rows.map((row) => ({
    ...oneDay(row.id, row.title, koreaDate(row.submitted_at), { kind: 'task', id: row.id }),
    number: row.number,
  }))
}

interface TallyRow {
  id: string
  task_id: string
  number: number
  title: string
  opens_at: number | null
  closes_at: number | null
  declared: string | null
  counted: string | null
}

async function voted(db: Knex): Promise<Records['voted']> {
  const rows = (await db('tally as t')
    .join('task as k', 'k.id', 't.task_id')
    .join('vote_round as r', 'r.id', 't.round_id')
    .select(
      't.id',
      't.task_id',
      'k.number',
      'k.title',
      'r.opens_at',
      'r.closes_at',
      't.declared',
      't.counted',
    )) as TallyRow[]
  return rows.map((row) => {
    const counts = JSON.parse(row.counted ?? row.declared ?? 'null') as CountsDto | DeclaredDto | null
    const basis = row.counted === null ? ('declared' as const) : ('roll' as const)
    return {
      ...oneDay(row.id, row.title, koreaDate(row.closes_at ?? row.opens_at), { kind: 'task', id: row.task_id }),
      number: row.number,
      detail: counts && { of: 'votes', yes: counts.yes, no: counts.no, basis },
    }
  })
}

/** What the newest promotion run says of each task, where it carries the task on. */
async function promoted(db: Knex): Promise<Records['promoted']> {
  const rows = (await db('promotion as p')
    .join('task as k', 'k.id', 'p.task_id')
    .orderBy('p.at')
    .select('p.id', 'p.task_id', 'k.number', 'k.title', 'p.kind', 'p.yes', 'p.at')) as {
    id: string
    task_id: string
    number: number
    title: string
    kind: PromotionKind
    yes: number
    at: number
  }[]
  const newest = new Map(rows.map((row) => [row.task_id, row]))
  return [...newest.values()]
    .filter(({ kind }) => kind !== 'heldBack')
    .map((row) => ({
      ...oneDay(row.id, row.title, koreaDate(row.at), { kind: 'task', id: row.task_id }),
      number: row.number,
      detail: { of: 'promotion', kind: row.kind, yes: row.yes },
    }))
}

/** What the Forum did: rounds operated, discussions held, tasks proposed, voted and promoted. */
export async function forumRecords(
  db: Knex,
): Promise<Pick<Records, 'rounds' | 'discussions' | 'proposed' | 'voted' | 'promoted'>> {
  return {
    rounds: await rounds(db),
    discussions: await discussions(db),
    proposed: await proposed(db),
    voted: await voted(db),
    promoted: await promoted(db),
  }
}
