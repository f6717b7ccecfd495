import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import knex from 'knex'
import { recordWords, segmentWords } from '#main/features/votes/roll/records.ts'
import { milliseconds, paired, processorTime } from './paired.ts'
import { compareRoll, duckSource, readAndCount, rollNamed, stored, withDuck } from './tally-compare.ts'
import type { Bench, BenchResult } from './types.ts'

const size = 3_000_000
const pairs = 3
/** Rows SQLite takes in one statement here. */
const rowsAtOnce = 5000

/** Reads, counts and keeps every ballot packed, ready to be counted again. */
async function ours(path: string, folder: string): Promise<void> {
  const { read } = await readAndCount(path)
  await (await stored(folder, read.segments)).destroy()
}

/** The same reading and count; then a row of a table for every ballot, its key the task and the voter. */
async function sqliteRows(path: string, folder: string): Promise<void> {
  const { read } = await readAndCount(path)
  const filename = join(folder, `rows-${randomUUID()}.sqlite`)
  const db = knex({ client: 'sqlite3', useNullAsDefault: true, connection: { filename }, pool: { min: 1, max: 1 } })
  await db.raw(
    'CREATE TABLE ballot (task integer, voter integer, line integer, low integer, high integer, PRIMARY KEY (task, voter)) WITHOUT ROWID',
  )
  await db.transaction(async (trx) => {
    for (const words of read.segments.map(segmentWords))
      for (let from = 0; from < words.length; from += rowsAtOnce * recordWords) {
        const part = words.subarray(from, from + rowsAtOnce * recordWords)
        const rows: string[] = []
        for (let at = 0; at < part.length; at += recordWords)
          rows.push(`(${part.subarray(at, at + recordWords).join()})`)
        await trx.raw(`INSERT OR IGNORE INTO ballot VALUES ${rows.join()}`)
      }
  })
  await db.destroy()
}

/** DuckDB's own: the file straight into a table with that key. */
async function duckRows(path: string, folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, `rows-${randomUUID()}.duckdb`))
  const db = await instance.connect()
  await db.run(
    'CREATE TABLE ballot (task VARCHAR, voter VARCHAR, choice VARCHAR, cast_at VARCHAR, PRIMARY KEY (task, voter))',
  )
  await db.run(
    `INSERT OR IGNORE INTO ballot SELECT source_task_id, voter_key, choice, cast_at FROM ${duckSource(path)}
     WHERE source_task_id IS NOT NULL AND voter_key IS NOT NULL`,
  )
  db.closeSync()
  instance.closeSync()
}

const yardsticks = [
  ['the same, a SQLite row a ballot with a primary key', sqliteRows],
  ['DuckDB: a row a ballot with a primary key', duckRows],
] as const

async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'))
  try {
    const { path } = await withDuck((db) => compareRoll(folder, size, db))
    const results: BenchResult[] = []
    for (const [against, theirs] of yardsticks) {
      const result = await paired(
        () => ours(path, folder),
        () => theirs(path, folder),
        pairs,
        processorTime,
      )
      results.push({
        name: `processor time of ${rollNamed(size)}, CSV to counts with every ballot kept`,
        against,
        ratio: result.ratio,
        ours: milliseconds(result.ours),
        theirs: milliseconds(result.theirs),
        pairs: result.pairs,
        note: 'ours packed in SQLite with a checksum a segment; processor time of all threads',
      })
    }
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'storage', run }
