import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/**
 * Members' e-mail stands beside the member: a column more would change what every stored member's digest is made of,
 * and personal data is easier to keep out of what is printed.
 */
async function members(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(trx, 'member_contact', `id text PRIMARY KEY REFERENCES member (id), email text NOT NULL`)
}

/** Score sheets that travel: the key their check values are made with, remarks, and both typings of a paper sheet. */
async function sheets(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(trx, 'sheet_key', `id text PRIMARY KEY, value text NOT NULL, at integer NOT NULL`)
  await createJournalledTable(
    trx,
    'score_remark',
    `id text PRIMARY KEY, item_id text NOT NULL REFERENCES docket_item (id), member_id text NOT NULL REFERENCES member (id),
     remark text NOT NULL, at integer NOT NULL, UNIQUE (item_id, member_id)`,
  )
  await createJournalledTable(
    trx,
    'paper_typing',
    `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), member_id text NOT NULL REFERENCES member (id),
     typing integer NOT NULL CHECK (typing IN (1, 2)), typist text NOT NULL, cells text NOT NULL, rubric_version integer NOT NULL,
     at integer NOT NULL, UNIQUE (session_id, member_id, typing)`,
  )
}

async function templates(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'rubric_template',
    `id text PRIMARY KEY, name text NOT NULL, rubric text NOT NULL, at integer NOT NULL`,
  )
}

export const scoreSheets = {
  name: '0005-score-sheets',
  async up(trx: Knex.Transaction): Promise<void> {
    await members(trx)
    await sheets(trx)
    await templates(trx)
  },
}
