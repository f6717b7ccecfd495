import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { openDatabase } from '../main/database/open.ts'
import { packedNumbers } from '../main/database/rows.ts'
import { taskLists } from '../main/features/forum/list/list.ts'
import { scannedCandidates } from '../main/features/search/repository.ts'
import { below, mulberry32, type Random } from '../main/sample/random.ts'
import { taskQuerySchema, type TaskQuery } from '../shared/contract/task-list.ts'
import { median, milliseconds } from './paired.ts'
import { corpus } from './search-corpus.ts'
import type { Bench, BenchResult } from './types.ts'

const size = 400_000
const asked = 60
const limit = 100

/** Tasks of about a kilobyte, of four sources and 23 categories, most of them with declared totals. */
async function fill(db: Knex): Promise<void> {
  const texts = corpus(500)
  await db.raw('CREATE TEMP TABLE text (no integer PRIMARY KEY, title text, body text)')
  for (const [no, { title, body }] of texts.entries()) await db('text').insert({ no, title, body })
  await db.raw(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${size})
     INSERT INTO task SELECT 'task-' || i, i, text.title || ' ' || (i * 7919 % ${size}), text.body,
       'category ' || (i * 31 % 23), 'vote', 'source ' || (i % 4), 's' || i, NULL,
       1735657200000 + (i * 104729 % ${size}) * 60000,
       CASE WHEN i % 5 THEN json_object('yes', i * 12007 % 5000, 'no', i % 300, 'pass', NULL) END, NULL, 0
     FROM n JOIN text ON text.no = i % 500`,
  )
  // The index of the search and the journal's notes of touched rows are not what is measured.
  await db('touched').delete()
  await db('task_search_stale').delete()
}

const sorts = ['number', 'title', 'submittedAt', 'declared'] as const

/** A window as a person asks for it: sometimes narrowed, in some order, anywhere in it. */
function question(random: Random): TaskQuery {
  const pick = <T>(value: T): T | null => (below(random, 2) === 0 ? null : value)
  const yesFrom = pick(below(random, 4000))
  return taskQuerySchema.parse({
    category: pick(`category ${below(random, 23)}`),
    source: pick(`source ${below(random, 4)}`),
    yesFrom,
    yesTo: yesFrom === null ? null : yesFrom + 500,
    sort: sorts[below(random, sorts.length)],
    descending: below(random, 2) === 1,
    limit,
  })
}

/** The same of SQL alone, from the store's own indexes: the numbers of a window and how many there are. */
async function bySql(db: Knex, { category, source, yesFrom, yesTo, sort, descending, offset }: TaskQuery) {
  const yes = `json_extract(declared, '$.yes')`
  const tasks = db('task')
  if (category !== null) void tasks.where({ category })
  if (source !== null) void tasks.where({ source })
  if (yesFrom !== null) void tasks.whereRaw(`${yes} BETWEEN ? AND ?`, [yesFrom, yesTo])
  const column = { number: 'number', title: 'title', submittedAt: 'submitted_at', declared: `coalesce(${yes}, -1)` }[
    sort as (typeof sorts)[number]
  ]
  const direction = descending ? 'DESC' : 'ASC'
  const window = tasks.clone().orderByRaw(`${column} ${direction}, number ${direction}`).offset(offset).limit(limit)
  const numbers = await packedNumbers(db, window.select('number'), 'number')
  const [{ total } = { total: 0 }] = (await tasks.count({ total: '*' })) as { total: number }[]
  return { numbers, total }
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

interface Times {
  readonly ours: number[]
  readonly theirs: number[]
}

function row(name: string, { ours, theirs }: Times, note: string): BenchResult {
  return {
    name: `${name}, 95th percentile`,
    against: 'SQL with OFFSET and count(*)',
    ratio: p95(ours) / p95(theirs),
    ours: `${milliseconds(p95(ours))} (median ${milliseconds(median(ours))})`,
    theirs: `${milliseconds(p95(theirs))} (median ${milliseconds(median(theirs))})`,
    pairs: ours.length,
    note,
  }
}

async function race(db: Knex): Promise<BenchResult[]> {
  const lists = taskLists(db, scannedCandidates(db))
  const memory = process.memoryUsage().rss
  const first = await timed(() => lists.window(taskQuerySchema.parse({ limit })))
  const grown = Math.round((process.memoryUsage().rss - memory) / 1e6)
  const random = mulberry32(5)
  const [filters, windows]: [Times, Times] = [
    { ours: [], theirs: [] },
    { ours: [], theirs: [] },
  ]
  // each order is made once, as a person's first press on a head makes it
  for (const sort of sorts) await lists.window(taskQuerySchema.parse({ sort, limit }))
  for (let turn = 0; turn < asked; turn += 1) {
    const asking = question(random)
    let { total } = { total: 0 }
    for (const [times, offset] of [
      [filters, 0],
      [windows, -1],
    ] as const) {
      const query = { ...asking, offset: offset === 0 ? 0 : below(random, Math.max(1, total)) }
      const theirs = await timed(() => bySql(db, query))
      const ours = await timed(() => lists.window(query))
      total = ours.value.total
      const same = JSON.stringify(ours.value.rows.map(({ number }) => number)) === JSON.stringify(theirs.value.numbers)
      if (!same || total !== theirs.value.total) throw new Error(`${JSON.stringify(query)}: the answers differ`)
      times.ours.push(ours.ms)
      times.theirs.push(theirs.ms)
    }
  }
  const what = `among ${size.toLocaleString('en')} proposals of a kilobyte`
  const begin = `same answers; ours reads the rows as they are shown as well; all are known after ${milliseconds(first.ms)} and ${grown} MB at first`
  return [
    row(`a new filter and order ${what}`, filters, begin),
    row(`another window of it ${what}`, windows, 'anywhere in the list'),
  ]
}

async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-list-'))
  const db = await openDatabase(folder)
  try {
    await fill(db)
    return await race(db)
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'list', run }
