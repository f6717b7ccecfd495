import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { openFile } from '#main/features/forum/readers/open-file.ts'
import { createRollEngine } from '#main/features/votes/roll/engine.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { milliseconds, paired } from './paired.ts'
import { columns, taskIds, writeRoll } from './tally-roll.ts'
import type { Bench, BenchResult } from './types.ts'

const size = 1_000_000
const tasks = 2000
const pairs = 3

/** 'task choice' and how many ballots count so. */
type Counted = ReadonlyMap<string, number>

/** The file as DuckDB reads it: nothing to sniff, all text, malformed rows left out. */
const source = (path: string): string =>
  `read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    ignore_errors = true, columns = {${columns.map((name) => `'${name}': 'VARCHAR'`).join(', ')}})`

const plainCount = (path: string): string =>
  `SELECT source_task_id, choice, count(*)::INTEGER FROM ${source(path)} GROUP BY ALL`

/** No two ballots of the generated roll bear the same time, so the latest of a person is one row. */
const latestCount = (path: string): string =>
  `SELECT source_task_id, choice, count(*)::INTEGER FROM (
     SELECT source_task_id, voter_key, arg_max(choice, TRY_CAST(cast_at AS TIMESTAMP)) AS choice FROM ${source(path)}
     WHERE choice IN ('yes', 'no', 'pass') AND voter_key <> '' AND TRY_CAST(cast_at AS TIMESTAMP) IS NOT NULL
     GROUP BY source_task_id, voter_key
   ) GROUP BY ALL`

function sameCounts(ours: Counted, theirs: Counted): void {
  const differs = [...new Set([...ours.keys(), ...theirs.keys()])].filter((key) => ours.get(key) !== theirs.get(key))
  if (differs.length > 0) throw new Error(`The counts differ in ${differs.length} places, first ${differs[0] ?? ''}`)
}

/** Our whole reading of a roll: from opening the file to the tally of every task. */
async function countOurs(path: string, ids: readonly string[]): Promise<Counted> {
  const rule = { policy: 'latest', window: { opensAt: null, closesAt: null } } as const
  const engine = createRollEngine(startWorkerFromSource)
  const file = await openFile(path, 'votes.csv')
  const { tallies } = await engine.votes(file, ids, rule, { signal: new AbortController().signal })
  return new Map(
    tallies.flatMap(({ counts }, task) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([choice, count]): [string, number] => [`${ids[task] ?? ''} ${choice}`, count]),
    ),
  )
}

async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-tally-'))
  const path = join(folder, 'votes.csv')
  const ids = taskIds(tasks)
  const instance = await DuckDBInstance.create(':memory:')
  const db = await instance.connect()
  const countTheirs = async (sql: string): Promise<Counted> => {
    const rows = (await db.runAndReadAll(sql)).getRows()
    return new Map(rows.map(([task, choice, count]) => [`${String(task)} ${String(choice)}`, Number(count)]))
  }
  try {
    await writeRoll(path, size, ids)
    sameCounts(await countOurs(path, ids), await countTheirs(latestCount(path)))
    const against = async (name: string, sql: string, note: string): Promise<BenchResult> => {
      const result = await paired(
        () => countOurs(path, ids),
        () => countTheirs(sql),
        pairs,
      )
      return {
        name: `tally of ${size.toLocaleString('en')} ballots over ${tasks.toLocaleString('en')} tasks, CSV to counts`,
        against: name,
        ratio: result.ratio,
        ours: milliseconds(result.ours),
        theirs: milliseconds(result.theirs),
        pairs: result.pairs,
        note,
      }
    }
    return [
      await against(
        'DuckDB, plain GROUP BY count',
        plainCount(path),
        'DuckDB counts every row it can split, repeats too; ours does its whole work: one ballot a person, SHA-256, packed records, rejected rows kept',
      ),
      await against(
        'DuckDB, one ballot a person',
        latestCount(path),
        'latest by time; before timing, the yes, no and pass of every task over the well-formed rows were found equal on both sides',
      ),
    ]
  } finally {
    db.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'tally', run }
