import type { InstructionDetail } from '#shared/contract/follow-up.ts'
import type { Milestone, NoteKind, ProgressNote, ReportingRhythm } from '#shared/domain/follow-up.ts'
import type { MeetingOutcome } from '#shared/domain/meeting-result.ts'

/** Rows of the follow-up's tables as the store holds them, and what the feature makes of them. */
export interface ResultRow {
  id: string
  meeting_id: string
  item_id: string
  outcome: MeetingOutcome | null
  note: string
  reason: string
  at: number
}

export interface InstructionDbRow {
  id: string
  meeting_id: string
  item_id: string | null
  number: number
  text: string
  agency: string
  /** JSON: names in their order */
  supporting: string
  due_on: string
  rhythm: ReportingRhythm
  at: number
}

export interface MilestoneRow {
  id: string
  instruction_id: string
  position: number
  title: string
  due_on: string
}

export interface NoteRow {
  id: string
  instruction_id: string
  on_date: string
  kind: NoteKind
  text: string
  milestone_id: string | null
  source: 'desk' | 'sheet'
  withdrawn: string | null
  at: number
}

export interface NoteFileRow {
  id: string
  note_id: string
  position: number
  name: string
  size: number
  sha256: string
}

export const toSupporting = ({ supporting }: InstructionDbRow): string[] => JSON.parse(supporting) as string[]

export const toMilestone = ({ id, title, due_on }: MilestoneRow): Milestone => ({ id, title, dueOn: due_on })

export const toNote = (row: NoteRow): ProgressNote => ({
  on: row.on_date,
  kind: row.kind,
  text: row.text,
  milestoneId: row.milestone_id,
  withdrawn: row.withdrawn !== null,
})

export const toNoteDetail = (row: NoteRow, files: readonly NoteFileRow[]): InstructionDetail['notes'][number] => ({
  id: row.id,
  on: row.on_date,
  kind: row.kind,
  text: row.text,
  milestoneId: row.milestone_id,
  source: row.source,
  at: row.at,
  withdrawn: row.withdrawn,
  files: files.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })),
})
