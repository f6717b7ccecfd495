import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** Offline discussions with their attachments, and the tasks they dealt with or sent to the Committee as cases. */
export const discussions = {
  name: '0004-discussions',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'discussion',
      `id text PRIMARY KEY, venue text NOT NULL CHECK (venue IN ('openForum', 'innovationPark', 'other')), place text NOT NULL,
       title text NOT NULL, date text NOT NULL, participants integer NOT NULL CHECK (participants >= 0), groups text NOT NULL,
       outcomes text NOT NULL, created_at integer NOT NULL`,
    )
    await createJournalledTable(
      trx,
      'discussion_task',
      `id text PRIMARY KEY, discussion_id text NOT NULL REFERENCES discussion (id), task_id text NOT NULL REFERENCES task (id),
       kind text NOT NULL CHECK (kind IN ('discussed', 'case')), UNIQUE (discussion_id, task_id)`,
    )
    await trx.raw('CREATE INDEX discussion_task_task ON discussion_task (task_id)')
    await createJournalledTable(
      trx,
      'discussion_file',
      `id text PRIMARY KEY, discussion_id text NOT NULL REFERENCES discussion (id), name text NOT NULL, size integer NOT NULL,
       sha256 text NOT NULL, at integer NOT NULL, UNIQUE (discussion_id, sha256)`,
    )
  },
}
