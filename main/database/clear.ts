import type { Knex } from 'knex'

/** What stays when a workspace is emptied: which migrations made it, and SQLite's own tables. */
const kept = /^(sqlite_.*|migration|task_search_.*)$/

/**
 * Takes back everything that was written, journal included: a filling of an empty workspace that was stopped or failed
 * leaves it as it was found. One transaction; never for a workspace that held something before.
 */
export async function clearDatabase(db: Knex): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw('PRAGMA defer_foreign_keys = ON')
    const tables = (await trx('sqlite_master').where({ type: 'table' }).select('name', 'sql')) as Table[]
    for (const { name, sql } of tables) {
      if (kept.test(name)) continue
      if (/USING fts5/i.test(sql)) await trx.raw(`INSERT INTO ${name} (${name}) VALUES ('delete-all')`)
      else await trx(name).delete()
    }
    await trx('task_search_stale').delete()
    // The triggers noted what was just deleted.
    await trx('touched').delete()
  })
}

interface Table {
  readonly name: string
  readonly sql: string
}
