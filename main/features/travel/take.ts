import { readFile } from 'node:fs/promises'
import { sha256 } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import { keepEvidence, type Evidence } from '#main/features/forum/import/evidence.ts'
import type { HeldFile } from '#main/files.ts'
import type { CellValue, Workbook } from '#main/workbooks/parse.ts'
import { readWorkbooks } from '#main/workbooks/read.ts'
import type { StartWorker } from '#main/workers.ts'
import { deskSheet } from './workbook.ts'

/** A file that came back: a filled sheet, or what it is instead. */
export interface TakenFile<Sheet> {
  readonly held: HeldFile
  /** '' for one that is empty, or far too large for a sheet */
  readonly sha256: string
  readonly sheet: Sheet | null
  /** why it could not be read; '' for a workbook that is no such sheet */
  readonly detail: string
}

/** A sheet is small; what is larger is another file. */
const largestSheet = 20_000_000

/** Reads the files that came back, a workbook at a time in a thread of its own. */
export async function takeFiles<Sheet>(
  startWorker: StartWorker,
  held: readonly HeldFile[],
  read: (workbook: Workbook, file: HeldFile) => Sheet | null,
  { signal, progress }: JobControl,
): Promise<TakenFile<Sheet>[]> {
  const small = held.filter(({ size }) => size > 0 && size <= largestSheet)
  const paths = small.map(({ path }) => path)
  const onFile = (done: number): void => progress(done, paths.length, small[done]?.name ?? '')
  const answers = await readWorkbooks(startWorker, paths, { signal, onFile })
  return Promise.all(
    held.map(async (file) => {
      const answer = answers[small.indexOf(file)]
      return {
        held: file,
        sha256: small.includes(file) ? sha256(await readFile(file.path)) : '',
        sheet: answer?.ok ? read(answer.workbook, file) : null,
        detail: answer?.ok === false ? answer.detail : '',
      }
    }),
  )
}

/** Keeps a copy of every file while something is saved of them; where that fails, takes the copies back. */
export async function keepingFiles<Result>(
  folder: string,
  taken: readonly TakenFile<unknown>[],
  save: () => Promise<Result>,
): Promise<Result> {
  const kept: Evidence[] = []
  try {
    for (const { held, sha256: hash } of taken)
      if (hash !== '') kept.push(await keepEvidence(folder, held.path, held.name, hash))
    return await save()
  } catch (error) {
    for (const evidence of kept) await evidence.undo()
    throw error
  }
}

type Rows = readonly (readonly CellValue[])[]

export const textAt = (rows: Rows, row: number, column: number): string => String(rows[row]?.[column] ?? '').trim()

/** A workbook's filled rows and its hidden lines, where those begin with this mark. */
export function cameBack(workbook: Workbook, mark: string): { rows: Rows; desk: (line: number) => string } | null {
  const hidden = workbook.sheets.find(({ name }) => name === deskSheet)?.rows ?? []
  const rows = workbook.sheets.find(({ name }) => name !== deskSheet)?.rows ?? []
  return textAt(hidden, 0, 0) === mark ? { rows, desk: (line) => textAt(hidden, line, 0) } : null
}
