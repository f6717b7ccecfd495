import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * Citizens' opinions. Which task one is about stands nowhere: it follows from the proposal that the source's id names, so
 * that a merge and its undoing carry opinions along. An author is a digest of the source's key: told apart, never named.
 */
export const opinions = {
  name: '0013-opinions',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'opinion_import',
      `id text PRIMARY KEY, at integer NOT NULL, files text NOT NULL, added integer NOT NULL, known integer NOT NULL`,
    )
    await createJournalledTable(
      trx,
      'opinion_reject',
      `id text PRIMARY KEY, import_id text NOT NULL REFERENCES opinion_import (id), position integer NOT NULL, file text NOT NULL,
       line integer NOT NULL, reason text NOT NULL, fields text NOT NULL, UNIQUE (import_id, position)`,
    )
    await createJournalledTable(
      trx,
      'opinion',
      `id text PRIMARY KEY, import_id text NOT NULL REFERENCES opinion_import (id), file text NOT NULL, line integer NOT NULL,
       source text NOT NULL, source_task_id text NOT NULL, source_key text NOT NULL, author text, body text NOT NULL,
       submitted_at integer, stance text CHECK (stance IN ('for', 'against', 'neutral')),
       rating integer CHECK (rating BETWEEN 1 AND 5), UNIQUE (source, source_key)`,
    )
    await trx.raw('CREATE INDEX opinion_on ON opinion (source, source_task_id)')
    await trx.raw('CREATE INDEX proposal_of_source ON proposal (source, source_task_id)')
    await createJournalledTable(
      trx,
      'opinion_tag',
      'id text PRIMARY KEY, opinion_id text NOT NULL REFERENCES opinion (id), tag text NOT NULL, UNIQUE (opinion_id, tag)',
    )
    await createJournalledTable(trx, 'opinion_read', 'id text PRIMARY KEY REFERENCES opinion (id), at integer NOT NULL')
    await createJournalledTable(
      trx,
      'opinion_quote',
      `id text PRIMARY KEY, opinion_id text NOT NULL REFERENCES opinion (id), text text NOT NULL, at integer NOT NULL, withdrawn text`,
    )
    await trx.raw('CREATE INDEX opinion_quote_of ON opinion_quote (opinion_id)')
  },
}
