import { join } from 'node:path'
import { safeName } from '#main/exporters/write-file.ts'
import type { HeldFile } from '#main/files.ts'
import { keepCopy, type KeptCopy } from '#main/keep.ts'

/**
 * Where an attachment's copy stands: a folder of its hash, and in it its own name, so that it opens as what it is.
 * Papers of packets lie elsewhere, as files named by their hash: the same file may be both.
 */
export const attachmentPath = (folder: string, sha256: string, name: string): string =>
  join(folder, 'discussions', sha256, safeName(name))

export interface KeptAttachment extends KeptCopy {
  readonly name: string
}

/** Copies a staged file into the workspace. */
export async function keepAttachment(folder: string, file: HeldFile): Promise<KeptAttachment> {
  const kept = await keepCopy(folder, file, (sha256) => attachmentPath(folder, sha256, file.name))
  return { ...kept, name: file.name }
}
