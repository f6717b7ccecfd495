import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { CountsDto, DeclaredDto } from '#shared/contract/base.ts'
import type { Happening, Proof, TaskEvent } from '#shared/domain/task-event.ts'
import type { DiscussionTaskKind, DiscussionVenue, PromotionKind, ScreeningOutcome } from '#shared/domain/terms.ts'
import type { Found } from './history.ts'

type Rows<Row> = Promise<(Row & { task_id: string })[]>

const found = (taskId: string, event: TaskEvent): Found => ({ taskId, event })

/** The files that proposals of each source were imported from. */
async function taskFiles(db: Knex): Promise<Map<string, Proof[]>> {
  const rows = (await db('source_file as f')
    .join('import_run as r', 'r.id', 'f.import_id')
    .where('f.holds', 'tasks')
    .orderBy('r.at')
    .select('r.source', 'f.name', 'f.sha256')) as { source: string; name: string; sha256: string }[]
  const bySource = Map.groupBy(rows, ({ source }) => source)
  return new Map(
    [...bySource].map(([source, files]) => [
      source,
      files.map(({ name, sha256 }) => ({ of: 'tasks' as const, name, sha256 })),
    ]),
  )
}

async function proposed(db: Knex, ids: readonly string[]): Promise<Found[]> {
  const files = await taskFiles(db)
  const rows = await (whereAmong(db('proposal'), 'task_id', ids).orderBy(['submitted_at', 'id']) as unknown as Rows<{
    id: string
    title: string
    source: string
    source_task_id: string
    submitted_at: number | null
  }>)
  return rows.map(({ id, task_id, title, source, source_task_id, submitted_at }) =>
    found(task_id, {
      id: `proposal/${id}`,
      on: koreaDate(submitted_at),
      what: { kind: 'proposed', title, source, sourceTaskId: source_task_id },
      proofs: files.get(source) ?? [],
      link: { kind: 'task', id: task_id },
    }),
  )
}

async function screened(db: Knex, ids: readonly string[]): Promise<Found[]> {
  const rows = (await whereAmong(db('screening'), 'id', ids).select('id', 'outcome', 'reason', 'at')) as {
    id: string
    outcome: ScreeningOutcome
    reason: string
    at: number
  }[]
  return rows.map(({ id, outcome, reason, at }) =>
    found(id, {
      id: `screening/${id}`,
      on: koreaDate(at),
      what: { kind: 'screened', outcome, reason },
      proofs: [],
      link: { kind: 'task', id },
    }),
  )
}

async function discussed(db: Knex, ids: readonly string[]): Promise<Found[]> {
  const rows = await (whereAmong(db('discussion_task as l'), 'l.task_id', ids)
    .join('discussion as d', 'd.id', 'l.discussion_id')
    .select('l.task_id', 'l.kind', 'd.id', 'd.title', 'd.venue', 'd.place', 'd.date') as unknown as Rows<{
    id: string
    kind: DiscussionTaskKind
    title: string
    venue: DiscussionVenue
    place: string
    date: string
  }>)
  const papers = (await whereAmong(
    db('discussion_file'),
    'discussion_id',
    rows.map(({ id }) => id),
  ).orderBy('at')) as { discussion_id: string; name: string; sha256: string }[]
  return rows.map(({ task_id, kind, id, title, venue, place, date }) =>
    found(task_id, {
      id: `discussion/${id}`,
      on: date,
      what: { kind: kind === 'case' ? 'sentAsCase' : 'discussed', title, venue, place },
      proofs: papers
        .filter((paper) => paper.discussion_id === id)
        .map(({ name, sha256 }) => ({ of: 'paper', name, sha256 })),
      link: { kind: 'discussion', id },
    }),
  )
}

async function rollsOf(db: Knex): Promise<Map<string, Proof[]>> {
  const rows = (await db('ballot_roll as b')
    .join('source_file as f', 'f.id', 'b.file_id')
    .orderBy('b.id')
    .select('b.round_id', 'f.name', 'f.sha256')) as { round_id: string; name: string; sha256: string }[]
  const byRound = Map.groupBy(rows, ({ round_id }) => round_id)
  return new Map(
    [...byRound].map(([id, rolls]) => [id, rolls.map(({ name, sha256 }) => ({ of: 'roll' as const, name, sha256 }))]),
  )
}

function votedOn(declared: string | null, counted: string | null, round: string, moreThan: number): Happening | null {
  const counts = JSON.parse(counted ?? declared ?? 'null') as CountsDto | DeclaredDto | null
  if (counts === null) return null
  const { yes, no, pass } = counts
  return { kind: 'voted', round, moreThan, yes, no, pass, basis: counted === null ? 'declared' : 'roll' }
}

async function voted(db: Knex, ids: readonly string[], rolls: ReadonlyMap<string, Proof[]>): Promise<Found[]> {
  const rows = await (whereAmong(db('tally as t'), 't.task_id', ids)
    .join('vote_round as r', 'r.id', 't.round_id')
    .join('round_rule as u', 'u.round_id', 'r.id')
    .whereRaw('u.version = (SELECT max(version) FROM round_rule WHERE round_id = r.id)')
    .orderBy('r.created_at')
    .select('t.id', 't.task_id', 't.round_id', 't.declared', 't.counted')
    .select('r.name', 'r.opens_at', 'r.closes_at', 'u.more_than') as unknown as Rows<{
    id: string
    round_id: string
    declared: string | null
    counted: string | null
    name: string
    opens_at: number | null
    closes_at: number | null
    more_than: number
  }>)
  return rows.flatMap((row) => {
    const what = votedOn(row.declared, row.counted, row.name, row.more_than)
    if (what === null) return []
    const event: TaskEvent = {
      id: `tally/${row.id}`,
      on: koreaDate(row.closes_at ?? row.opens_at),
      what,
      proofs: row.counted === null ? [] : (rolls.get(row.round_id) ?? []),
      link: { kind: 'round', id: row.round_id },
    }
    return [found(row.task_id, event)]
  })
}

/** Every run's word on each task, in the order of the runs. */
async function promoted(db: Knex, ids: readonly string[], rolls: ReadonlyMap<string, Proof[]>): Promise<Found[]> {
  const rows = await (whereAmong(db('promotion as p'), 'p.task_id', ids)
    .join('promotion_run as n', 'n.id', 'p.run_id')
    .orderBy('p.at')
    .select('p.id', 'p.task_id', 'p.kind', 'p.reason', 'p.yes', 'p.basis', 'p.at', 'n.round_id') as unknown as Rows<{
    id: string
    kind: PromotionKind
    reason: string | null
    yes: number
    basis: string
    at: number
    round_id: string
  }>)
  return rows.map(({ id, task_id, kind, reason, yes, basis, at, round_id }) =>
    found(task_id, {
      id: `promotion/${id}`,
      on: koreaDate(at),
      what: { kind: 'promoted', promotion: kind, yes, reason: reason ?? '' },
      proofs: basis === 'roll' ? (rolls.get(round_id) ?? []) : [],
      link: { kind: 'round', id: round_id },
    }),
  )
}

/** What happened at the Forum: proposals, screening, discussions, votes, promotion. */
export async function forumEvents(db: Knex, ids: readonly string[]): Promise<Found[]> {
  const rolls = await rollsOf(db)
  return [
    ...(await proposed(db, ids)),
    ...(await screened(db, ids)),
    ...(await discussed(db, ids)),
    ...(await voted(db, ids, rolls)),
    ...(await promoted(db, ids, rolls)),
  ]
}
