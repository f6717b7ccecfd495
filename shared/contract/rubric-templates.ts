import { z } from 'zod'
import { base, idSchema, timestampSchema, titleSchema } from './base.ts'
import { rubricSchema } from './committee.ts'

const rubricTemplateSchema = z.object({
  id: idSchema,
  name: titleSchema,
  rubric: rubricSchema,
  at: timestampSchema,
})

const list = z.array(rubricTemplateSchema)

/** Rubrics kept by name, to start a session's rubric from; a session's own rubric never changes with them. */
export const rubricTemplates = {
  /** by name */
  list: base.output(list),
  /** Keeps a rubric under a name; a template of that name takes it as its new content, the old one stays in the journal. */
  save: base.input(z.object({ name: titleSchema, rubric: rubricSchema })).output(list),
  remove: base.input(z.object({ id: idSchema })).output(list),
}
