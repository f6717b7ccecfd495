import { z } from 'zod'
import { base, idSchema, jobIdSchema, timestampSchema } from './base.ts'

export const journalEntrySchema = z.object({
  seq: z.int(),
  at: timestampSchema,
  actor: z.string(),
  /** what was done, `feature.verb`, e.g. `votes.promote` */
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  /** the change itself */
  data: z.json(),
  hash: z.string(),
})
export type JournalEntryDto = z.infer<typeof journalEntrySchema>

export const verificationSchema = z.object({
  ok: z.boolean(),
  entries: z.int(),
  /** hash of the newest entry; '' for an empty journal */
  head: z.string(),
  /** one sentence-code a problem found, with where */
  problems: z.array(
    z.object({
      kind: z.enum(['entry-changed', 'entry-missing', 'order', 'store-differs', 'segment-damaged']),
      where: z.string(),
    }),
  ),
})
export type Verification = z.infer<typeof verificationSchema>

export const journal = {
  list: base
    .input(
      z.object({
        before: z.int().nullable().default(null),
        limit: z.int().min(1).max(500).default(100),
        subjectId: idSchema.nullable().default(null),
      }),
    )
    .output(z.object({ entries: z.array(journalEntrySchema), total: z.int() })),
  verify: base.input(z.object({ jobId: jobIdSchema })).output(verificationSchema),
}
