import { z } from 'zod'
import { base, dateSchema, fileRefSchema, idSchema, textSchema, titleSchema } from './base.ts'
import { discussionTaskKinds, discussionVenues } from '#shared/domain/terms.ts'

const discussionFields = z.object({
  venue: z.enum(discussionVenues),
  /** the room or hall, or the name of another venue */
  place: z.string().trim().max(500),
  title: titleSchema,
  date: dateSchema,
  /** how many took part; names of citizens are not kept */
  participants: z.int().min(0),
  /** who they were, in groups: 'citizens 24, officials 5' */
  groups: z.string().trim().max(2000),
  /** what came of it, one outcome a line */
  outcomes: textSchema,
})

export const discussionSchema = discussionFields.extend({
  id: idSchema,
  tasks: z.array(z.object({ id: idSchema, number: z.int(), title: z.string(), kind: z.enum(discussionTaskKinds) })),
  /** attachments, copied into the workspace under their SHA-256 */
  files: z.array(fileRefSchema),
})
export type Discussion = z.infer<typeof discussionSchema>

const one = z.object({ id: idSchema })

export const discussions = {
  /** Newest date first. */
  list: base.output(z.array(discussionSchema)),
  get: base.input(one).output(discussionSchema),
  /** `id` null makes a new one. `taskIds` are the tasks discussed; cases it sent stay with it. */
  save: base
    .input(discussionFields.extend({ id: idSchema.nullable(), taskIds: z.array(idSchema).max(500) }))
    .output(discussionSchema),
  /** Copies staged files into the workspace; a file attached before is not attached twice. */
  attach: base.input(one.extend({ fileIds: z.array(idSchema).min(1).max(50) })).output(discussionSchema),
  /** Takes an attachment off; its copy stays, since the journal names it. */
  detach: base.input(one.extend({ fileId: idSchema })).output(discussionSchema),
}
