import type { Knex } from 'knex'
import { createJournalledTable } from './dialect.ts'

async function results(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'meeting_result',
    `id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meeting (id), item_id text NOT NULL,
     outcome text CHECK (outcome IN ('adopted', 'amended', 'deferred', 'rejected', 'noted')),
     note text NOT NULL, reason text NOT NULL, at integer NOT NULL, UNIQUE (meeting_id, item_id)`,
  )
  await createJournalledTable(
    trx,
    'unplaced_reason',
    'id text PRIMARY KEY REFERENCES task (id), reason text NOT NULL, at integer NOT NULL',
  )
}

/** Whether an instruction is late, done or stopped stands nowhere: it follows from its dates and its notes. */
async function instructions(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'instruction',
    `id text PRIMARY KEY, meeting_id text NOT NULL REFERENCES meeting (id), item_id text, number integer NOT NULL CHECK (number > 0),
     text text NOT NULL, agency text NOT NULL, supporting text NOT NULL, due_on text NOT NULL,
     rhythm text NOT NULL CHECK (rhythm IN ('atDue', 'monthly', 'quarterly', 'halfYearly')), at integer NOT NULL,
     UNIQUE (meeting_id, number)`,
  )
  await createJournalledTable(
    trx,
    'instruction_milestone',
    `id text PRIMARY KEY, instruction_id text NOT NULL REFERENCES instruction (id), position integer NOT NULL, title text NOT NULL,
     due_on text NOT NULL`,
  )
  await trx.raw('CREATE INDEX instruction_milestone_of ON instruction_milestone (instruction_id)')
}

/** A note is never deleted: `withdrawn` says why it counts no more. Its files stand under their hash in the workspace. */
async function notes(trx: Knex.Transaction): Promise<void> {
  await createJournalledTable(
    trx,
    'progress_note',
    `id text PRIMARY KEY, instruction_id text NOT NULL REFERENCES instruction (id), on_date text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('progress', 'milestone', 'done', 'stopped', 'resumed')), text text NOT NULL,
     milestone_id text REFERENCES instruction_milestone (id), source text NOT NULL CHECK (source IN ('desk', 'sheet')),
     withdrawn text, at integer NOT NULL`,
  )
  await trx.raw('CREATE INDEX progress_note_of ON progress_note (instruction_id)')
  await createJournalledTable(
    trx,
    'note_file',
    `id text PRIMARY KEY, note_id text NOT NULL REFERENCES progress_note (id), position integer NOT NULL, name text NOT NULL,
     size integer NOT NULL, sha256 text NOT NULL`,
  )
  await trx.raw('CREATE INDEX note_file_of ON note_file (note_id)')
}

export const followUp = {
  name: '0011-follow-up',
  async up(trx: Knex.Transaction): Promise<void> {
    await results(trx)
    await instructions(trx)
    await notes(trx)
  },
}
