import { z } from 'zod'
import { base, dateSchema, idSchema, textSchema, timeSchema, timestampSchema, titleSchema } from './base.ts'
import { decisionOutcomes } from '#shared/domain/terms.ts'

export const agendaItemKinds = ['opening', 'task', 'report', 'remarks', 'other'] as const

export const agendaItemSchema = z.object({
  id: idSchema,
  kind: z.enum(agendaItemKinds),
  /** null unless kind is 'task' */
  taskId: idSchema.nullable(),
  title: titleSchema,
  presenter: z.string().max(200),
  leadAgency: z.string().max(200),
  /** planned, whole minutes */
  minutes: z.int().min(0).max(600),
  /** what the meeting is asked for ('의결', '보고 접수', free text) */
  request: z.string().max(2000),
  notes: textSchema,
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
})
export type Meeting = z.infer<typeof meetingSchema>

export const meetingRowSchema = meetingSchema.extend({
  items: z.int(),
  minutes: z.int(),
  version: z.int(),
  lockedAt: timestampSchema.nullable(),
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
    }),
  ),
})
export type MeetingDetail = z.infer<typeof meetingDetailSchema>

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
  /** Locks the newest version for good; its hash is printed on it. */
  lock: base.input(byMeeting.extend({ baseVersion: z.int() })).output(meetingDetailSchema),
}
