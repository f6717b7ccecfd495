import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** What a platform calls the state of a proposal, views of the list that have a name, and the journal's rows by their order. */
export const views = {
  name: '0019-views',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(trx, 'task_status', 'id text PRIMARY KEY REFERENCES task (id), status text NOT NULL')
    await createJournalledTable(
      trx,
      'saved_view',
      'id text PRIMARY KEY, name text NOT NULL UNIQUE, query text NOT NULL, columns text NOT NULL, at integer NOT NULL',
    )
    await trx.raw('CREATE INDEX journal_row_by_seq ON journal_row (seq)')
  },
}
