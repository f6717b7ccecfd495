import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * The Public Evaluation Group. `personal` holds what the pool's file says beside id and categories: it stays here, the
 * journal keeps its digest alone. A draw keeps all it was made of, so that it can be drawn again.
 */
export const evaluation = {
  name: '0010-evaluation',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'evaluation_group',
      `id text PRIMARY KEY, name text NOT NULL, seats integer NOT NULL CHECK (seats > 0), pool text NOT NULL, quota_file text NOT NULL,
       rubric text NOT NULL, created_at integer NOT NULL`,
    )
    await createJournalledTable(
      trx,
      'applicant',
      `id text PRIMARY KEY, group_id text NOT NULL REFERENCES evaluation_group (id), position integer NOT NULL, pseudonym text NOT NULL,
       source_key text NOT NULL, category_values text NOT NULL, personal text NOT NULL, UNIQUE (group_id, position)`,
    )
    await createJournalledTable(
      trx,
      'evaluation_quota',
      `id text PRIMARY KEY, group_id text NOT NULL REFERENCES evaluation_group (id), position integer NOT NULL, category text NOT NULL,
       value text NOT NULL, min integer NOT NULL CHECK (min >= 0), max integer NOT NULL, UNIQUE (group_id, category, value)`,
    )
    await createJournalledTable(
      trx,
      'lottery_draw',
      `id text PRIMARY KEY, group_id text NOT NULL REFERENCES evaluation_group (id), number integer NOT NULL,
       kind text NOT NULL CHECK (kind IN ('panel', 'reserve', 'replacement')), at integer NOT NULL, seed integer NOT NULL,
       algorithm text NOT NULL, seats integer NOT NULL, problem text NOT NULL, distribution text NOT NULL, UNIQUE (group_id, number)`,
    )
    await createJournalledTable(
      trx,
      'panel_place',
      `id text PRIMARY KEY, group_id text NOT NULL REFERENCES evaluation_group (id), applicant_id text NOT NULL REFERENCES applicant (id),
       draw_id text NOT NULL REFERENCES lottery_draw (id), state text NOT NULL CHECK (state IN ('seated', 'reserve', 'left')),
       chance real NOT NULL, reason text NOT NULL, UNIQUE (group_id, applicant_id)`,
    )
    await createJournalledTable(
      trx,
      'evaluation_score',
      `id text PRIMARY KEY, group_id text NOT NULL REFERENCES evaluation_group (id), applicant_id text NOT NULL REFERENCES applicant (id),
       task_id text NOT NULL REFERENCES task (id), criterion_id text NOT NULL, value real NOT NULL, at integer NOT NULL,
       UNIQUE (group_id, applicant_id, task_id, criterion_id)`,
    )
  },
}
