import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { parseWorkbook } from '#main/workbooks/parse.ts'
import type { WorkbookAnswer } from '#main/workbooks/read.ts'

/** Workbooks come from outside: whatever a broken or hostile one does to the parser stays in this thread. */
const answer = async (path: string): Promise<WorkbookAnswer> => {
  try {
    return { ok: true, workbook: parseWorkbook(await readFile(path)) }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

for (const path of workerData as readonly string[])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin, no-await-in-loop -- a thread's port has no origin; one file at a time keeps memory small
  parentPort?.postMessage(await answer(path))
