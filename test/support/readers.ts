import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFile, openTables } from '#main/features/forum/readers/open-file.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import { readAside } from '#main/features/forum/readers/read-aside.ts'
import { readTasks, type TasksRead } from '#main/features/forum/readers/read-tasks.ts'
import { temporaryFolder } from '#test/support/app.ts'

/** A file of these bytes in a folder of its own. */
export async function fileOf(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, bytes)
  return path
}

export const tablesOf = async (name: string, bytes: string | Uint8Array): Promise<readonly OpenedFile[]> =>
  openTables(await fileOf(name, bytes), name)

/** Opens and reads the tasks of a file's first table; fails where it holds none. */
export async function tasksOf(path: string): Promise<TasksRead & { readonly file: OpenedFile }> {
  const file = await openFile(path, path.split('/').at(-1) ?? path)
  if (file.format.holds !== 'tasks') throw new Error(`${file.format.id} holds ${file.format.holds}`)
  return { ...(await readTasks(file, file.format)), file }
}

/** How many rows a table has, and how many of them were taken and set aside. */
export async function rowsOf(file: OpenedFile): Promise<{ read: number; accepted: number; rejected: number }> {
  if (file.format.holds === 'votes') throw new Error('a roll is counted by its own reader')
  if (file.format.holds === 'tasks') {
    const { rowsRead, rows, rejects } = await readTasks(file, file.format)
    return { read: rowsRead, accepted: rows.length, rejected: rejects.length }
  }
  const { rowsRead, rejects } = await readAside(file)
  return { read: rowsRead, accepted: rowsRead - rejects.length, rejected: rejects.length }
}
