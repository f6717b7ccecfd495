import { access, constants, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import knexModule, { type Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import { migrate } from './migrate.ts'

/** The workspace's database. */
export const storeFile = 'desk.sqlite'

const { knex } = knexModule

/** 'DESK' in ASCII: marks our files, so that an emptied or foreign file is not taken for a workspace. */
export const applicationId = 0x44_45_53_4b

const run = async (db: Knex, sql: string): Promise<readonly Record<string, unknown>[]> =>
  (await db.raw(sql)) as Record<string, unknown>[]
const first = async (db: Knex, sql: string): Promise<unknown> => Object.values((await run(db, sql))[0] ?? {})[0]

async function writableFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw new DeskError('WORKSPACE_READ_ONLY', { folder }, { cause })
  }
}

const sizeOf = async (file: string): Promise<number | null> => (await stat(file).catch(() => null))?.size ?? null

/**
 * Opens (or makes) the workspace's database for this process alone: the exclusive lock is the operating
 * system's, so it goes with the process however that ends. WAL with FULL: what was answered is on disk.
 */
export async function openDatabase(folder: string): Promise<Knex> {
  await writableFolder(folder)
  const file = join(folder, storeFile)
  const size = await sizeOf(file)
  if (size === 0) throw new DeskError('WORKSPACE_BROKEN', { folder, detail: `${storeFile}: 0 bytes` })
  const db = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  try {
    for (const pragma of [
      'busy_timeout = 500',
      'locking_mode = EXCLUSIVE',
      'foreign_keys = ON',
      'cache_size = -64000',
      'synchronous = FULL',
    ])
      await run(db, `PRAGMA ${pragma}`)
    const found = await first(db, 'PRAGMA application_id')
    if (size !== null && found !== applicationId)
      throw new DeskError('WORKSPACE_BROKEN', { folder, detail: `application_id ${String(found)}` })
    await run(db, 'PRAGMA journal_mode = WAL')
    // A write takes the exclusive lock now, not at the first change a person makes.
    await run(db, `PRAGMA application_id = ${applicationId}`)
    await run(db, 'BEGIN EXCLUSIVE')
    await run(db, 'COMMIT')
    await migrate(db, folder, size !== null)
    return db
  } catch (error) {
    await db.destroy()
    throw explain(error, folder)
  }
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof DeskError) return error
  const code = (error as { code?: unknown }).code
  if (code === 'SQLITE_BUSY') return new DeskError('WORKSPACE_IN_USE', { folder }, { cause: error })
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM')
    return new DeskError('WORKSPACE_READ_ONLY', { folder }, { cause: error })
  if (code === 'SQLITE_FULL') return new DeskError('DISK_FULL', { name: storeFile }, { cause: error })
  return new DeskError(
    'WORKSPACE_BROKEN',
    { folder, detail: error instanceof Error ? error.message : String(error) },
    { cause: error },
  )
}
