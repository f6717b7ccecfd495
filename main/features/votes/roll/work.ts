import { formats } from '#main/features/forum/readers/formats.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-file.ts'
import { readTasks } from '#main/features/forum/readers/read-tasks.ts'
import type { RollResult, RollWork, SentFile } from './messages.ts'
import { readRoll } from './read-roll.ts'
import { tallyRoll } from './tally.ts'

type Tell = (done: number, total: number) => void

function received({ formatId, ...file }: SentFile): OpenedFile {
  const format = formats.find(({ id }) => id === formatId)
  if (!format) throw new Error(`No format ${formatId}`)
  return { ...file, format }
}

/** What the worker thread does for one request. */
export async function doWork(work: RollWork, tell: Tell): Promise<RollResult> {
  if (work.kind === 'recount') {
    return { kind: 'recount', tallies: tallyRoll(work.segments, work.tasks, work.rule) }
  }
  const file = received(work.file)
  const onBytes = (done: number): void => tell(done, file.size)
  if (work.kind === 'tasks') {
    if (file.format.holds !== 'tasks') throw new Error(`${file.name} holds no tasks`)
    return { kind: 'tasks', read: await readTasks(file, file.format, onBytes) }
  }
  if (file.format.holds !== 'votes') throw new Error(`${file.name} holds no votes`)
  const read = await readRoll(file, file.format, work.taskIds, { onBytes })
  const tallies = tallyRoll(read.segments, work.taskIds.length, work.rule)
  return { kind: 'votes', read, tallies }
}
