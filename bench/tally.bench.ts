import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareRoll, countResults, recountResult, withDuck } from './tally-compare.ts'
import type { Bench, BenchResult } from './types.ts'

const pairs = 3

async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'))
  try {
    return await withDuck(async (db) => {
      const roll = await compareRoll(folder, 1_000_000, db)
      return [...(await countResults(roll, pairs)), await recountResult(roll, pairs)]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'tally', run }
