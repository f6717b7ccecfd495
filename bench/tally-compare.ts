import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import knex, { type Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import { openFile } from '#main/features/forum/readers/open-file.ts'
import { readSegmentsOf } from '#main/features/votes/recount.ts'
import { createRollEngine } from '#main/features/votes/roll/engine.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { milliseconds, paired } from './paired.ts'
import { columns, taskIds, writeRoll } from './tally-roll.ts'
import type { BenchResult } from './types.ts'

const tasks = 2000
const ids = taskIds(tasks)
const engine = createRollEngine(startWorkerFromSource)
const rule = { policy: 'first', window: { opensAt: null, closesAt: null } } as const
const options = () => ({ signal: new AbortController().signal })

/** 'task choice' and how many ballots count so. */
type Counted = ReadonlyMap<string, number>

/** The file as DuckDB reads it: nothing to sniff, all text, rows it cannot split left out. */
export const duckSource = (path: string): string =>
  `read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    ignore_errors = true, columns = {${columns.map((name) => `'${name}': 'VARCHAR'`).join(', ')}})`

const rowCount = (path: string): string =>
  `SELECT source_task_id, choice, count(*)::INTEGER FROM ${duckSource(path)} GROUP BY ALL`

/** One ballot a person, whichever DuckDB's threads come upon first. */
const anyCount = (path: string): string =>
  `SELECT source_task_id, choice, count(*)::INTEGER FROM (
     SELECT source_task_id, voter_key, first(choice) AS choice FROM ${duckSource(path)} GROUP BY ALL
   ) GROUP BY ALL`

/** One ballot a person, the first of the file; `where` leaves out what a roll's reader sets aside. */
const firstCount = (path: string, where = ''): string =>
  `SELECT source_task_id, choice, count(*)::INTEGER FROM (
     SELECT source_task_id, voter_key, arg_min(choice, row) AS choice
     FROM (SELECT *, row_number() OVER () AS row FROM ${duckSource(path)}) ${where} GROUP BY ALL
   ) GROUP BY ALL`

const wellFormed =
  "WHERE choice IN ('yes', 'no', 'pass') AND voter_key <> '' AND TRY_CAST(cast_at AS TIMESTAMP) IS NOT NULL"

function sameCounts(ours: Counted, theirs: Counted): void {
  const differs = [...new Set([...ours.keys(), ...theirs.keys()])].filter((key) => ours.get(key) !== theirs.get(key))
  if (differs.length > 0) throw new Error(`The counts differ in ${differs.length} places, first ${differs[0] ?? ''}`)
}

async function theirs(db: DuckDBConnection, sql: string): Promise<Counted> {
  const rows = (await db.runAndReadAll(sql)).getRows()
  return new Map(rows.map(([task, choice, count]) => [`${String(task)} ${String(choice)}`, Number(count)]))
}

/** Our whole reading of a roll: from opening the file to the tally of every task. */
export const readAndCount = async (path: string): ReturnType<typeof engine.votes> =>
  engine.votes(await openFile(path, 'votes.csv'), ids, rule, options())

const countsOf = ({ tallies }: Awaited<ReturnType<typeof readAndCount>>): Counted =>
  new Map(
    tallies.flatMap(({ counts }, task) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([choice, count]): [string, number] => [`${ids[task] ?? ''} ${choice}`, count]),
    ),
  )

/** A database file with the packed ballots of a roll. */
export async function stored(folder: string, segments: readonly Uint8Array[]): Promise<Knex> {
  const db = knex({
    client: 'sqlite3',
    useNullAsDefault: true,
    connection: { filename: join(folder, `segments-${randomUUID()}.sqlite`) },
  })
  await db.schema.createTable('ballot_segment', (table) => {
    table.text('roll_id')
    table.integer('no')
    table.text('checksum')
    table.binary('data')
  })
  for (const [no, segment] of segments.entries()) {
    const data = Buffer.from(segment)
    await db('ballot_segment').insert({ roll_id: 'roll', no, checksum: sha256(data), data })
  }
  return db
}

export const rollNamed = (size: number): string =>
  `${size.toLocaleString('en')} ballots over ${tasks.toLocaleString('en')} tasks`

