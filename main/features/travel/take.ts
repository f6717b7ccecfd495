import { readFile } from 'node:fs/promises'
import { sha256 } from '#main/database/rows.ts'
import type { Store } from '#main/database/store.ts'
import type { JobControl } from '#main/events.ts'
import { keepEvidence, type Evidence } from '#main/features/forum/import/evidence.ts'
import type { Files, HeldFile } from '#main/files.ts'
import type { CellValue, Workbook } from '#main/workbooks/parse.ts'
import { readWorkbooks } from '#main/workbooks/read.ts'
import type { StartWorker } from '#main/workers.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { FileRef } from '#shared/contract/base.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import { sheetKey } from './check.ts'
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

export interface TakeDeps {
  readonly store: Pick<Store, 'db'>
  readonly files: Pick<Files, 'get'>
  readonly startWorker: StartWorker
}

/** Reads the files that came back, a workbook at a time in a thread of its own; `key` is what the check values were made with. */
export async function takeFiles<Sheet>(
  { store, files, startWorker }: TakeDeps,
  fileIds: readonly string[],
  read: (workbook: Workbook, file: HeldFile, key: string) => Sheet | null,
  { signal, progress }: JobControl,
): Promise<TakenFile<Sheet>[]> {
  const held = [...new Set(fileIds)].map((id) => files.get(id))
  // Without a key no sheet was ever made here: whatever comes back is another workspace's.
  const key = (await sheetKey(store.db)) ?? ''
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
        sheet: answer?.ok ? read(answer.workbook, file, key) : null,
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

/** What a sheet would do: cell by cell against what is stored, and what is wrong with it. */
interface Judged {
  readonly changes: readonly { readonly becomes: 'new' | 'same' | 'changed' }[]
  readonly problems: readonly unknown[]
}

/** Cells of one sheet by what becomes of them. */
export function changesOf({ changes }: Pick<Judged, 'changes'>) {
  const count = (becomes: 'new' | 'same' | 'changed'): number =>
    changes.filter((change) => change.becomes === becomes).length
  return { new: count('new'), same: count('same'), changed: count('changed') }
}

export const problemsOf = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { problems }) => sum + problems.length, 0)

/** What is stored now belongs to what was shown: a change in between is a conflict. */
export const digestOf = (judged: readonly Judged[], files: readonly TakenFile<unknown>[], replace: boolean): string =>
  sha256(canonicalJson({ judged, hashes: files.map((file) => file.sha256), replace }))

/** Throws SHEETS_HAVE_PROBLEMS while one is left, and CONFLICT where this is not what was shown. */
export function assertAsShown(
  { judged, digest }: { readonly judged: readonly Judged[]; readonly digest: string },
  shown: string,
  name: string,
): void {
  const count = problemsOf(judged)
  if (count > 0) throw new DeskError('SHEETS_HAVE_PROBLEMS', { count })
  if (digest !== shown) throw new DeskError('CONFLICT', { name })
}

/** A file that came back, as a window may know it. */
export const refOf = ({ held: { id, name, size }, sha256: hash }: TakenFile<unknown>): FileRef => ({
  id,
  name,
  size,
  sha256: hash || null,
})

/** Every file beside what was judged of it; both stand in one order. */
export const besides = <One>(
  files: readonly TakenFile<unknown>[],
  judged: readonly One[],
): { readonly file: TakenFile<unknown>; readonly one: One }[] =>
  files.flatMap((file, index) => {
    const one = judged[index]
    return one === undefined ? [] : [{ file, one }]
  })

type Rows = readonly (readonly CellValue[])[]

export const textAt = (rows: Rows, row: number, column: number): string => String(rows[row]?.[column] ?? '').trim()

/** A workbook's filled rows and its hidden lines, where those begin with this mark. */
export function cameBack(workbook: Workbook, mark: string): { rows: Rows; desk: (line: number) => string } | null {
  const hidden = workbook.sheets.find(({ name }) => name === deskSheet)?.rows ?? []
  const rows = workbook.sheets.find(({ name }) => name !== deskSheet)?.rows ?? []
  return textAt(hidden, 0, 0) === mark ? { rows, desk: (line) => textAt(hidden, line, 0) } : null
}
