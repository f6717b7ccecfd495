import { parentPort, workerData } from 'node:worker_threads'
import { bind } from '#main/exporters/bind/bind.ts'
import { writeCopies } from '#main/exporters/bind/copies.ts'
import { impose } from '#main/exporters/bind/impose.ts'
import { lookAt } from '#main/exporters/bind/look.ts'
import type { BindMessage, BindRequest } from '#main/exporters/bind/messages.ts'
import { DeskError } from '#shared/contract/errors.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
const tell = (message: BindMessage): void => parentPort?.postMessage(message)
const progress = (done: number, total: number): void => tell({ type: 'progress', done, total })

async function answerTo(request: BindRequest): Promise<BindMessage> {
  if (request.kind === 'look') return { type: 'look', look: await lookAt(request.path) }
  if (request.kind === 'impose') return { type: 'pdf', pdf: await impose(request.pdf, request.imposition) }
  if (request.kind === 'bind') return { type: 'pdf', pdf: await bind(request.pdf, request.places, progress) }
  return { type: 'copies', written: await writeCopies(request.pdf, request.copies, progress) }
}

/** Files from outside are opened here alone: whatever a broken one does to the reader stays in this thread. */
try {
  tell(await answerTo(workerData as BindRequest))
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  tell({ type: 'failed', code: error.code, params: error.params })
}
