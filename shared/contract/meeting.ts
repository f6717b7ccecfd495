import { z } from 'zod'
import {
  base,
  dateSchema,
  idSchema,
  reasonSchema,
  textSchema,
  timeSchema,
  timestampSchema,
  titleSchema,
} from './base.ts'
import { numberingStyles } from '#shared/domain/numbering.ts'
import { decisionOutcomes } from '#shared/domain/terms.ts'

export const agendaItemKinds = ['section', 'opening', 'task', 'report', 'remarks', 'other'] as const

export const agendaItemSchema = z.object({
  id: idSchema,
  kind: z.enum(agendaItemKinds),
  /** null unless kind is 'task' */
  taskId: idSchema.nullable(),
  title: titleSchema,
  presenter: z.string().max(200),
  leadAgency: z.string().max(200),
  /** planned, whole minutes; 0 for a section, which heads the items after it */
  minutes: z.int().min(0).max(600),
  /** what the meeting is asked for ('의결', '보고 접수', free text) */
  request: z.string().max(2000),
  /** main points, printed under the item, one a line */
  points: textSchema,
  /** words for the speaker; never on the agenda that is handed out */
  notes: textSchema,
  /** taken off after the agenda was handed out: its number stays, marked as withdrawn */
  withdrawn: z.boolean(),
  /** 0, or k for the k-th item put in behind a number after the agenda was handed out (12-k) */
  inserted: z.int().min(0).max(500),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

export const meetingSchema = z.object({
  id: idSchema,
  title: titleSchema,
  date: dateSchema,
  startsAt: timeSchema,
  /** length of the slot, minutes */
  slotMinutes: z.int().min(1).max(1440),
  place: z.string().max(500),
  chair: z.string().max(200),
  /** how the agenda's items are numbered */
  numbering: z.enum(numberingStyles),
})
export type Meeting = z.infer<typeof meetingSchema>

export const meetingRowSchema = meetingSchema.extend({
  items: z.int(),
  minutes: z.int(),
  version: z.int(),
  lockedAt: timestampSchema.nullable(),
  /** final versions so far: 0 for a draft, more than 1 after late changes */
  finals: z.int(),
})

export const agendaVersionSchema = z.object({
  version: z.int(),
  at: timestampSchema,
  author: z.string(),
  reason: z.string(),
  items: z.int(),
  locked: z.boolean(),
  /** SHA-256 of the canonical version, lower-case hex */
  hash: z.string(),
})

export const meetingDetailSchema = z.object({
  meeting: meetingSchema,
  items: z.array(agendaItemSchema),
  version: z.int(),
  versions: z.array(agendaVersionSchema),
  lockedAt: timestampSchema.nullable(),
  /** deliberated tasks on no agenda: the completeness gate and the place to take items from */
  waiting: z.array(
    z.object({
      taskId: idSchema,
      number: z.int(),
      title: z.string(),
      outcome: z.enum(decisionOutcomes),
      score: z.number().nullable(),
      /** why it is not on this meeting's agenda; '' while nobody has said, and then the agenda cannot be locked */
      reason: z.string(),
    }),
  ),
})
export type MeetingDetail = z.infer<typeof meetingDetailSchema>

/** The order of a meeting without its tasks, to begin another with. */
export const agendaTemplateSchema = z.object({ id: idSchema, title: titleSchema, items: z.array(agendaItemSchema) })
export type AgendaTemplate = z.infer<typeof agendaTemplateSchema>

const byMeeting = z.object({ meetingId: idSchema })

export const meeting = {
  list: base.output(z.array(meetingRowSchema)),
  get: base.input(byMeeting).output(meetingDetailSchema),
  create: base.input(meetingSchema.omit({ id: true })).output(meetingDetailSchema),
  save: base.input(meetingSchema).output(meetingDetailSchema),
  /** The whole agenda in its order, as a new draft version. `baseVersion` older than the stored one is a CONFLICT. */
  saveAgenda: base
    .input(
      byMeeting.extend({
        baseVersion: z.int(),
        items: z.array(agendaItemSchema).max(500),
        reason: z.string().max(2000).default(''),
      }),
    )
    .output(meetingDetailSchema),
  /** The items of one stored version. */
  version: base.input(byMeeting.extend({ version: z.int() })).output(z.array(agendaItemSchema)),
  /** Why a deliberated task is not on this meeting's agenda; an empty reason takes it back. */
  leaveOut: base
    .input(byMeeting.extend({ taskIds: z.array(idSchema).min(1).max(500), reason: z.string().trim().max(2000) }))
    .output(meetingDetailSchema),
  /**
   * Locks the newest version for good; its hash is printed on it. AGENDA_INCOMPLETE while a deliberated task is
   * neither on an agenda nor left out with a reason.
   */
  lock: base.input(byMeeting.extend({ baseVersion: z.int() })).output(meetingDetailSchema),
  /**
   * A new final version of an agenda that was handed out: texts and minutes may change, items be withdrawn or put in
   * behind a number; whatever would move a printed number is NUMBER_PRINTED. AGENDA_NOT_LOCKED before the lock.
   */
  changeLate: base
    .input(byMeeting.extend({ baseVersion: z.int(), items: z.array(agendaItemSchema).max(500), reason: reasonSchema }))
    .output(meetingDetailSchema),
  templates: base.output(z.array(agendaTemplateSchema)),
  /** Keeps an order under a name; tasks are no part of a template. */
  saveTemplate: base
    .input(z.object({ title: titleSchema, items: z.array(agendaItemSchema).min(1).max(500) }))
    .output(z.array(agendaTemplateSchema)),
  removeTemplate: base.input(z.object({ id: idSchema })).output(z.array(agendaTemplateSchema)),
}
