import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * One row a screened task, under the task's own id; taking a decision back deletes the row, and the journal keeps both.
 * `into_id` is the task it was merged into, as decided; chains are followed when they are read.
 */
export const screening = {
  name: '0003-screening',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'screening',
      `id text PRIMARY KEY REFERENCES task (id), outcome text NOT NULL CHECK (outcome IN ('selected', 'merged', 'returned')),
       into_id text REFERENCES task (id), reason text NOT NULL, at integer NOT NULL,
       CHECK ((outcome = 'merged') = (into_id IS NOT NULL)), CHECK (outcome <> 'returned' OR reason <> '')`,
    )
    await trx.raw('CREATE INDEX screening_into ON screening (into_id)')
  },
}
