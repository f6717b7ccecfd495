import { join } from 'node:path'
import { buildCopyMark } from '#main/documents/copy-mark.ts'
import type { DocumentMeta, DocumentTree } from '#main/documents/model.ts'
import { wordsOf } from '#main/documents/words.ts'
import type { JobControl } from '#main/events.ts'
import { writeCopyFiles } from '#main/exporters/bind/binder.ts'
import type { CopyFile, WrittenCopy } from '#main/exporters/bind/messages.ts'
import { safeName } from '#main/exporters/write-file.ts'
import { type PrintDeps, printTree } from '#main/features/documents/printed.ts'
import type { Locale } from '#shared/contract/base.ts'
import { type PlannedCopy, sameCopies } from '#shared/domain/copies.ts'
import type { CopySubject } from './repository.ts'

export type CopyAsked = CopySubject & { readonly locale: Locale }

/** A copy that lies in the folder it was asked to be written into. */
export interface MadeCopy extends WrittenCopy {
  readonly planned: PlannedCopy
  readonly fileName: string
  readonly pages: number
}

/** The number leads: it stays whole however long the title is, and files stand in its order. */
const fileNameOf = ({ title, locale }: DocumentMeta, { number, name }: PlannedCopy): string =>
  safeName(`${wordsOf(locale)('copyNumber', { number })} ${name} ${title}.pdf`)

/** The marks come first: small documents are set at once while no large one is in the compiler's memory. */
async function filesFor(
  deps: PrintDeps,
  meta: DocumentMeta,
  planned: readonly PlannedCopy[],
  folder: string,
  signal: AbortSignal,
): Promise<Map<PlannedCopy, CopyFile>> {
  const files = new Map<PlannedCopy, CopyFile>()
  for (const copy of planned) {
    const { pdf: mark } = await deps.pdf.render(buildCopyMark(meta, copy), { signal })
    files.set(copy, { mark, path: join(folder, fileNameOf(meta, copy)) })
  }
  return files
}

/** What is printed where these items are left out. */
export type TreeWithout = (withheld: readonly string[]) => Promise<DocumentTree>

/**
 * Sets the document once for each set of items left out, and writes each copy with its mark into the folder. Progress
 * in steps: a setting or a copy.
 */
export async function writeAllCopies(
  deps: PrintDeps,
  { meta, treeWithout, ...asked }: CopyAsked & { readonly meta: DocumentMeta; readonly treeWithout: TreeWithout },
  planned: readonly PlannedCopy[],
  folder: string,
  { signal, progress }: JobControl,
): Promise<MadeCopy[]> {
  const groups = sameCopies(planned)
  const files = await filesFor(deps, meta, planned, folder, signal)
  const steps = groups.length + planned.length
  const made: MadeCopy[] = []
  for (const [index, group] of groups.entries()) {
    const done = made.length + index
    progress(done, steps, meta.title)
    const { bytes, pages } = await printTree(deps, asked, await treeWithout(group[0]?.withheld ?? []), { signal })
    const own = group.flatMap((planned) => ({ planned, pages, fileName: fileNameOf(meta, planned) }))
    const wanted = group.flatMap((copy) => files.get(copy) ?? [])
    const written = await writeCopyFiles(deps.startWorker, bytes, wanted, {
      signal,
      onProgress: (copies) => progress(done + 1 + copies, steps),
    })
    made.push(...written.flatMap((file, place) => (own[place] ? [{ ...own[place], ...file }] : [])))
  }
  signal.throwIfAborted()
  return made.toSorted((a, b) => a.planned.number - b.planned.number)
}
