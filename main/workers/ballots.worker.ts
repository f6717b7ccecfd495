import { parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads'
import { DeskError } from '#shared/contract/errors.ts'
import type { RollAnswer, RollWork } from '#main/features/votes/roll/messages.ts'
import type { HelperWork } from '#main/features/votes/roll/threads/protocol.ts'

// A thread loads what its own work takes: several start at once, and each would load all of the readers.

/** A thread that helps this one runs the same file. */
const startHelper = (helps: HelperWork): Worker => new Worker(new URL(import.meta.url), { workerData: { helps } })

async function answerTo(work: RollWork, port: MessagePort): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
  const answer = (message: RollAnswer): void => port.postMessage(message)
  try {
    const { doWork } = await import('#main/features/votes/roll/work.ts')
    const result = await doWork(work, (done, total) => answer({ kind: 'progress', done, total }), startHelper)
    answer({ kind: 'done', result })
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    answer({ kind: 'failed', code: error.code, params: error.params })
  }
}

/** Reads and counts files: no database here, and nothing of this beside it on the main thread. */
const given = workerData as RollWork | { readonly helps: HelperWork }
if (parentPort) {
  if ('helps' in given)
    await (await import('#main/features/votes/roll/threads/helper.ts')).help(given.helps, parentPort)
  else await answerTo(given, parentPort)
}
