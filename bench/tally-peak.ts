import { readFile } from 'node:fs/promises'
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
// On Linux maxRSS counts what the parent held when it started this process; the kernel's own peak does not.
const status = process.platform === 'linux' ? await readFile('/proc/self/status', 'utf8') : ''
const peak = /VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS
process.stdout.write(String(Number(peak) * 1024))
