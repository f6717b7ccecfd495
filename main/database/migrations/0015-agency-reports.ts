import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

/** What agencies were asked to report for a period, which files came back, and what they said; a note tells it on. */
export const agencyReports = {
  name: '0015-agency-reports',
  async up(trx: Knex.Transaction): Promise<void> {
    await createJournalledTable(
      trx,
      'report_request',
      `id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meeting (id), from_on text NOT NULL, to_on text NOT NULL,
       reply_by text NOT NULL, agencies text NOT NULL, at integer NOT NULL, UNIQUE (meeting_id, from_on, to_on)`,
    )
    await createJournalledTable(
      trx,
      'agency_report',
      `id text PRIMARY KEY, request_id text NOT NULL REFERENCES report_request (id), agency text NOT NULL, name text NOT NULL,
       size integer NOT NULL, sha256 text NOT NULL, at integer NOT NULL`,
    )
    await trx.raw('CREATE INDEX agency_report_of ON agency_report (request_id)')
    await createJournalledTable(
      trx,
      'report_answer',
      `id text PRIMARY KEY, request_id text NOT NULL REFERENCES report_request (id), row_id text NOT NULL,
       report_id text NOT NULL REFERENCES agency_report (id), note_id text NOT NULL REFERENCES progress_note (id),
       kind text NOT NULL, on_date text NOT NULL, text text NOT NULL, evidence text NOT NULL, UNIQUE (request_id, row_id)`,
    )
  },
}
