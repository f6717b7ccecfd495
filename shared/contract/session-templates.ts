import { z } from 'zod'
import { sessionModes } from '#shared/domain/terms.ts'
import { base, idSchema, timeSchema, timestampSchema, titleSchema } from './base.ts'
import { observerSchema, rubricSchema } from './committee.ts'
import { quorumRuleSchema } from './quorum.ts'

const contentSchema = z.object({
  place: z.string(),
  startsAt: timeSchema,
  mode: z.enum(sessionModes),
  rubric: rubricSchema,
  rule: quorumRuleSchema,
  observers: z.array(observerSchema),
})
export type SessionTemplateContent = z.infer<typeof contentSchema>

const list = z.array(z.object({ id: idSchema, name: titleSchema, content: contentSchema, at: timestampSchema }))

/** What sessions have in common, kept by name for the next one to start from; no docket, no members, no scores. */
export const sessionTemplates = {
  /** by name */
  list: base.output(list),
  /** Keeps a session as it is now; a template of that name takes it as its new content, the old one stays in the journal. */
  save: base.input(z.object({ name: titleSchema, sessionId: idSchema })).output(list),
  remove: base.input(z.object({ id: idSchema })).output(list),
}
