import { z } from 'zod'
import { base, dateSchema, fileRefSchema, idSchema, jobIdSchema, timestampSchema } from './base.ts'
import { followUpStatuses } from '#shared/domain/follow-up.ts'
import { personalKinds } from '#shared/domain/personal-data.ts'
import { publicParts } from '#shared/domain/public-parts.ts'

export const publicationKinds = ['task', 'round'] as const

/** What is published: one task, or the tasks a vote round submitted to the Committee. */
const subjectFields = { kind: z.enum(publicationKinds), subjectId: idSchema }

export const publicationChoiceSchema = z.object({
  ...subjectFields,
  /** reasons, notes of progress and notes on results are published word for word; else what happened and when alone */
  words: z.boolean().default(false),
  /** tasks of the round that stay out */
  leaveOut: z.array(idSchema).max(5000).default([]),
})
export type PublicationChoice = z.infer<typeof publicationChoiceSchema>

/** An id the platform's database knows something by. */
const platformIdSchema = z.int().min(1).max(2_147_483_647)

export const platformIdsSchema = z.object({
  statuses: z.partialRecord(z.enum(followUpStatuses), platformIdSchema),
  categories: z.record(z.string().min(1).max(200), platformIdSchema),
})
export type PlatformIds = z.infer<typeof platformIdsSchema>

export const findingSchema = z.object({
  /** number of the task; null for the round itself */
  number: z.int().nullable(),
  taskId: idSchema.nullable(),
  part: z.enum(publicParts),
  kind: z.enum(personalKinds),
  /** all but the first characters hidden */
  masked: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

export const publicationSchema = z.object({
  id: idSchema,
  ...subjectFields,
  title: z.string(),
  /** the day it tells of */
  asOf: dateSchema,
  words: z.boolean(),
  leaveOut: z.array(idSchema),
  taskIds: z.array(idSchema),
  files: z.int(),
  /** the ZIP, with its SHA-256 */
  file: fileRefSchema,
  at: timestampSchema,
})
export type Publication = z.infer<typeof publicationSchema>

export const publicationPreviewSchema = z.object({
  title: z.string(),
  asOf: dateSchema,
  /** of the ZIP that would leave */
  sha256: z.string(),
  /** bytes */
  size: z.int(),
  tasks: z.array(z.object({ taskId: idSchema, number: z.int(), title: z.string(), leftOut: z.boolean() })),
  files: z.array(
    z.object({
      path: z.string(),
      size: z.int(),
      sha256: z.string(),
      /** beside the last publication of the same subject */
      state: z.enum(['new', 'changed', 'same']),
    }),
  ),
  /** what stops it: personal data, with the place it stands in */
  findings: z.array(findingSchema),
})
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>

/** Word back to the Forum. */
export const publication = {
  /** Rounds with tasks submitted to the Committee, and every such task or case. */
  subjects: base.output(
    z.object({
      rounds: z.array(z.object({ id: idSchema, name: z.string(), tasks: z.int() })),
      tasks: z.array(z.object({ id: idSchema, number: z.int(), title: z.string() })),
    }),
  ),
  preview: base.input(publicationChoiceSchema).output(publicationPreviewSchema),
  /** One file of the preview, the very text that would leave. */
  file: base
    .input(publicationChoiceSchema.extend({ path: z.string().max(200) }))
    .output(z.object({ text: z.string() })),
  /**
   * Writes and journals the ZIP whose hash the preview told. PUBLICATION_CHANGED where the store tells another now,
   * PUBLICATION_PERSONAL where personal data stands in it.
   */
  publish: base
    .input(publicationChoiceSchema.extend({ sha256: z.string().length(64), jobId: jobIdSchema }))
    .output(publicationSchema),
  /** Newest first. */
  list: base.output(z.array(publicationSchema)),
  /** Makes a publication again from what is stored now, for the day it told of. */
  again: base.input(z.object({ id: idSchema })).output(z.object({ same: z.boolean(), changed: z.array(z.string()) })),
  platformIds: base.output(platformIdsSchema),
  savePlatformIds: base.input(platformIdsSchema).output(platformIdsSchema),
}
