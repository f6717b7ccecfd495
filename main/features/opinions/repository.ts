import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { OpinionCounts, OpinionDetail, OpinionRow, TaskOpinions } from '#shared/contract/opinions.ts'
import type { Stance } from '#shared/domain/opinion.ts'
import type { OpinionRecord, QuoteRecord } from './rows.ts'

/** An opinion with the task that stands for its proposal now. */
interface Joined extends OpinionRecord {
  task_id: string
  number: number
  title: string
  read_at: number | null
}

const joined = (db: Knex): Knex.QueryBuilder =>
  db('opinion as o')
    .join('proposal as p', (on) => void on.on('p.source', 'o.source').andOn('p.source_task_id', 'o.source_task_id'))
    .join('task as t', 't.id', 'p.task_id')
    .leftJoin('opinion_read as r', 'r.id', 'o.id')

export interface OpinionFilter {
  readonly taskId: string | null
  readonly tag: string | null
  readonly stance: Stance | 'none' | null
  readonly unread: boolean
}

function filtered(db: Knex, { taskId, tag, stance, unread }: OpinionFilter): Knex.QueryBuilder {
  const query = joined(db)
  if (taskId !== null) void query.where('t.id', taskId)
  if (stance === 'none') void query.whereNull('o.stance')
  else if (stance !== null) void query.where('o.stance', stance)
  if (unread) void query.whereNull('r.id')
  if (tag !== null)
    void query.whereRaw('EXISTS (SELECT 1 FROM opinion_tag g WHERE g.opinion_id = o.id AND g.tag = ?)', [tag])
  return query
}

async function tagsOf(db: Knex, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = (await whereAmong(db('opinion_tag'), 'opinion_id', ids).orderBy('tag')) as unknown as {
    opinion_id: string
    tag: string
  }[]
  const byOpinion = Map.groupBy(rows, (row) => row.opinion_id)
  return new Map([...byOpinion].map(([id, list]) => [id, list.map(({ tag }) => tag)]))
}

const quotesOf = async (db: Knex, ids: readonly string[]): Promise<Map<string, QuoteRecord[]>> =>
  Map.groupBy(
    (await whereAmong(db('opinion_quote'), 'opinion_id', ids).orderBy(['at', 'id'])) as unknown as QuoteRecord[],
    (row) => row.opinion_id,
  )

const excerptLength = 160
const excerptOf = (body: string): string => body.slice(0, excerptLength).replaceAll(/\s+/g, ' ')

const toRow = (row: Joined, tags: readonly string[], quotes: readonly QuoteRecord[]): OpinionRow => ({
  id: row.id,
  taskId: row.task_id,
  number: row.number,
  title: row.title,
  excerpt: excerptOf(row.body),
  stance: row.stance,
  rating: row.rating,
  submittedAt: row.submitted_at,
  tags: [...tags],
  read: row.read_at !== null,
  quotes: quotes.filter(({ withdrawn }) => withdrawn === null).length,
})

async function toRows(db: Knex, records: readonly Joined[]): Promise<OpinionRow[]> {
  const ids = records.map(({ id }) => id)
  const tags = await tagsOf(db, ids)
  const quotes = await quotesOf(db, ids)
  return records.map((row) => toRow(row, tags.get(row.id) ?? [], quotes.get(row.id) ?? []))
}

const listColumns = ['o.id', 'o.stance', 'o.rating', 'o.submitted_at', 't.id as task_id', 't.number', 't.title']

/** Opinions by task, then by their time; the text of each only as far as a list shows it. */
export async function listOpinions(
  db: Knex,
  filter: OpinionFilter,
  limit: number,
): Promise<{ rows: OpinionRow[]; total: number }> {
  const count = (await filtered(db, filter).count({ n: '*' }).first()) as { n: number | string }
  const records = (await filtered(db, filter)
    .orderByRaw('t.number, o.submitted_at IS NULL, o.submitted_at, o.id')
    .limit(limit)
    .select(...listColumns, 'r.at as read_at', db.raw('substr(o.body, 1, ?) as body', [excerptLength]))) as Joined[]
  return { rows: await toRows(db, records), total: Number(count.n) }
}

