import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { InstructionDbRow, MilestoneRow, NoteFileRow, NoteRow, ResultRow } from './rows.ts'

export async function instructionRow(db: Knex, id: string): Promise<InstructionDbRow> {
  const row = (await db('instruction').where({ id }).first()) as InstructionDbRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}

/** Every instruction, or those of one meeting, by meeting's day and number. */
export async function instructionRows(db: Knex, meetingId?: string): Promise<InstructionDbRow[]> {
  const query = db('instruction as i')
    .join('meeting as m', 'm.id', 'i.meeting_id')
    .orderBy(['m.date', 'i.meeting_id', 'i.number'])
    .select('i.*')
  return (await (meetingId === undefined ? query : query.where('i.meeting_id', meetingId))) as InstructionDbRow[]
}

export async function milestoneRows(db: Knex, instructionId?: string): Promise<MilestoneRow[]> {
  const query = db('instruction_milestone').orderBy(['instruction_id', 'position'])
  return (await (instructionId === undefined ? query : query.where('instruction_id', instructionId))) as MilestoneRow[]
}

/** In the order they were written. */
export async function noteRows(db: Knex, instructionId?: string): Promise<NoteRow[]> {
  const query = db('progress_note').orderBy(['at', 'id'])
  return (await (instructionId === undefined ? query : query.where('instruction_id', instructionId))) as NoteRow[]
}

export async function noteFileRows(db: Knex, instructionId: string): Promise<NoteFileRow[]> {
  return (await db('note_file as f')
    .join('progress_note as n', 'n.id', 'f.note_id')
    .where('n.instruction_id', instructionId)
    .orderBy(['f.note_id', 'f.position'])
    .select('f.*')) as NoteFileRow[]
}

export async function resultRows(db: Knex, meetingId?: string): Promise<ResultRow[]> {
  const query = db('meeting_result')
  return (await (meetingId === undefined ? query : query.where({ meeting_id: meetingId }))) as ResultRow[]
}
