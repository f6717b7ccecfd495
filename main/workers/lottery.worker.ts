import { parentPort, workerData } from 'node:worker_threads'
import type { LotteryAnswer, LotteryWork } from '#main/features/evaluation/lottery/messages.ts'
import { doLottery } from '#main/features/evaluation/lottery/work.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a thread's port has no origin
const answer = (message: LotteryAnswer): void => parentPort?.postMessage(message)

/** Thousands of linear programmes: the solver runs here, and is stopped by ending the thread. */
const outcome = await doLottery(workerData as LotteryWork, (part) => answer({ kind: 'progress', part }))
answer({ kind: 'done', outcome })
