import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * What a person said of tables no format knows, by the fingerprint of their head; and which rows that were set aside
 * came in later, corrected.
 */
export const mappings = {
  name: '0008-mappings',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'column_mapping',
      `id text PRIMARY KEY, fingerprint text NOT NULL UNIQUE, holds text NOT NULL CHECK (holds IN ('tasks', 'votes')),
       columns text NOT NULL, fields text NOT NULL, words text NOT NULL, at integer NOT NULL`,
    )
    await createJournalledTable(
      trx,
      'corrected_row',
      `id text PRIMARY KEY, file_id text NOT NULL REFERENCES source_file (id), line integer NOT NULL,
       import_id text NOT NULL REFERENCES import_run (id), UNIQUE (file_id, line)`,
    )
  },
}
