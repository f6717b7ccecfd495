import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'

/** A copy of an imported file, kept under its hash for whoever wants to recount. */
export interface Evidence {
  /** takes the copy back, unless it was there before */
  undo(): Promise<void>
}

export async function keepEvidence(folder: string, path: string, name: string, sha256: string): Promise<Evidence> {
  const kept = join(folder, 'files', sha256)
  if (await stat(kept).catch(() => null)) return { undo: async () => undefined }
  await mkdir(join(folder, 'files'), { recursive: true })
  const undo = (): Promise<void> => rm(kept, { force: true })
  try {
    await copyFile(path, kept)
  } catch (cause) {
    await undo()
    throw (cause as { code?: string }).code === 'ENOSPC' ? new DeskError('DISK_FULL', { name }, { cause }) : cause
  }
  return { undo }
}
