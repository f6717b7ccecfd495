import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOfFile } from '#main/files.ts'
import { DeskError } from '#shared/contract/errors.ts'

const folderOf = (workspace: string): string => join(workspace, 'attachments')

/** Where the copy of a file with this hash lies. */
export const keptPath = (workspace: string, sha256: string): string => join(folderOf(workspace), sha256)

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Copies a file into the workspace under its hash; the same file twice is one copy. */
export async function keepFile(
  workspace: string,
  path: string,
  name: string,
): Promise<{ sha256: string; size: number }> {
  const beside = join(folderOf(workspace), `.${randomUUID()}.part`)
  try {
    await mkdir(folderOf(workspace), { recursive: true })
    await copyFile(path, beside)
    await flush(beside)
    const sha256 = await hashOfFile(beside)
    const { size } = await stat(beside)
    await rename(beside, keptPath(workspace, sha256))
    return { sha256, size }
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined)
    const code = (cause as { code?: string }).code ?? ''
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new DeskError('DISK_FULL', { name }, { cause })
    if (code === 'ENOENT') throw new DeskError('FILE_NOT_FOUND', { name }, { cause })
    throw new DeskError('FILE_NOT_READABLE', { name, detail: code }, { cause })
  }
}

/** What a copy was like when its hash was last found right: it is not read again for every look at a page. */
const found = new Map<string, string>()

/** Whether the copy is there and still what was added. */
export async function checkKept(workspace: string, sha256: string): Promise<'none' | 'missing' | 'changed'> {
  const path = keptPath(workspace, sha256)
  try {
    const { size, mtimeMs, ino } = await stat(path)
    const now = `${size} ${mtimeMs} ${ino}`
    if (found.get(path) === now) return 'none'
    if ((await hashOfFile(path)) !== sha256) return 'changed'
    found.set(path, now)
    return 'none'
  } catch {
    return 'missing'
  }
}
