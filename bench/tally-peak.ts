import { openFile } from '#main/features/forum/readers/open-file.ts'
import { createRollEngine } from '#main/features/votes/roll/engine.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { taskIds } from './tally-roll.ts'

/** `node bench/tally-peak.ts FILE TASKS`: counts a roll once, alone in a process, and prints that process's peak memory in bytes. */
const [path = '', tasks = '0'] = process.argv.slice(2)
const rule = { policy: 'first', window: { opensAt: null, closesAt: null } } as const
await createRollEngine(startWorkerFromSource).votes(await openFile(path, 'votes.csv'), taskIds(Number(tasks)), rule, {
  signal: new AbortController().signal,
})
process.stdout.write(String(process.resourceUsage().maxRSS * 1024))
