import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareRoll, countResults, growthResult, peakResult, recountResult, withDuck } from './tally-compare.ts'
import type { Bench, BenchResult } from './types.ts'

const pairs = 3

/** Ten million ballots: 0.8 GB in the temporary folder, some minutes. */
async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'))
  try {
    return await withDuck(async (db) => {
      const small = await compareRoll(folder, 1_000_000, db)
      const large = await compareRoll(folder, 10_000_000, db)
      return [
        ...(await countResults(large, pairs)),
        await recountResult(large, pairs),
        await peakResult(large),
        await growthResult(small, large, pairs),
      ]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'tally-10m', run }
