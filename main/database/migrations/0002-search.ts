import type { Knex } from 'knex'

/**
 * The index of the search (docs/adr/0007-search.md). It holds no text, only the pairs the program makes of it, and it
 * is derived: triggers note which tasks it no longer fits, whoever changed them, and the search mends it from there.
 */
async function sqliteIndex(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    `CREATE VIRTUAL TABLE task_search USING fts5 (terms, content='', contentless_delete=1, detail=none, prefix='1', tokenize='ascii')`,
  )
  await trx.raw('CREATE TABLE task_search_stale (number integer PRIMARY KEY) STRICT')
  for (const [event, row] of [
    ['INSERT', 'NEW'],
    ['UPDATE OF title, body, source_task_id', 'NEW'],
    ['DELETE', 'OLD'],
  ] as const) {
    await trx.raw(
      `CREATE TRIGGER search_task_${event.slice(0, 6)} AFTER ${event} ON task BEGIN
         INSERT INTO task_search_stale SELECT ${row}.number
         WHERE NOT EXISTS (SELECT 1 FROM task_search_stale WHERE number = ${row}.number); END`,
    )
  }
  await trx.raw('INSERT INTO task_search_stale SELECT number FROM task')
}

export const search = {
  name: '0002-search',
  async up(trx: Knex.Transaction): Promise<void> {
    if (trx.client.config.client === 'sqlite3') await sqliteIndex(trx)
  },
}
