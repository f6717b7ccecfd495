import type { Knex } from 'knex'
import { createJournalledTable, createTable } from './dialect.ts'

async function journal(trx: Knex.Transaction): Promise<void> {
  await createTable(
    trx,
    'journal',
    `seq integer PRIMARY KEY, at integer NOT NULL, actor text NOT NULL, action text NOT NULL,
     subject_kind text NOT NULL, subject_id text NOT NULL, reason text, data text NOT NULL,
     rows_hash text NOT NULL, hash text NOT NULL`,
  )
  await trx.raw('CREATE INDEX journal_subject ON journal (subject_id, seq)')
  await createTable(
    trx,
    'journal_row',
    'seq integer NOT NULL, tbl text NOT NULL, row_id text NOT NULL, digest text NOT NULL',
  )
  await trx.raw('CREATE INDEX journal_row_key ON journal_row (tbl, row_id, seq)')
  await createTable(trx, 'touched', 'tbl text NOT NULL, row_id text NOT NULL')
  await createJournalledTable(trx, 'setting', 'id text PRIMARY KEY, value text NOT NULL')
}

async function forum(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'import_run',
    'id text PRIMARY KEY, at integer NOT NULL, source text NOT NULL, round_id text, changes text NOT NULL',
  )
  await createJournalledTable(
    trx,
    'source_file',
    `id text PRIMARY KEY, import_id text NOT NULL REFERENCES import_run (id), name text NOT NULL, size integer NOT NULL,
     sha256 text NOT NULL, format text NOT NULL, holds text NOT NULL, encoding text NOT NULL, rows_read integer NOT NULL,
     accepted integer NOT NULL, rejected text NOT NULL`,
  )
  await trx.raw('CREATE INDEX source_file_sha256 ON source_file (sha256)')
  await createTable(
    trx,
    'rejected_row',
    'file_id text NOT NULL REFERENCES source_file (id), line integer NOT NULL, reason text NOT NULL, raw text NOT NULL, PRIMARY KEY (file_id, line)',
  )
  await createJournalledTable(
    trx,
    'task',
    `id text PRIMARY KEY, number integer NOT NULL UNIQUE, title text NOT NULL, body text NOT NULL, category text NOT NULL,
     origin text NOT NULL CHECK (origin IN ('vote', 'case', 'free')), source text NOT NULL, source_task_id text NOT NULL, url text,
     submitted_at integer, declared text, retired_at integer, created_at integer NOT NULL, UNIQUE (source, source_task_id)`,
  )
  await createJournalledTable(
    trx,
    'proposal',
    `id text PRIMARY KEY, task_id text NOT NULL REFERENCES task (id), title text NOT NULL, source text NOT NULL,
     source_task_id text NOT NULL, submitted_at integer, UNIQUE (source, source_task_id)`,
  )
  await trx.raw('CREATE INDEX proposal_task ON proposal (task_id)')
}

async function votes(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'vote_round',
    `id text PRIMARY KEY, name text NOT NULL, source text NOT NULL, opens_at integer, closes_at integer, created_at integer NOT NULL`,
  )
  await createJournalledTable(
    trx,
    'round_rule',
    `id text PRIMARY KEY, round_id text NOT NULL REFERENCES vote_round (id), version integer NOT NULL,
     more_than integer NOT NULL CHECK (more_than >= 0), repeat_votes text NOT NULL CHECK (repeat_votes IN ('latest', 'first', 'void')),
     reason text NOT NULL, at integer NOT NULL, UNIQUE (round_id, version)`,
  )
  await createJournalledTable(
    trx,
    'ballot_roll',
    `id text PRIMARY KEY, round_id text NOT NULL REFERENCES vote_round (id), file_id text NOT NULL REFERENCES source_file (id), header text NOT NULL`,
  )
  await createJournalledTable(
    trx,
    'ballot_segment',
    `id text PRIMARY KEY, roll_id text NOT NULL REFERENCES ballot_roll (id), no integer NOT NULL, ballots integer NOT NULL,
     checksum text NOT NULL, data blob NOT NULL, UNIQUE (roll_id, no)`,
  )
  await createJournalledTable(
    trx,
    'tally',
    `id text PRIMARY KEY, round_id text NOT NULL REFERENCES vote_round (id), task_id text NOT NULL REFERENCES task (id),
     declared text, counted text, voters integer NOT NULL, causes text NOT NULL, UNIQUE (round_id, task_id)`,
  )
  await trx.raw('CREATE INDEX tally_task ON tally (task_id)')
  await createJournalledTable(
    trx,
    'promotion_run',
    `id text PRIMARY KEY, round_id text NOT NULL REFERENCES vote_round (id), rule_id text NOT NULL REFERENCES round_rule (id),
     signed_by text NOT NULL, evidence text NOT NULL, at integer NOT NULL`,
  )
  await createJournalledTable(
    trx,
    'promotion',
    `id text PRIMARY KEY, run_id text NOT NULL REFERENCES promotion_run (id), task_id text NOT NULL REFERENCES task (id),
     kind text NOT NULL CHECK (kind IN ('promoted', 'heldBack', 'broughtForward')), reason text, yes integer NOT NULL, no integer NOT NULL,
     pass integer NOT NULL, basis text NOT NULL, at integer NOT NULL`,
  )
  await trx.raw('CREATE INDEX promotion_task ON promotion (task_id)')
}

