import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** What the room's screen shows of a session: the item called up (which may have left the docket since), who is outside, the clock. */
export const room = {
  name: '0020-room',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'room',
      `id text PRIMARY KEY, session_id text NOT NULL UNIQUE REFERENCES session (id), item_id text, outside text NOT NULL,
       timer_length integer NOT NULL, timer_left integer NOT NULL, timer_since integer`,
    )
  },
}
