import { z } from 'zod'
import { base, fileRefSchema, idSchema, jobIdSchema, reasonSchema, timestampSchema, titleSchema } from './base.ts'
import { stances } from '#shared/domain/opinion.ts'

const stanceSchema = z.enum(stances)
const tagSchema = z.string().trim().min(1).max(40)

/** A row set aside: file, line (1 is the header), reason (`shared/domain/rejects.ts`) and the value in question. */
export const opinionRejectSchema = z.object({
  file: z.string(),
  line: z.int(),
  reason: z.string(),
  detail: z.string(),
})
export type OpinionReject = z.infer<typeof opinionRejectSchema>

/** Rows read are those added, known, silent and set aside, together. */
export const opinionFileSchema = z.object({
  name: z.string(),
  /** 'generic-opinions', 'decidim-comments', 'loomio-reasons' */
  format: z.string(),
  encoding: z.string(),
  /** bytes */
  size: z.int(),
  sha256: z.string(),
  rowsRead: z.int(),
  added: z.int(),
  /** kept here already, word for word */
  known: z.int(),
  /** votes without a reason, which are no opinions and no fault */
  silent: z.int(),
  rejected: z.array(z.object({ reason: z.string(), count: z.int() })),
})
export type OpinionFile = z.infer<typeof opinionFileSchema>

const taskBriefSchema = z.object({ taskId: idSchema, number: z.int(), title: z.string() })

export const opinionPreviewSchema = z.object({
  /** the source whose ids the files use, where they do not name it themselves; null where they all do */
  source: z.string().nullable(),
  /** every source that tasks came from */
  sources: z.array(z.string()),
  files: z.array(opinionFileSchema),
  added: z.int(),
  /** tasks that opinions would be added to, by number */
  tasks: z.array(taskBriefSchema.extend({ added: z.int() })),
  /** at most 500 of them */
  rejects: z.array(opinionRejectSchema),
})
export type OpinionPreview = z.infer<typeof opinionPreviewSchema>

export const opinionImportSchema = z.object({
  id: idSchema,
  at: timestampSchema,
  files: z.array(opinionFileSchema),
  added: z.int(),
  known: z.int(),
  rejects: z.int(),
})
export type OpinionImport = z.infer<typeof opinionImportSchema>

/** One opinion in the list; nothing tells who wrote it. */
export const opinionRowSchema = taskBriefSchema.extend({
  id: idSchema,
  /** the beginning of the text, one line */
  excerpt: z.string(),
  stance: stanceSchema.nullable(),
  /** 1 to 5 */
  rating: z.int().nullable(),
  submittedAt: timestampSchema.nullable(),
  tags: z.array(z.string()),
  read: z.boolean(),
  /** quotes kept of it */
  quotes: z.int(),
})
export type OpinionRow = z.infer<typeof opinionRowSchema>

export const opinionQuoteSchema = z.object({
  id: idSchema,
  /** personal data covered with asterisks */
  text: z.string(),
  at: timestampSchema,
  /** why it is not used any more; null while it is */
  withdrawn: z.string().nullable(),
})

export const opinionDetailSchema = opinionRowSchema.extend({
  body: z.string(),
  source: z.string(),
  sourceTaskId: z.string(),
  sourceKey: z.string(),
  file: z.string(),
  line: z.int(),
  quoted: z.array(opinionQuoteSchema),
})
export type OpinionDetail = z.infer<typeof opinionDetailSchema>

const stanceCounts = { for: z.int(), against: z.int(), neutral: z.int(), none: z.int() }

/** Opinions of one task, counted. */
export const taskOpinionsSchema = taskBriefSchema.extend({
  total: z.int(),
  unread: z.int(),
  /** people told apart; opinions whose author the source does not tell are not in it */
  authors: z.int(),
  ...stanceCounts,
  /** mean of the ratings given, and how many gave one */
  rating: z.object({ mean: z.number().nullable(), n: z.int() }),
  quotes: z.int(),
})
export type TaskOpinions = z.infer<typeof taskOpinionsSchema>

export const opinionCountsSchema = z.object({
  total: z.int(),
  unread: z.int(),
  tasks: z.array(taskOpinionsSchema),
  /** most used first */
  tags: z.array(z.object({ tag: z.string(), count: z.int() })),
})
export type OpinionCounts = z.infer<typeof opinionCountsSchema>

const importInput = z.object({
  fileIds: z.array(idSchema).min(1).max(50),
  /** for files that name none; null takes the source that knows most of their tasks */
  source: titleSchema.nullable().default(null),
  jobId: jobIdSchema,
})

export const opinions = {
  import: {
    preview: base.input(importInput).output(opinionPreviewSchema),
    /** In one transaction; rows that cannot stand are set aside, what is known already is not added again. */
    run: base.input(importInput).output(opinionImportSchema),
    /** newest first */
    list: base.output(z.array(opinionImportSchema)),
    /** The rows an import set aside as CSV in the generic shape, with file, line and reason; without authors. */
    rejects: base.input(z.object({ importId: idSchema })).output(fileRefSchema),
  },
  counts: base.output(opinionCountsSchema),
  list: base
    .input(
      z.object({
        taskId: idSchema.nullable().default(null),
        tag: tagSchema.nullable().default(null),
        stance: stanceSchema.or(z.literal('none')).nullable().default(null),
        unread: z.boolean().default(false),
        limit: z.int().min(1).max(5000).default(2000),
      }),
    )
    .output(z.object({ rows: z.array(opinionRowSchema), total: z.int() })),
  get: base.input(z.object({ id: idSchema })).output(opinionDetailSchema),
  markRead: base.input(z.object({ ids: z.array(idSchema).min(1).max(5000), read: z.boolean() })).output(z.void()),
  setTags: base.input(z.object({ id: idSchema, tags: z.array(tagSchema).max(20) })).output(opinionDetailSchema),
  /** Keeps a passage to print. Personal data is covered; QUOTE_NOT_IN_TEXT where the opinion does not say it. */
  addQuote: base.input(z.object({ id: idSchema, text: z.string().min(1).max(5000) })).output(opinionDetailSchema),
  withdrawQuote: base
    .input(z.object({ id: idSchema, quoteId: idSchema, reason: reasonSchema }))
    .output(opinionDetailSchema),
  /** Quotes in use, by task. */
  quotes: base
    .input(z.object({ taskId: idSchema.nullable().default(null) }))
    .output(z.array(taskBriefSchema.extend({ opinionId: idSchema, id: idSchema, text: z.string() }))),
}
