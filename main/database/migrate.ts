import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import { migrations as known, type Migration } from './migrations/index.ts'

async function applied(db: Knex): Promise<string[]> {
  await db.raw('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, position integer NOT NULL UNIQUE)')
  return (await db('migration').orderBy('position').pluck('name')) as string[]
}

/** A copy of the whole store before its form changes; named by the last migration it holds. */
async function backup(db: Knex, folder: string, last: string): Promise<void> {
  await mkdir(join(folder, 'backup'), { recursive: true })
  const file = join(folder, 'backup', `before-migrating-from-${last}-${Date.now()}.sqlite`)
  await db.raw('VACUUM INTO ?', [file])
}

/**
 * Brings the store to the newest form, each migration in its own transaction, stopping at the first that fails.
 * Refuses a store whose applied migrations are not a prefix of the known ones: a newer program made it.
 */
export async function migrate(
  db: Knex,
  folder: string,
  existed: boolean,
  list: readonly Migration[] = known,
): Promise<void> {
  const done = await applied(db)
  const isPrefix = done.length <= list.length && done.every((name, index) => list[index]?.name === name)
  if (!isPrefix) throw new DeskError('WORKSPACE_NEWER', { folder, found: done.length, known: list.length })
  const todo = list.slice(done.length)
  const last = done.at(-1)
  if (existed && last !== undefined && todo.length > 0) await backup(db, folder, last)
  for (const [index, migration] of todo.entries()) {
    await db.transaction(async (trx) => {
      await migration.up(trx)
      await trx('migration').insert({ name: migration.name, position: done.length + index })
    })
  }
}
