import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Folder of the real data that lies beside the project, or null; tests that need it skip and say so. */
export const sharedData: string | null =
  [join(root, '../shared/data'), join(root, '../../shared/data')].find((folder) => existsSync(folder)) ?? null

export const skipReason = 'skipped: ../shared/data is not beside the project'
