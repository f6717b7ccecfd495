import { parentPort, workerData } from 'node:worker_threads'
import { type TravellingSheet, writeTravelling } from '#main/features/travel/workbook.ts'

for (const sheet of workerData as readonly TravellingSheet[])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin, no-await-in-loop -- a thread's port has no origin; one file at a time keeps memory small
  parentPort?.postMessage(await writeTravelling(sheet))
