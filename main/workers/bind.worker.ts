import { parentPort, workerData } from 'node:worker_threads'
import { bind } from '#main/exporters/bind/bind.ts'
import { writeCopies } from '#main/exporters/bind/copies.ts'
import { lookAt } from '#main/exporters/bind/look.ts'
import type { BindMessage, BindRequest } from '#main/exporters/bind/messages.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
const tell = (message: BindMessage): void => parentPort?.postMessage(message)
const progress = (done: number, total: number): void => tell({ type: 'progress', done, total })

/** Files from outside are opened here alone: whatever a broken one does to the reader stays in this thread. */
const request = workerData as BindRequest
if (request.kind === 'look') tell({ type: 'look', look: await lookAt(request.path) })
else if (request.kind === 'copies') tell(await writeCopies(request.pdf, request.copies, progress))
else tell({ type: 'pdf', pdf: await bind(request.pdf, request.places, progress) })
