import { z } from 'zod'
import { base, dateSchema, fileRefSchema, idSchema, reasonSchema, timestampSchema, titleSchema } from './base.ts'
import { agendaItemKinds } from './meeting.ts'
import { followUpStatuses, noteKinds, reportingRhythms } from '#shared/domain/follow-up.ts'
import { meetingOutcomes } from '#shared/domain/meeting-result.ts'
import { reminderKinds } from '#shared/domain/reminders.ts'
import { decisionOutcomes } from '#shared/domain/terms.ts'

/** An agency's name as it is written: agencies are told apart by it. */
const agencySchema = z.string().trim().normalize('NFC').min(1).max(200)

export const instructionInputSchema = z.object({
  /** null for a new one */
  id: idSchema.nullable(),
  meetingId: idSchema,
  /** the agenda item it was given on; null for one given on none of them */
  itemId: idSchema.nullable(),
  text: z.string().trim().min(1).max(5000),
  agency: agencySchema,
  supporting: z.array(agencySchema).max(30),
  /** not before the meeting */
  dueOn: dateSchema,
  rhythm: z.enum(reportingRhythms),
  /** why it is changed; required but for a new one */
  reason: z.string().trim().max(2000).default(''),
})
export type InstructionInput = z.infer<typeof instructionInputSchema>

export const standingSchema = z.object({
  status: z.enum(followUpStatuses),
  /** the day it was done or stopped */
  since: dateSchema.nullable(),
  /** why it stopped; '' unless it did */
  reason: z.string(),
  daysLate: z.int(),
  lateMilestones: z.int(),
  /** the newest report that is due and was not made */
  reportOwed: dateSchema.nullable(),
  lastNote: dateSchema.nullable(),
})

export const instructionRowSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  meetingTitle: z.string(),
  /** from 1, in its meeting */
  number: z.int(),
  itemId: idSchema.nullable(),
  itemTitle: z.string(),
  task: z.object({ id: idSchema, number: z.int(), title: z.string() }).nullable(),
  text: z.string(),
  agency: z.string(),
  supporting: z.array(z.string()),
  givenOn: dateSchema,
  dueOn: dateSchema,
  rhythm: z.enum(reportingRhythms),
  milestones: z.int(),
  reached: z.int(),
  standing: standingSchema,
})
export type InstructionRow = z.infer<typeof instructionRowSchema>

export const reminderSchema = z.object({
  kind: z.enum(reminderKinds),
  instructionId: idSchema,
  agency: z.string(),
  /** the milestone's title, or the instruction's text */
  title: z.string(),
  on: dateSchema,
  /** days to go; negative where it is past */
  days: z.int(),
})
export type ReminderRow = z.infer<typeof reminderSchema>

export const followUpListSchema = z.object({
  /** the civil day where the Committee sits that everything here was derived for */
  today: dateSchema,
  instructions: z.array(instructionRowSchema),
  reminders: z.array(reminderSchema),
  /** dates of the calendar: due dates, milestones' days, and reports to come */
  dates: z.array(
    z.object({
      on: dateSchema,
      kind: z.enum(['due', 'milestone', 'report']),
      instructionId: idSchema,
      agency: z.string(),
      title: z.string(),
      status: z.enum(followUpStatuses),
    }),
  ),
})
export type FollowUpList = z.infer<typeof followUpListSchema>

export const instructionDetailSchema = z.object({
  row: instructionRowSchema,
  milestones: z.array(
    z.object({ id: idSchema, title: z.string(), dueOn: dateSchema, reachedOn: dateSchema.nullable() }),
  ),
  /** newest first */
  notes: z.array(
    z.object({
      id: idSchema,
      on: dateSchema,
      kind: z.enum(noteKinds),
      text: z.string(),
      milestoneId: idSchema.nullable(),
      source: z.enum(['desk', 'sheet']),
      at: timestampSchema,
      /** why it was taken back; null while it counts */
      withdrawn: z.string().nullable(),
      files: z.array(fileRefSchema),
    }),
  ),
})
export type InstructionDetail = z.infer<typeof instructionDetailSchema>

