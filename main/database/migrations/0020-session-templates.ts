import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** What a new session can start from, by name. */
export const sessionTemplates = {
  name: '0020-session-templates',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'session_template',
      'id text PRIMARY KEY, name text NOT NULL, content text NOT NULL, at integer NOT NULL',
    )
  },
}
