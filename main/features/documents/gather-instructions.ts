import type { Knex } from 'knex'
import type { InstructionsInput, ListedInstruction } from '#main/documents/instructions.ts'
import { type Instruction, readInstructions } from '#main/features/follow-up/read.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Subject } from '#shared/contract/documents.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { reportsToCome } from '#shared/domain/follow-up.ts'
import { instructionListOf, instructionListText } from '#shared/domain/instruction-list.ts'
import type { DocumentSources } from './sources.ts'

/** The instructions of all meetings together, and of each that gave any, the newest first. */
export async function instructionLists({ store }: DocumentSources): Promise<Subject[]> {
  const meetings = (await store
    .db('meeting')
    .whereIn('id', store.db('instruction').distinct('meeting_id'))
    .orderBy('date', 'desc')
    .select('id', 'title', 'date')) as { id: string; title: string; date: string }[]
  const list = (meetingId: string | null, title: string, date: string): Subject => ({
    kind: 'instructions',
    subjectId: instructionListText({ order: 'agency', meetingId }),
    number: null,
    title,
    date,
  })
  const [newest] = meetings
  return [
    ...(newest ? [list(null, '', newest.date)] : []),
    ...meetings.map(({ id, title, date }) => list(id, title, date)),
  ]
}

async function changesOf(db: Knex): Promise<Map<string, number>> {
  const rows = (await db('journal')
    .where({ subject_kind: 'instruction' })
    .groupBy('subject_id')
    .select('subject_id')
    .count({ entries: '*' })) as { subject_id: string; entries: number | string }[]
  return new Map(rows.map((row) => [row.subject_id, Number(row.entries)]))
}

function listed(one: Instruction, today: string, changes: number): ListedInstruction {
  const { row, told, milestones, notes, standing } = one
  const counting = notes.filter(({ withdrawn, on }) => !withdrawn && on <= today)
  const last = counting.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)
  return {
    id: row.id,
    meeting: row.meetingTitle,
    number: row.number,
    item: row.itemTitle,
    taskNumber: row.task?.number ?? null,
    text: row.text,
    agency: row.agency,
    supporting: row.supporting,
    ...told,
    status: standing.status,
    since: standing.since,
    daysLate: standing.daysLate,
    reportOwed: standing.reportOwed,
    lastNote: last ? { on: last.on, text: last.text } : null,
    milestones: milestones.map((step) => ({ ...step, reachedOn: standing.reached.get(step.id) ?? null })),
    reports: reportsToCome(told, standing, today),
    changes,
  }
}

/** Everything a list of instructions prints, as it stands on `today`. */
export async function gatherInstructions(
  { store, followUp }: DocumentSources,
  subjectId: string,
  settings: Settings,
  locale: Locale,
  today: string,
): Promise<InstructionsInput> {
  const subject = instructionListOf(subjectId)
  if (subject === null) throw new DeskError('BAD_INPUT', { where: `instructions: ${subjectId}` })
  const { meetingId, order } = subject
  const { meetings } = await followUp.meetings({}, {})
  const meeting = meetingId === null ? null : meetings.find(({ id }) => id === meetingId)
  if (meeting === undefined) throw new DeskError('NOT_FOUND', { name: subjectId })
  const changes = await changesOf(store.db)
  const instructions = await readInstructions(store.db, today, meetingId ?? undefined)
  return {
    order,
    organisation: settings.organisation[locale],
    classification: settings.classification[locale] || null,
    meeting: meeting && { title: meeting.title, date: meeting.date },
    today,
    instructions: instructions.map((one) => listed(one, today, changes.get(one.id) ?? 1)),
  }
}