async function committee(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'member',
    `id text PRIMARY KEY, name text NOT NULL, affiliation text NOT NULL, side text NOT NULL CHECK (side IN ('government', 'civilian')),
     term_from text NOT NULL, term_to text NOT NULL, seat integer NOT NULL, chair integer NOT NULL CHECK (chair IN (0, 1))`,
  )
  await createJournalledTable(
    trx,
    'session',
    `id text PRIMARY KEY, number integer NOT NULL UNIQUE, title text NOT NULL, date text NOT NULL, starts_at text NOT NULL, place text NOT NULL,
     mode text NOT NULL, phase text NOT NULL CHECK (phase IN ('preparing', 'scoring', 'deciding', 'closed')), rubric text NOT NULL`,
  )
  await createJournalledTable(
    trx,
    'seat',
    `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), member_id text NOT NULL REFERENCES member (id),
     present integer NOT NULL CHECK (present IN (0, 1)), UNIQUE (session_id, member_id)`,
  )
  await createJournalledTable(
    trx,
    'docket_item',
    `id text PRIMARY KEY, session_id text NOT NULL REFERENCES session (id), task_id text REFERENCES task (id), title text NOT NULL,
     purpose text NOT NULL, position integer NOT NULL`,
  )
  await trx.raw('CREATE INDEX docket_item_session ON docket_item (session_id, position)')
  await createJournalledTable(
    trx,
    'recusal',
    `id text PRIMARY KEY, item_id text NOT NULL REFERENCES docket_item (id), member_id text NOT NULL REFERENCES member (id),
     reason text NOT NULL, UNIQUE (item_id, member_id)`,
  )
  await createJournalledTable(
    trx,
    'score',
    `id text PRIMARY KEY, item_id text NOT NULL REFERENCES docket_item (id), member_id text NOT NULL REFERENCES member (id),
     criterion_id text NOT NULL, value real, rubric_version integer NOT NULL, at integer NOT NULL, UNIQUE (item_id, member_id, criterion_id)`,
  )
  await createJournalledTable(
    trx,
    'decision',
    `id text PRIMARY KEY, item_id text NOT NULL UNIQUE REFERENCES docket_item (id), outcome text NOT NULL, votes_for integer NOT NULL,
     votes_against integer NOT NULL, votes_abstained integer NOT NULL, amendment text NOT NULL, note text NOT NULL, rule text NOT NULL, at integer NOT NULL`,
  )
}

async function meetingAndDocuments(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'meeting',
    `id text PRIMARY KEY, title text NOT NULL, date text NOT NULL, starts_at text NOT NULL, slot_minutes integer NOT NULL,
     place text NOT NULL, chair text NOT NULL, locked_at integer`,
  )
  await createJournalledTable(
    trx,
    'agenda_version',
    `id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meeting (id), version integer NOT NULL, at integer NOT NULL, author text NOT NULL,
     reason text NOT NULL, items text NOT NULL, hash text NOT NULL, locked integer NOT NULL CHECK (locked IN (0, 1)), UNIQUE (meeting_id, version)`,
  )
  await createJournalledTable(
    trx,
    'made_document',
    `id text PRIMARY KEY, kind text NOT NULL, subject_id text NOT NULL, title text NOT NULL, locale text NOT NULL, format text NOT NULL,
     file_name text NOT NULL, size integer NOT NULL, sha256 text NOT NULL, pages integer NOT NULL, at integer NOT NULL`,
  )
}

export const walls = {
  name: '0001-walls',
  async up(trx: Knex.Transaction): Promise<void> {
    await journal(trx)
    await forum(trx)
    await votes(trx)
    await committee(trx)
    await meetingAndDocuments(trx)
  },
}
