import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { safeName } from '#main/exporters/write-file.ts'
import { hashOfFile, type HeldFile } from '#main/files.ts'
import { DeskError } from '#shared/contract/errors.ts'

/**
 * Where an attachment's copy stands: a folder of its hash, and in it its own name, so that it opens as what it is.
 * Papers of packets lie elsewhere, as files named by their hash: the same file may be both.
 */
export const attachmentPath = (folder: string, sha256: string, name: string): string =>
  join(folder, 'discussions', sha256, safeName(name))

export interface KeptAttachment {
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** takes the copy back, unless it was there before */
  undo(): Promise<void>
}

/** Copies a staged file into the workspace; the copy is hashed, so that what is kept is what the hash says. */
export async function keepAttachment(folder: string, { path, name, size }: HeldFile): Promise<KeptAttachment> {
  const sha256 = await hashOfFile(path)
  const kept = attachmentPath(folder, sha256, name)
  if (await stat(kept).catch(() => null)) return { name, size, sha256, undo: async () => undefined }
  await mkdir(join(folder, 'discussions', sha256), { recursive: true })
  const undo = (): Promise<void> => rm(kept, { force: true })
  try {
    await copyFile(path, kept)
  } catch (cause) {
    await undo()
    throw (cause as { code?: string }).code === 'ENOSPC' ? new DeskError('DISK_FULL', { name }, { cause }) : cause
  }
  if ((await hashOfFile(kept)) === sha256) return { name, size, sha256, undo }
  await undo()
  throw new DeskError('FILE_CHANGED', { name })
}
