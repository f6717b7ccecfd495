import { availableParallelism } from 'node:os'
import { chunkBytes } from './bytes/file.ts'
import { isByteEncoding } from './bytes/text.ts'
import type { RollResult, RollWork, VotesWork } from './messages.ts'
import { received, receivedVotes, sent } from './received.ts'
import { tallyRoll } from './tally.ts'
import { readInThreads, type StartHelper } from './threads/lead.ts'

type Tell = (done: number, total: number) => void

/** Below, starting a thread takes longer than it saves. */
const worthThreads = 1 << 24
/** More threads would wait for memory and disk. */
const mostThreads = 4

/** Threads to read a file in. */
const threadsFor = (size: number): number => (size < worthThreads ? 1 : Math.min(mostThreads, availableParallelism()))

async function votes(
  { file: given, taskIds, rule, tuning }: VotesWork,
  tell: Tell,
  startHelper: StartHelper,
): Promise<RollResult> {
  const onBytes = (done: number): void => tell(done, given.size)
  const threads = tuning?.threads ?? threadsFor(given.size)
  const step = tuning?.chunkBytes ?? chunkBytes
  if (threads > 1 && given.layout === 'delimited' && isByteEncoding(given.encoding)) {
    const both = await readInThreads(given, taskIds, rule, startHelper, { threads, chunkBytes: step, onBytes })
    if (both) return { kind: 'votes', ...both }
  }
  const file = receivedVotes(given)
  const { readRoll } = await import('./read-roll.ts')
  const read = await readRoll(file, file.format, taskIds, { onBytes, chunkBytes: step })
  return { kind: 'votes', read, tallies: tallyRoll(read.segments, taskIds.length, rule) }
}

/** What the worker thread does for one request, with the readers that it takes. */
export async function doWork(work: RollWork, tell: Tell, startHelper: StartHelper): Promise<RollResult> {
  if (work.kind === 'recount') return { kind: 'recount', tallies: tallyRoll(work.segments, work.tasks, work.rule) }
  if (work.kind === 'votes') return votes(work, tell, startHelper)
  if (work.kind === 'open') {
    const { openTables } = await import('#main/features/forum/readers/open-file.ts')
    return { kind: 'open', files: (await openTables(work.path, work.name, work.knowledge)).map(sent) }
  }
  if (work.kind === 'opinions') {
    const { readOpinions } = await import('#main/features/opinions/readers/read.ts')
    return { kind: 'opinions', read: await readOpinions(work.path, work.name, tell) }
  }
  if (work.kind === 'amend') {
    const { amend } = await import('./amend.ts')
    return { kind: 'amend', amended: await amend(work, (done) => tell(done, work.file.size)) }
  }
  return readRows(work, tell)
}

type RowsWork = Exclude<RollWork, { readonly kind: 'recount' | 'votes' | 'open' | 'opinions' | 'amend' }>

async function readRows(work: RowsWork, tell: Tell): Promise<RollResult> {
  const file = received(work.file)
  const onBytes = (done: number): void => tell(done, file.size)
  if (work.kind === 'tasks') {
    if (file.format.holds !== 'tasks') throw new Error(`${file.name} holds no tasks`)
    const { readTasks } = await import('#main/features/forum/readers/read-tasks.ts')
    return { kind: 'tasks', read: await readTasks(file, file.format, onBytes) }
  }
  if (work.kind === 'aside') {
    const { readAside } = await import('#main/features/forum/readers/read-aside.ts')
    return { kind: 'aside', read: await readAside(file, onBytes) }
  }
  const { readCorrections, rowsAt } = await import('#main/features/forum/readers/own-columns.ts')
  if (work.kind === 'corrections') return { kind: 'corrections', read: await readCorrections(file, onBytes) }
  return { kind: 'rowsAt', rows: await rowsAt(file, work.lines, onBytes) }
}
