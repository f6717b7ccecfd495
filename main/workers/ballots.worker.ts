import { parentPort, workerData } from 'node:worker_threads'
import { DeskError } from '#shared/contract/errors.ts'
import type { RollAnswer, RollWork } from '#main/features/votes/roll/messages.ts'
import { doWork } from '#main/features/votes/roll/work.ts'

const answer = (message: RollAnswer): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
  parentPort?.postMessage(message)

/** Reads and counts files: no database here, and nothing of this beside it on the main thread. */
try {
  const result = await doWork(workerData as RollWork, (done, total) => answer({ kind: 'progress', done, total }))
  answer({ kind: 'done', result })
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  answer({ kind: 'failed', code: error.code, params: error.params })
}
