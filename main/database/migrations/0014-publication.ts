import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** What went back to the Forum: each bundle with its hash and those of its files, and the platform's own ids. */
export const publication = {
  name: '0014-publication',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'publication',
      `id text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('task', 'round')), subject_id text NOT NULL, title text NOT NULL,
       as_of text NOT NULL, words integer NOT NULL CHECK (words IN (0, 1)), left_out text NOT NULL, task_ids text NOT NULL,
       files integer NOT NULL, manifest text NOT NULL, name text NOT NULL, size integer NOT NULL, sha256 text NOT NULL,
       at integer NOT NULL`,
    )
    await createJournalledTable(trx, 'publication_platform', 'id text PRIMARY KEY, ids text NOT NULL')
  },
}
