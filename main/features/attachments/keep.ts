import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOfFile } from '#main/files.ts'
import { keepCopy, type KeptCopy } from '#main/keep.ts'

/** Where the copy of a file with this hash lies. */
export const keptPath = (workspace: string, sha256: string): string => join(workspace, 'attachments', sha256)

/** Copies a file into the workspace under its hash; the same file twice is one copy. */
export const keepFile = (workspace: string, path: string, name: string): Promise<KeptCopy> =>
  keepCopy(workspace, { path, name }, (sha256) => keptPath(workspace, sha256))

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
