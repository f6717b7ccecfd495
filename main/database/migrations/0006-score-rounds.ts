import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** The scores of a round that a second one follows, as they stood when it was sealed. */
export const scoreRounds = {
  name: '0006-score-rounds',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'score_round',
      `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), number integer NOT NULL, scores text NOT NULL,
       hash text NOT NULL, at integer NOT NULL, UNIQUE (session_id, number)`,
    )
  },
}
