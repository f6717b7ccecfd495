import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** Who attended a session without a seat in it (배석), in the order they are read out. */
export const observers = {
  name: '0020-observers',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'session_observer',
      `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), place integer NOT NULL, name text NOT NULL,
       affiliation text NOT NULL, UNIQUE (session_id, place)`,
    )
  },
}