/** A generated roll with both sides at hand, already found to count it alike. */
export interface Compared {
  readonly size: number
  readonly path: string
  readonly folder: string
  readonly db: DuckDBConnection
}

/** Writes a roll and refuses to go on where the two sides do not count it alike. */
export async function compareRoll(folder: string, size: number, db: DuckDBConnection): Promise<Compared> {
  const path = join(folder, `roll-${size}.csv`)
  await writeRoll(path, size, ids)
  sameCounts(countsOf(await readAndCount(path)), await theirs(db, firstCount(path, wellFormed)))
  return { size, path, folder, db }
}

export async function withDuck<T>(work: (db: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:')
  const db = await instance.connect()
  try {
    return await work(db)
  } finally {
    db.closeSync()
    instance.closeSync()
  }
}

const yardsticks = [
  ['DuckDB, plain GROUP BY: one ballot a person, any of them', anyCount, 'its first() gives other counts each time'],
  ['DuckDB, deterministic: arg_min by row number', firstCount, 'before timing, every count was found equal'],
  ['DuckDB, rows counted: no ballot told from its repeat', rowCount, 'ours does its whole work all the same'],
] as const

/** CSV to counts, beside each of the yardsticks. */
export async function countResults({ size, path, db }: Compared, pairs: number): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  for (const [against, sql, note] of yardsticks) {
    const result = await paired(
      () => readAndCount(path),
      () => theirs(db, sql(path)),
      pairs,
    )
    results.push({
      name: `tally of ${rollNamed(size)}, CSV to counts`,
      against,
      ratio: result.ratio,
      ours: milliseconds(result.ours),
      theirs: milliseconds(result.theirs),
      pairs: result.pairs,
      note: `ours with SHA-256, checks, rejects and packed ballots; ${note}`,
    })
  }
  return results
}

/** The packed ballots read from a database, held against their checksums and counted again, beside the first count. */
export async function recountResult({ size, path, folder }: Compared, pairs: number): Promise<BenchResult> {
  const first = await readAndCount(path)
  const db = await stored(folder, first.read.segments)
  const again = async () => engine.recount(await readSegmentsOf(db, 'roll'), tasks, rule, options())
  try {
    if (JSON.stringify(await again()) !== JSON.stringify(first.tallies)) throw new Error('The recount differs')
    const result = await paired(again, () => readAndCount(path), pairs)
    return {
      name: `recount of ${rollNamed(size)} from the store`,
      against: 'its first count',
      ratio: result.ratio,
      ours: milliseconds(result.ours),
      theirs: milliseconds(result.theirs),
      pairs: result.pairs,
      note: 'segments read from SQLite, each held against its checksum',
    }
  } finally {
    await db.destroy()
  }
}

/** Peak memory of a process that does nothing but count the roll, against the 800 MB it may take. */
export async function peakResult({ size, path }: Compared): Promise<BenchResult> {
  const script = join(import.meta.dirname, 'tally-peak.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, path, String(tasks)])
  const megabytes = Number(stdout) / 1e6
  return {
    name: `peak memory, tally of ${rollNamed(size)}`,
    against: 'the 800 MB it may take',
    ratio: megabytes / 800,
    ours: `${megabytes.toFixed(0)} MB`,
    theirs: '800 MB',
    pairs: 1,
    note: 'a process of its own with all its threads',
  }
}

/** Whether time grows faster than the file: the larger roll's time against the smaller one's, scaled. */
export async function growthResult(small: Compared, large: Compared, pairs: number): Promise<BenchResult> {
  const times = small.size / large.size
  const result = await paired(
    () => readAndCount(large.path),
    () => readAndCount(small.path),
    pairs,
  )
  const growth = result.ratio
  return {
    name: `growth of the tally's time, ${small.size.toLocaleString('en')} to ${large.size.toLocaleString('en')} ballots`,
    against: 'the smaller roll, as many times as the larger is longer',
    ratio: growth * times,
    ours: milliseconds(result.ours),
    theirs: milliseconds(result.theirs / times),
    pairs: result.pairs,
    note: `exponent ${(Math.log(growth) / Math.log(1 / times)).toFixed(2)}`,
  }
}
