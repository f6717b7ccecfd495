import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import type { InstructionDetail, InstructionRow } from '#shared/contract/follow-up.ts'
import {
  reportsToCome,
  standingOf,
  type Milestone,
  type ProgressNote,
  type Standing,
  type Told,
} from '#shared/domain/follow-up.ts'
import { finalAgendas, type FinalAgenda, type LabelledItem } from './agendas.ts'
import { instructionRow, instructionRows, milestoneRows, noteFileRows, noteRows } from './repository.ts'
import { toMilestone, toNote, toNoteDetail, toSupporting, type InstructionDbRow } from './rows.ts'

/** An instruction with all that its standing follows from. */
export interface Instruction {
  readonly id: string
  readonly row: InstructionRow
  readonly told: Told
  readonly milestones: readonly Milestone[]
  /** in the order they were written */
  readonly notes: readonly ProgressNote[]
  readonly standing: Standing
}

interface Background {
  readonly agendas: ReadonlyMap<string, FinalAgenda>
  readonly tasks: ReadonlyMap<string, InstructionRow['task']>
}

async function background(db: Knex): Promise<Background> {
  const agendas = await finalAgendas(db)
  const named = agendas.flatMap(({ items }) => items.flatMap(({ taskId }) => taskId ?? []))
  const tasks = (await whereAmong(db('task'), 'id', named).select('id', 'number', 'title')) as NonNullable<
    InstructionRow['task']
  >[]
  return {
    agendas: new Map(agendas.map((one) => [one.meeting.id, one])),
    tasks: new Map(tasks.map((task) => [task.id, task])),
  }
}

const standingRow = (standing: Standing): InstructionRow['standing'] => ({
  status: standing.status,
  since: standing.since,
  reason: standing.reason,
  daysLate: standing.daysLate,
  lateMilestones: standing.lateMilestones.length,
  reportOwed: standing.reportOwed,
  lastNote: standing.lastNote,
})

function describe(
  row: InstructionDbRow,
  milestones: readonly Milestone[],
  notes: readonly ProgressNote[],
  { agendas, tasks }: Background,
  today: string,
): Instruction {
  const agenda = agendas.get(row.meeting_id)
  const item: LabelledItem | undefined = agenda?.items.find(({ id }) => id === row.item_id)
  const told = { givenOn: agenda?.meeting.date ?? row.due_on, dueOn: row.due_on, rhythm: row.rhythm }
  const standing = standingOf(told, milestones, notes, today)
  return {
    id: row.id,
    told,
    milestones,
    notes,
    standing,
    row: {
      id: row.id,
      meetingId: row.meeting_id,
      meetingTitle: agenda?.meeting.title ?? '',
      number: row.number,
      itemId: row.item_id,
      itemTitle: item?.title ?? '',
      task: tasks.get(item?.taskId ?? '') ?? null,
      text: row.text,
      agency: row.agency,
      supporting: toSupporting(row),
      ...told,
      milestones: milestones.length,
      reached: milestones.filter(({ id }) => standing.reached.has(id)).length,
      standing: standingRow(standing),
    },
  }
}

/** Every instruction, or those of one meeting, as they stand on `today`. */
export async function readInstructions(db: Knex, today: string, meetingId?: string): Promise<Instruction[]> {
  const known = await background(db)
  const milestones = Map.groupBy(await milestoneRows(db), (row) => row.instruction_id)
  const notes = Map.groupBy(await noteRows(db), (row) => row.instruction_id)
  return (await instructionRows(db, meetingId)).map((row) =>
    describe(row, (milestones.get(row.id) ?? []).map(toMilestone), (notes.get(row.id) ?? []).map(toNote), known, today),
  )
}

/** One instruction with its milestones and notes. */
export async function readInstruction(db: Knex, id: string, today: string): Promise<InstructionDetail> {
  const stored = await instructionRow(db, id)
  const milestones = (await milestoneRows(db, id)).map(toMilestone)
  const notes = await noteRows(db, id)
  const files = Map.groupBy(await noteFileRows(db, id), (row) => row.note_id)
  const { row, standing } = describe(stored, milestones, notes.map(toNote), await background(db), today)
  return {
    row,
    milestones: milestones.map((one) => ({ ...one, reachedOn: standing.reached.get(one.id) ?? null })),
    notes: notes
      .map((note) => toNoteDetail(note, files.get(note.id) ?? []))
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.at - a.at)),
  }
}

interface InstructionDate {
  readonly on: string
  readonly kind: 'due' | 'milestone' | 'report'
  readonly instructionId: string
  /** null where it is none of a milestone */
  readonly milestoneId: string | null
  readonly agency: string
  readonly title: string
  readonly status: Standing['status']
}

/** The days of one instruction: its due date, its milestones', and the reports that are still to come. */
export function datesOf({ row, told, milestones, standing }: Instruction, today: string): InstructionDate[] {
  const { id: instructionId, agency, text } = row
  const { status } = standing
  const date = (
    on: string,
    kind: InstructionDate['kind'],
    title: string,
    milestoneId: string | null = null,
  ): InstructionDate => ({ on, kind, instructionId, milestoneId, agency, title, status })
  return [
    date(told.dueOn, 'due', text),
    ...milestones.map((one) => date(one.dueOn, 'milestone', one.title, one.id)),
    ...reportsToCome(told, standing, today).map((on) => date(on, 'report', text)),
  ]
}
