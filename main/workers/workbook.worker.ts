import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { assertSize, largestWhole } from '#main/workbooks/open.ts'
import { parseWorkbook } from '#main/workbooks/parse.ts'
import type { WorkbookAnswer } from '#main/workbooks/read.ts'
import { DeskError } from '#shared/contract/errors.ts'

/** Workbooks come from outside: whatever a broken or hostile one does to the parser stays in this thread. */
const answer = async (path: string): Promise<WorkbookAnswer> => {
  const name = basename(path)
  try {
    assertSize(name, (await stat(path)).size, largestWhole)
    return { ok: true, workbook: parseWorkbook(await readFile(path), name) }
  } catch (error) {
    if (error instanceof DeskError && error.code === 'FILE_TOO_LARGE') {
      const { size, limit } = error.params
      return { ok: false, detail: error.message, tooLarge: { size: Number(size), limit: Number(limit) } }
    }
    return { ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

for (const path of workerData as readonly string[])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin, no-await-in-loop -- a thread's port has no origin; one file at a time keeps memory small
  parentPort?.postMessage(await answer(path))
