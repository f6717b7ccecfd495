import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { sha256 } from '#main/database/rows.ts'
import type { JobControl } from '#main/events.ts'
import { safeName, writeFileSafely } from '#main/exporters/write-file.ts'
import type { Files } from '#main/files.ts'
import { askWorker, type StartWorker } from '#main/workers.ts'
import type { FileRef } from '#shared/contract/base.ts'
import type { TravellingSheet } from './workbook.ts'

/** Writes workbooks in a thread of their own, in their order. Fails with CANCELLED. */
export async function writeWorkbooks(
  startWorker: StartWorker,
  sheets: readonly TravellingSheet[],
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  if (sheets.length === 0) return []
  const written: Uint8Array[] = []
  const take = (bytes: Uint8Array) => {
    written.push(bytes)
    return written.length === sheets.length ? { result: written } : null
  }
  return askWorker(startWorker, 'sheets', { workerData: sheets }, { signal, take })
}

export interface FileToMake {
  /** with its ending */
  readonly name: string
  /** whose it is, as progress tells */
  readonly note: string
  readonly bytes: () => Promise<Uint8Array>
}

interface WrittenFile {
  readonly path: string
  readonly name: string
  /** bytes */
  readonly size: number
  readonly sha256: string
}

/** A folder under the workspace's documents, its files in the order they were asked, and one archive of them. */
export interface MadeFolder {
  readonly folder: string
  readonly files: readonly WrittenFile[]
  readonly archive: WrittenFile
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function freeName(parent: string, name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name} (${copy})`
    if (!(await isThere(join(parent, candidate))) && !(await isThere(join(parent, `${candidate}.zip`))))
      return candidate
  }
}

/**
 * Writes files into a folder that gets its name when the last is written, and one archive of them beside it. Stopped
 * or failed, it leaves nothing behind.
 */
export async function makeFolder(
  workspace: string,
  wanted: string,
  toMake: readonly FileToMake[],
  { signal, progress }: JobControl,
): Promise<MadeFolder> {
  const parent = join(workspace, 'documents')
  const beside = join(parent, `.${randomUUID()}.part`)
  const files: WrittenFile[] = []
  const packed: Record<string, Uint8Array> = {}
  try {
    await mkdir(beside, { recursive: true })
    for (const { name, note, bytes } of toMake) {
      signal.throwIfAborted()
      progress(files.length, toMake.length, note)
      const made = await bytes()
      const written = await writeFileSafely(beside, name, made)
      packed[written.name] = made
      files.push(written)
    }
    signal.throwIfAborted()
    const folder = await freeName(parent, safeName(wanted))
    const zip = zipSync(packed, { level: 0 })
    const archive = await writeFileSafely(parent, `${folder}.zip`, zip)
    await rename(beside, join(parent, folder))
    const moved = files.map((file) => ({ ...file, path: join(parent, folder, file.name) }))
    return { folder, files: moved, archive: { ...archive, sha256: sha256(zip) } }
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}

/** Makes a written file one that a window can ask for. */
export function holdWritten(
  { files, ids }: { readonly files: Files; readonly ids: () => string },
  { path, name, size, sha256: hash }: WrittenFile,
): FileRef {
  const file = { id: ids(), name, size, sha256: hash }
  files.hold({ ...file, path })
  return file
}
