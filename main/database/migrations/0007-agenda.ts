import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * How a meeting's items are numbered stands beside the meeting, not in it: a column more would change the digest of
 * every stored meeting, and the journal would call them tampered with.
 */
export const agenda = {
  name: '0007-agenda',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'agenda_form',
      'id text PRIMARY KEY REFERENCES meeting (id), numbering text NOT NULL',
    )
    await createJournalledTable(
      trx,
      'agenda_left_out',
      `id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meeting (id), task_id text NOT NULL REFERENCES task (id),
       reason text NOT NULL, at integer NOT NULL, UNIQUE (meeting_id, task_id)`,
    )
    await createJournalledTable(
      trx,
      'agenda_template',
      'id text PRIMARY KEY, title text NOT NULL, items text NOT NULL, at integer NOT NULL',
    )
  },
}
