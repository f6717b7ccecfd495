import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * Tables beside the older ones, not columns in them: the digest of a stored row, which the journal holds, must not
 * change because the program did.
 */
export const decisions = {
  name: '0006-decisions',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'session_terms',
      'id text PRIMARY KEY, session_id text NOT NULL UNIQUE REFERENCES session (id), rule text NOT NULL, due text',
    )
    await createJournalledTable(
      trx,
      'written_response',
      `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), member_id text NOT NULL REFERENCES member (id),
       response text NOT NULL CHECK (response IN ('none', 'answered', 'requestsMeeting')), received_at text, UNIQUE (session_id, member_id)`,
    )
    await createJournalledTable(
      trx,
      'item_record',
      `id text PRIMARY KEY, item_id text NOT NULL UNIQUE REFERENCES docket_item (id),
       special integer NOT NULL CHECK (special IN (0, 1)), notes text NOT NULL`,
    )
    await createJournalledTable(
      trx,
      'decision_detail',
      `id text PRIMARY KEY, item_id text NOT NULL UNIQUE REFERENCES docket_item (id), ballots text,
       chair_vote text CHECK (chair_vote IN ('for', 'against')), until text, dissent text NOT NULL`,
    )
    await createJournalledTable(
      trx,
      'decision_replaced',
      `id text PRIMARY KEY, item_id text NOT NULL REFERENCES docket_item (id), number integer NOT NULL, decision text NOT NULL,
       reason text NOT NULL, at integer NOT NULL, UNIQUE (item_id, number)`,
    )
    await createJournalledTable(
      trx,
      'minutes_section',
      `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), locale text NOT NULL, section text NOT NULL,
       text text NOT NULL, draft_hash text NOT NULL, UNIQUE (session_id, locale, section)`,
    )
    await createJournalledTable(
      trx,
      'minutes_lock',
      'id text PRIMARY KEY, session_id text NOT NULL UNIQUE REFERENCES session (id), texts text NOT NULL, hash text NOT NULL, at integer NOT NULL',
    )
  },
}
