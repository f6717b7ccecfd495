import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * Papers that go with an item of a docket or an agenda; the files lie in the workspace under their hash. An agenda's
 * items stand in its versions, not in rows, so `item_id` refers to no table.
 */
export const packets = {
  name: '0009-packets',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'attachment',
      `id text PRIMARY KEY, owner_kind text NOT NULL CHECK (owner_kind IN ('docketItem', 'agendaItem')), subject_id text NOT NULL,
       item_id text NOT NULL, position integer NOT NULL, title text NOT NULL, name text NOT NULL, size integer NOT NULL,
       sha256 text NOT NULL, kind text NOT NULL, pages integer NOT NULL CHECK (pages >= 0), problem text NOT NULL, at integer NOT NULL`,
    )
    await trx.raw('CREATE INDEX attachment_subject ON attachment (owner_kind, subject_id, position)')
  },
}