export const resultItemSchema = z.object({
  itemId: idSchema,
  kind: z.enum(agendaItemKinds),
  /** as printed on the agenda; '' for one without a number */
  label: z.string(),
  title: z.string(),
  leadAgency: z.string(),
  taskId: idSchema.nullable(),
  withdrawn: z.boolean(),
  /** whether the meeting must say what became of it */
  needed: z.boolean(),
  outcome: z.enum(meetingOutcomes).nullable(),
  note: z.string(),
  /** why there is no outcome */
  reason: z.string(),
})
export type ResultItem = z.infer<typeof resultItemSchema>

export const meetingResultsSchema = z.object({
  meeting: z.object({ id: idSchema, title: z.string(), date: dateSchema, version: z.int() }),
  items: z.array(resultItemSchema),
  instructions: z.array(instructionRowSchema),
  /** items that need a result and have none */
  missing: z.int(),
})
export type MeetingResults = z.infer<typeof meetingResultsSchema>

/** A task the Committee carried on that is on no agenda. */
export const unplacedTaskSchema = z.object({
  taskId: idSchema,
  number: z.int(),
  title: z.string(),
  outcome: z.enum(decisionOutcomes),
  /** why, as written when an agenda was made or later; '' while nobody said */
  reason: z.string(),
})
export type UnplacedTask = z.infer<typeof unplacedTaskSchema>

const byInstruction = z.object({ instructionId: idSchema })

/** What the strategy meeting made of its agenda, what it told agencies to do, and how far they are. */
export const followUp = {
  /** Meetings whose agenda is locked, the newest first, and tasks without an agenda item. */
  meetings: base.output(
    z.object({
      meetings: z.array(
        z.object({
          id: idSchema,
          title: z.string(),
          date: dateSchema,
          missing: z.int(),
          instructions: z.int(),
        }),
      ),
      unplaced: z.array(unplacedTaskSchema),
    }),
  ),
  /** AGENDA_NOT_LOCKED before the agenda is final. */
  results: base.input(z.object({ meetingId: idSchema })).output(meetingResultsSchema),
  /** An outcome, or a reason why there is none; neither takes both back. */
  saveResult: base
    .input(
      z.object({
        meetingId: idSchema,
        itemId: idSchema,
        outcome: z.enum(meetingOutcomes).nullable(),
        note: z.string().trim().max(5000),
        reason: z.string().trim().max(2000),
      }),
    )
    .output(meetingResultsSchema),
  /** Why a task is on no agenda; an empty reason takes it back. */
  saveUnplacedReason: base
    .input(z.object({ taskId: idSchema, reason: z.string().trim().max(2000) }))
    .output(z.array(unplacedTaskSchema)),
  /** `ahead`: days before a date from which it is worth a reminder. */
  list: base.input(z.object({ ahead: z.int().min(0).max(366).default(14) })).output(followUpListSchema),
  get: base.input(byInstruction).output(instructionDetailSchema),
  /** MISSING_REASON where an existing one is changed without; DUE_BEFORE_MEETING. */
  saveInstruction: base.input(instructionInputSchema).output(instructionDetailSchema),
  /** Takes back what was entered by mistake: INSTRUCTION_FOLLOWED once anything was noted on it. */
  removeInstruction: base
    .input(byInstruction.extend({ reason: reasonSchema }))
    .output(z.object({ removed: z.boolean() })),
  /** All milestones of an instruction. One that a note reaches stays: MILESTONE_REACHED. */
  saveMilestones: base
    .input(
      byInstruction.extend({
        milestones: z.array(z.object({ id: idSchema.nullable(), title: titleSchema, dueOn: dateSchema })).max(100),
      }),
    )
    .output(instructionDetailSchema),
  /** A note with copies of its files. NOTE_IN_FUTURE; stopping needs a text (MISSING_REASON). */
  addNote: base
    .input(
      byInstruction.extend({
        on: dateSchema,
        kind: z.enum(noteKinds),
        text: z.string().trim().max(10_000),
        milestoneId: idSchema.nullable().default(null),
        fileIds: z.array(idSchema).max(50).default([]),
      }),
    )
    .output(instructionDetailSchema),
  /** A note stays; taken back it counts for nothing. */
  withdrawNote: base
    .input(byInstruction.extend({ noteId: idSchema, reason: reasonSchema }))
    .output(instructionDetailSchema),
}
