import { z } from 'zod'
import { copyWays } from '#shared/domain/copies.ts'
import {
  base,
  dateSchema,
  fileRefSchema,
  idSchema,
  jobIdSchema,
  localeSchema,
  reasonSchema,
  timestampSchema,
} from './base.ts'

/** Documents that are handed out copy by copy. */
export const copiedKinds = ['packet', 'agenda'] as const
export type CopiedKind = (typeof copiedKinds)[number]

const subjectSchema = z.object({
  kind: z.enum(copiedKinds),
  /** id of the session (packet) or of the meeting (agenda) */
  subjectId: idSchema,
})

const withheldSchema = z.object({ itemId: idSchema, number: z.int(), title: z.string() })

const recipientSchema = z.object({
  /** null for somebody who is no member of the session */
  memberId: idSchema.nullable(),
  name: z.string().trim().min(1).max(100),
})

export const copySchema = subjectSchema.extend({
  id: idSchema,
  /** 제N호 of this document */
  number: z.int().min(1),
  memberId: idSchema.nullable(),
  name: z.string(),
  /** items left out because the recipient is recused from them, as they stood when the copy was made */
  withheld: z.array(withheldSchema),
  locale: localeSchema,
  title: z.string(),
  file: fileRefSchema,
  pages: z.int(),
  at: timestampSchema,
  /** civil dates in Korea; null until it happens */
  givenOn: dateSchema.nullable(),
  givenHow: z.enum(copyWays).nullable(),
  returnedOn: dateSchema.nullable(),
})
export type Copy = z.infer<typeof copySchema>

const idsSchema = z.array(idSchema).min(1).max(500)

export const copies = {
  /** Who a copy can be made for: the members of a session, each with what would be left out; nobody for an agenda. */
  recipients: base
    .input(subjectSchema)
    .output(z.array(recipientSchema.extend({ affiliation: z.string(), withheld: z.array(withheldSchema) }))),
  /**
   * A marked PDF a recipient, all or none: a run that is cancelled or fails leaves no file and no entry. Progress counts
   * the settings (one for each set of left-out items) and the copies.
   */
  make: base
    .input(
      subjectSchema.extend({
        locale: localeSchema,
        recipients: z.array(recipientSchema).min(1).max(500),
        jobId: jobIdSchema,
      }),
    )
    .output(z.array(copySchema)),
  /** The distribution log, newest number last: of one document, or of all. */
  list: base.input(subjectSchema.nullable()).output(z.array(copySchema)),
  /** Fails with COPY_STATE where a copy is out already, with COPY_DATE for a day before it was made or after today. */
  give: base.input(z.object({ ids: idsSchema, on: dateSchema, how: z.enum(copyWays) })).output(z.void()),
  /** Fails with COPY_STATE where a copy is not out, with COPY_DATE for a day before it was given or after today. */
  takeBack: base.input(z.object({ ids: idsSchema, on: dateSchema })).output(z.void()),
  /** Takes the last step of a copy back, which was entered by mistake. Fails with COPY_STATE where there is none. */
  correct: base.input(z.object({ id: idSchema, reason: reasonSchema })).output(z.void()),
}
