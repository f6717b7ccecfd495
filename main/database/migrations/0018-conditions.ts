import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** What a version of a round's rule asks beside its threshold, under the id of that version; no row asks nothing more. */
export const conditions = {
  name: '0018-conditions',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'rule_condition',
      `id text PRIMARY KEY REFERENCES round_rule (id), eligible integer CHECK (eligible > 0),
       turnout_percent integer CHECK (turnout_percent BETWEEN 1 AND 100),
       share_percent integer CHECK (share_percent BETWEEN 0 AND 100), share_bound text CHECK (share_bound IN ('atLeast', 'moreThan'))`,
    )
  },
}
