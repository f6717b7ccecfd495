import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import knexModule, { type Knex } from 'knex'
import { search } from '../main/database/migrations/0002-search.ts'
import { findTasks } from '../main/features/search/find.ts'
import { indexedCandidates, scannedCandidates, type CandidateSource } from '../main/features/search/repository.ts'
import { median, milliseconds } from './paired.ts'
import { corpus, queries, type CorpusTask } from './search-corpus.ts'
import type { Bench, BenchResult } from './types.ts'

const { knex } = knexModule
const size = 100_000
const queryCount = 30
const rounds = 2

/** The tasks in a store of their own, as the program keeps them, index included. */
async function fill(db: Knex, tasks: readonly CorpusTask[]): Promise<void> {
  await db.raw('PRAGMA journal_mode = WAL')
  await db.raw('PRAGMA cache_size = -64000')
  await db.raw(
    'CREATE TABLE task (id text PRIMARY KEY, number integer NOT NULL UNIQUE, title text NOT NULL, body text NOT NULL, source_task_id text NOT NULL) STRICT',
  )
  await db.transaction(async (trx) => {
    for (let start = 0; start < tasks.length; start += 100) await trx('task').insert(tasks.slice(start, start + 100))
    await search.up(trx)
  })
  await indexedCandidates(db).refresh()
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

type Yardstick = 'newest' | 'count'

interface Pair {
  readonly ours: number
  readonly theirs: number
}

const open = (folder: string): Knex =>
  knex({
    client: 'sqlite3',
    connection: { filename: join(folder, 'search.sqlite') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })

/** The newest hits, each query on both sides by turns, against LIKE's newest hits and LIKE's count; refuses to compare where the answers differ. */
async function race(
  ours: CandidateSource,
  scanned: Knex,
  asked: readonly string[],
): Promise<Record<Yardstick, Pair[]>> {
  const theirs = scannedCandidates(scanned)
  const pairs: Record<Yardstick, Pair[]> = { newest: [], count: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const query of asked) {
      const input = { query, limit: 20, before: null }
      const our = await timed(() => findTasks(ours, input))
      const their = await timed(() => findTasks(theirs, input))
      if (JSON.stringify(our.value) !== JSON.stringify(their.value)) throw new Error(`"${query}": the answers differ`)
      pairs.newest.push({ ours: our.ms, theirs: their.ms })
      const counted = scanned('task').count()
      theirs.narrow(counted, query)
      pairs.count.push({ ours: our.ms, theirs: (await timed(async () => await counted)).ms })
    }
  return pairs
}

function row(name: string, against: string, pairs: readonly Pair[], share: number, note: string): BenchResult {
  const ours = quantile(
    pairs.map((pair) => pair.ours),
    share,
  )
  const theirs = quantile(
    pairs.map((pair) => pair.theirs),
    share,
  )
  const ratio = share === 0.5 ? median(pairs.map((pair) => pair.ours / pair.theirs)) : ours / theirs
  return {
    name,
    against,
    ratio,
    ours: milliseconds(ours),
    theirs: milliseconds(theirs),
    pairs: pairs.length,
    note,
  }
}

async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-search-'))
  const db = open(folder)
  // A connection of its own: what a scan reads must not push the index out of the other's memory.
  const scanned = open(folder)
  try {
    const tasks = corpus(size)
    await fill(db, tasks)
    const pairs = await race(indexedCandidates(db), scanned, queries(tasks, queryCount))
    const what = `newest 20 hits among ${size.toLocaleString('en')} proposals`
    const asked = `${queryCount} queries, 1 to 3 syllables and English, rare to common; same answers`
    return [
      row(`${what}, median`, "LIKE's newest 20", pairs.newest, 0.5, asked),
      row(`${what}, 95th percentile`, "LIKE's newest 20", pairs.newest, 0.95, 'ratio of the percentiles'),
      row(`${what}, median`, "LIKE's count", pairs.count, 0.5, 'the least it takes to know all hits without an index'),
      row(`${what}, 95th percentile`, "LIKE's count", pairs.count, 0.95, 'ratio of the percentiles'),
    ]
  } finally {
    await scanned.destroy()
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'search', run }
