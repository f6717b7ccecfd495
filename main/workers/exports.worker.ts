import { parentPort, workerData } from 'node:worker_threads'
import { type ExportRequest, renderFormat } from '#main/exporters/formats.ts'

/** A packet of hundreds of pages takes seconds in some formats: made here, so that nobody waits who types. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
parentPort?.postMessage(await renderFormat(workerData as ExportRequest))
