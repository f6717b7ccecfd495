import { open } from 'node:fs/promises'
import { askWorker, type StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Workbook } from './parse.ts'

export type WorkbookAnswer =
  | { readonly ok: true; readonly workbook: Workbook }
  /** `tooLarge` in megabytes, where its size is what is wrong */
  | { readonly ok: false; readonly detail: string; readonly tooLarge?: { size: number; limit: number } }

const signatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const

/** Whether a file begins as a workbook does: a ZIP (XLSX, ODS) or a compound file (XLS). */
export async function isWorkbook(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const head = new Uint8Array(4)
    await handle.read(head, 0, 4, 0)
    return signatures.some((signature) => signature.every((byte, index) => head[index] === byte))
  } finally {
    await handle.close()
  }
}

export interface ReadOptions {
  readonly signal: AbortSignal
  /** after each file */
  readonly onFile?: (done: number) => void
}

/** megabytes: far more than a list or a score sheet needs, far less than a bomb wants */
const memory = 512

/** One thread's way through the files; ends early with the detail where a file takes the thread down. */
async function readInThread(
  startWorker: StartWorker,
  paths: readonly string[],
  { signal, onFile }: ReadOptions,
): Promise<WorkbookAnswer[]> {
  const answers: WorkbookAnswer[] = []
  const keep = (answer: WorkbookAnswer): void => {
    answers.push(answer)
    onFile?.(answers.length)
  }
  const options = { workerData: paths, resourceLimits: { maxOldGenerationSizeMb: memory } }
  try {
    await askWorker(startWorker, 'workbook', options, {
      signal,
      take(answer: WorkbookAnswer) {
        keep(answer)
        return answers.length < paths.length ? null : { result: null }
      },
    })
  } catch (error) {
    if (error instanceof DeskError) throw error
    keep({ ok: false, detail: error instanceof Error ? error.message : String(error) })
  }
  return answers
}

/**
 * Reads workbooks one after the other, away from the main thread; what is no workbook answers with why. A file that
 * takes its thread down is told so, and the next ones are read in a new one.
 */
export async function readWorkbooks(
  startWorker: StartWorker,
  paths: readonly string[],
  { signal, onFile }: ReadOptions,
): Promise<WorkbookAnswer[]> {
  const answers: WorkbookAnswer[] = []
  while (answers.length < paths.length) {
    signal.throwIfAborted()
    const before = answers.length
    const told = (done: number): void => onFile?.(before + done)
    answers.push(...(await readInThread(startWorker, paths.slice(before), { signal, onFile: told })))
  }
  return answers
}