export async function readOpinion(db: Knex, id: string): Promise<OpinionDetail> {
  const record = (await joined(db)
    .where('o.id', id)
    .first('o.*', 't.id as task_id', 't.number', 't.title', 'r.at as read_at')) as Joined | undefined
  if (!record) throw new DeskError('NOT_FOUND', { name: id })
  const tags = await tagsOf(db, [id])
  const quotes = (await quotesOf(db, [id])).get(id) ?? []
  return {
    ...toRow(record, tags.get(id) ?? [], quotes),
    body: record.body,
    source: record.source,
    sourceTaskId: record.source_task_id,
    sourceKey: record.source_key,
    file: record.file,
    line: record.line,
    quoted: quotes.map((quote) => ({ id: quote.id, text: quote.text, at: quote.at, withdrawn: quote.withdrawn })),
  }
}

const sum = (db: Knex, when: string, name: string): Knex.Raw =>
  db.raw(`sum(CASE WHEN ${when} THEN 1 ELSE 0 END) as ${name}`)

type CountRecord = Record<
  'total' | 'unread' | 'authors' | 'in_favour' | 'against' | 'neutral' | 'without' | 'rated' | 'rating_sum' | 'quotes',
  number | string | null
> & { task_id: string; number: number; title: string }

const usedQuotes = '(SELECT count(*) FROM opinion_quote q WHERE q.opinion_id = o.id AND q.withdrawn IS NULL)'

function toTask(row: CountRecord): TaskOpinions {
  const of = (name: keyof CountRecord): number => Number(row[name] ?? 0)
  const n = of('rated')
  return {
    taskId: row.task_id,
    number: row.number,
    title: row.title,
    total: of('total'),
    unread: of('unread'),
    authors: of('authors'),
    for: of('in_favour'),
    against: of('against'),
    neutral: of('neutral'),
    none: of('without'),
    rating: { mean: n === 0 ? null : of('rating_sum') / n, n },
    quotes: of('quotes'),
  }
}

/** Opinions counted by task and by tag. */
export async function countOpinions(db: Knex): Promise<OpinionCounts> {
  const records = (await joined(db)
    .groupBy('t.id', 't.number', 't.title')
    .orderBy('t.number')
    .select(
      't.id as task_id',
      't.number',
      't.title',
      db.raw('count(*) as total'),
      db.raw('count(DISTINCT o.author) as authors'),
      sum(db, 'r.id IS NULL', 'unread'),
      sum(db, "o.stance = 'for'", 'in_favour'),
      sum(db, "o.stance = 'against'", 'against'),
      sum(db, "o.stance = 'neutral'", 'neutral'),
      sum(db, 'o.stance IS NULL', 'without'),
      db.raw('count(o.rating) as rated'),
      db.raw('sum(o.rating) as rating_sum'),
      db.raw(`sum(${usedQuotes}) as quotes`),
    )) as CountRecord[]
  const tasks = records.map(toTask)
  const tags = (await db('opinion_tag').groupBy('tag').select('tag').count({ n: '*' })) as unknown as {
    tag: string
    n: number | string
  }[]
  return {
    total: tasks.reduce((all, { total }) => all + total, 0),
    unread: tasks.reduce((all, { unread }) => all + unread, 0),
    tasks,
    tags: tags
      .map(({ tag, n }) => ({ tag, count: Number(n) }))
      .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
  }
}

export interface UsedQuote {
  readonly id: string
  readonly opinionId: string
  readonly taskId: string
  readonly number: number
  readonly title: string
  readonly text: string
  /** when the opinion was given */
  readonly submittedAt: number | null
}

/** Quotes in use, by task and the order they were kept in. */
export async function usedQuotesOf(db: Knex, taskId: string | null): Promise<UsedQuote[]> {
  const query = joined(db)
    .join('opinion_quote as q', 'q.opinion_id', 'o.id')
    .whereNull('q.withdrawn')
    .orderBy(['t.number', 'q.at', 'q.id'])
  if (taskId !== null) void query.where('t.id', taskId)
  return (await query.select(
    'q.id',
    'o.id as opinionId',
    't.id as taskId',
    't.number',
    't.title',
    'q.text',
    'o.submitted_at as submittedAt',
  )) as UsedQuote[]
}
