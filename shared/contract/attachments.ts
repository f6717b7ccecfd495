import { z } from 'zod'
import { attachmentKinds, attachmentProblems } from '#shared/domain/attachment.ts'
import { base, idSchema, jobIdSchema, titleSchema } from './base.ts'

export const attachmentOwners = ['docketItem', 'agendaItem'] as const

/** Whose papers: those of one item of a session's docket or of a meeting's agenda. */
export const attachmentOwnerSchema = z.object({
  kind: z.enum(attachmentOwners),
  /** id of the session or of the meeting */
  subjectId: idSchema,
  itemId: idSchema,
})
export type AttachmentOwner = z.infer<typeof attachmentOwnerSchema>

export const attachmentSchema = z.object({
  id: idSchema,
  owner: attachmentOwnerSchema,
  /** as the contents print it */
  title: titleSchema,
  /** of the file it was copied from */
  name: z.string(),
  /** bytes */
  size: z.int(),
  /** of the copy in the workspace, lower-case hex */
  sha256: z.string(),
  kind: z.enum(attachmentKinds),
  /** merged in; 0 where a place-holder page stands for it */
  pages: z.int(),
  /** why it is not merged in; 'none' where it is */
  problem: z.enum(attachmentProblems),
})
export type Attachment = z.infer<typeof attachmentSchema>

const bySubject = attachmentOwnerSchema.omit({ itemId: true })

export const attachments = {
  /** All of a session or a meeting, in their order within each item. */
  list: base.input(bySubject).output(z.array(attachmentSchema)),
  /**
   * Copies files into the workspace and reads what they are. A file that cannot be merged is taken all the same, with
   * its problem. FROZEN for a closed session, AGENDA_LOCKED for a final agenda.
   */
  add: base
    .input(z.object({ owner: attachmentOwnerSchema, fileIds: z.array(idSchema).min(1).max(50), jobId: jobIdSchema }))
    .output(z.array(attachmentSchema)),
  rename: base.input(z.object({ id: idSchema, title: titleSchema })).output(z.array(attachmentSchema)),
  /** Puts an item's attachments in the order of these ids; all of them must be named. */
  order: base
    .input(z.object({ owner: attachmentOwnerSchema, ids: z.array(idSchema).max(500) }))
    .output(z.array(attachmentSchema)),
  /** Takes it off its item; the copy in the workspace stays, packets already made name its hash. */
  remove: base.input(z.object({ id: idSchema })).output(z.array(attachmentSchema)),
}
