import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'
import { hashOfFile } from './files.ts'

/** A copy of a file in the workspace. */
export interface KeptCopy {
  /** of the copy, lower-case hex */
  readonly sha256: string
  /** bytes */
  readonly size: number
  /** takes the copy back, unless it was there before */
  undo(): Promise<void>
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const full = new Set(['ENOSPC', 'EDQUOT'])

function asKeepFailure(cause: unknown, name: string): unknown {
  const code = (cause as { code?: string }).code ?? ''
  if (full.has(code)) return new DeskError('DISK_FULL', { name }, { cause })
  if (code === 'ENOENT') return new DeskError('FILE_NOT_FOUND', { name }, { cause })
  return new DeskError('FILE_NOT_READABLE', { name, detail: code }, { cause })
}

/**
 * The one way a file comes to stay in the workspace: copied beside, flushed, hashed, then named, so that what is kept is
 * whole and is what its hash says. Fails with DISK_FULL, FILE_NOT_FOUND or FILE_NOT_READABLE, and leaves nothing behind.
 */
export async function keepCopy(
  workspace: string,
  { path, name }: { readonly path: string; readonly name: string },
  placeOf: (sha256: string) => string,
): Promise<KeptCopy> {
  const beside = join(workspace, `.${randomUUID()}.part`)
  try {
    await copyFile(path, beside)
    await flush(beside)
    const sha256 = await hashOfFile(beside)
    const { size } = await stat(beside)
    const place = placeOf(sha256)
    const wasThere = (await stat(place).catch(() => null)) !== null
    await mkdir(dirname(place), { recursive: true })
    await rename(beside, place)
    return { sha256, size, undo: async () => (wasThere ? undefined : rm(place, { force: true })) }
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw asKeepFailure(cause, name)
  }
}
