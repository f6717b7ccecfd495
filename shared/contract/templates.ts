import { z } from 'zod'
import { templateKinds } from '#shared/domain/template.ts'
import { base, timestampSchema } from './base.ts'

const text = z.string().max(2000)
const kind = z.enum(templateKinds as [(typeof templateKinds)[number], ...typeof templateKinds])

/** How one kind of document is printed, where it differs from the usual. */
export const templateSchema = z.object({
  /** by key of a text; those left out are the usual ones */
  texts: z.record(z.string().max(100), z.object({ ko: text, en: text })),
  /** in their order */
  fields: z.array(z.object({ id: z.string().max(100), shown: z.boolean() })).max(50),
  /** whether the office's emblem is printed */
  emblem: z.boolean(),
})
export type TemplateDto = z.infer<typeof templateSchema>

const detail = z.object({
  kind,
  /** 0 while nobody changed it */
  version: z.int(),
  template: templateSchema,
  /** every field of the kind, by its printed word */
  fields: z.array(z.object({ id: z.string(), ko: z.string(), en: z.string() })),
  /** the usual words, with places such as {{title}} */
  texts: z.array(z.object({ key: z.string(), ko: z.string(), en: z.string() })),
  /** newest first */
  versions: z.array(
    z.object({
      version: z.int(),
      at: timestampSchema,
      author: z.string(),
      /** null is a return to the usual */
      template: templateSchema.nullable(),
    }),
  ),
})
export type TemplateDetail = z.infer<typeof detail>

/** Templates of documents, adjusted by the office; every version is kept, and what is locked keeps the one of its day. */
export const templates = {
  get: base.input(z.object({ kind })).output(detail),
  /**
   * A new version; `template` null returns to the usual. CONFLICT where another version came in between, and
   * TEMPLATE_TEXT for a text that is empty or names a place that nothing fills.
   */
  save: base.input(z.object({ kind, baseVersion: z.int(), template: templateSchema.nullable() })).output(detail),
}
