import type { Knex } from 'knex'

/** Runs DDL written once for both stores: `int` and `blob` are spelled as each store wants them, SQLite tables are STRICT. */
export async function createTable(trx: Knex.Transaction, name: string, columns: string): Promise<void> {
  const sqlite = trx.client.config.client === 'sqlite3'
  const typed = sqlite
    ? columns
    : columns
        .replaceAll(/\binteger\b/g, 'bigint')
        .replaceAll(/\bblob\b/g, 'bytea')
        .replaceAll(/\breal\b/g, 'double precision')
  await trx.raw(`CREATE TABLE ${name} (${typed})${sqlite ? ' STRICT' : ''}`)
}

/**
 * Creates a table whose every change must be journalled: triggers note each touched row, and a transaction
 * that leaves a touched row without a journal entry is refused (see store.ts). Such a table has a text `id`.
 */
export async function createJournalledTable(trx: Knex.Transaction, name: string, columns: string): Promise<void> {
  await createTable(trx, name, columns)
  if (trx.client.config.client !== 'sqlite3') return
  for (const [event, row] of [
    ['INSERT', 'NEW'],
    ['UPDATE', 'NEW'],
    ['DELETE', 'OLD'],
  ]) {
    await trx.raw(
      `CREATE TRIGGER journal_${name}_${event} AFTER ${event} ON ${name} BEGIN INSERT INTO touched VALUES ('${name}', ${row}.id); END`,
    )
  }
}
