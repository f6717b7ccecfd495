import { join } from 'node:path'
import { keepCopy, type KeptCopy } from '#main/keep.ts'
import { DeskError } from '#shared/contract/errors.ts'

/** A copy of an imported file, kept under its hash for whoever wants to recount. */
export type Evidence = Pick<KeptCopy, 'undo'>

/** Keeps the file that was read with this hash; fails with FILE_CHANGED where it is another by now. */
export async function keepEvidence(folder: string, path: string, name: string, sha256: string): Promise<Evidence> {
  const kept = await keepCopy(folder, { path, name }, (found) => join(folder, 'files', found))
  if (kept.sha256 === sha256) return kept
  await kept.undo()
  throw new DeskError('FILE_CHANGED', { name })
}
