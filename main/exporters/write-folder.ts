import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asWriteFailure, safeName, syncFolder } from './write-file.ts'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A folder of files cannot take the place of another: a system that is asked to says so in one of its ways. */
async function nameIt(beside: string, parent: string, name: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const given = copy === 1 ? name : `${name} (${copy})`
    const path = join(parent, given)
    if (await exists(path)) continue
    try {
      await rename(beside, path)
      return given
    } catch (error) {
      if (!(await exists(path))) throw error
    }
  }
}

/**
 * Files that belong together reach the disk as a folder, whole or not at all: `fill` writes them beside, then the
 * folder gets its name, or `name (2)` where that is taken. Answers with the folder's name. Fails with DISK_FULL,
 * FILE_LOCKED, WORKSPACE_READ_ONLY or what `fill` fails with, and leaves nothing behind.
 */
export async function writeFolderSafely<Result>(
  parent: string,
  name: string,
  fill: (folder: string) => Promise<Result>,
): Promise<{ readonly folder: string; readonly result: Result }> {
  const wanted = safeName(name)
  const beside = join(parent, `.${randomUUID()}.part`)
  try {
    await mkdir(beside, { recursive: true })
    const result = await fill(beside)
    await syncFolder(beside)
    const folder = await nameIt(beside, parent, wanted)
    await syncFolder(parent)
    return { folder, result }
  } catch (cause) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    throw asWriteFailure(cause, parent, wanted)
  }
}
