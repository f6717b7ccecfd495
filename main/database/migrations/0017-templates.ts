import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** How an office prints each kind of document, every version of it; no template is a return to the usual. */
export const templates = {
  name: '0017-templates',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'document_template',
      `id text PRIMARY KEY, kind text NOT NULL, version integer NOT NULL CHECK (version > 0), template text,
       author text NOT NULL, at integer NOT NULL, UNIQUE (kind, version)`,
    )
  },
}
