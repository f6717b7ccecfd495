import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** Copies handed out: whose, what was left out, where the file lies, when it went and when it came back. */
export const copies = {
  name: '0016-copies',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'document_copy',
      `id text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('packet', 'agenda')), subject_id text NOT NULL,
       number integer NOT NULL CHECK (number > 0), member_id text, name text NOT NULL, withheld text NOT NULL, locale text NOT NULL,
       title text NOT NULL, folder text NOT NULL, file_name text NOT NULL, size integer NOT NULL, sha256 text NOT NULL,
       pages integer NOT NULL, at integer NOT NULL, given_on text, given_how text, returned_on text,
       CHECK ((given_on IS NULL) = (given_how IS NULL)), CHECK (returned_on IS NULL OR given_on IS NOT NULL),
       UNIQUE (kind, subject_id, number)`,
    )
  },
}
