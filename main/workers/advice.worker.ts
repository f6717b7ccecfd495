import { parentPort, workerData } from 'node:worker_threads'
import { advise, type AdviceInput } from '#shared/domain/advice.ts'

/** Thousands of draws and dozens of variants: counted here, so that nobody waits who types a score. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
parentPort?.postMessage(advise(workerData as AdviceInput))
