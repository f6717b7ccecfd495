import { z } from 'zod'
import { base, fileRefSchema, idSchema, jobIdSchema } from './base.ts'
import { memberSchema } from './committee.ts'
import { rosterFields } from '#shared/domain/roster-columns.ts'
import { rosterProblems } from '#shared/domain/roster.ts'

const rosterMemberSchema = memberSchema.omit({ id: true })

/** One row of a members' list and what becomes of it. */
export const rosterRowSchema = z.object({
  /** line of the file or row of the sheet, from 1 */
  line: z.int(),
  name: z.string(),
  becomes: z.enum(['new', 'changed', 'same', 'setAside']),
  /** as they would be saved; null where the row is set aside */
  member: rosterMemberSchema.nullable(),
  /** fields that would change, with what is stored now */
  changes: z.array(z.object({ field: rosterMemberSchema.keyof(), before: z.string(), after: z.string() })),
  /** `text`: the cell as it stands, or the line or the name that stands against the row */
  problems: z.array(z.object({ reason: z.enum(rosterProblems), text: z.string() })),
})
export type RosterRowDto = z.infer<typeof rosterRowSchema>

const countsOf = { new: z.int(), changed: z.int(), same: z.int(), setAside: z.int() }

export const rosterPreviewSchema = z.object({
  file: fileRefSchema,
  /** name of the workbook's sheet; null for a text file */
  sheet: z.string().nullable(),
  /** encoding of a text file; null for a workbook */
  encoding: z.string().nullable(),
  /** heads as the list writes them, with what each was taken for */
  columns: z.array(z.object({ head: z.string(), field: z.enum(rosterFields).nullable() })),
  rows: z.array(rosterRowSchema),
  counts: z.object({
    ...countsOf,
    /** members the list does not name; they stay as they are */
    untouched: z.int(),
  }),
  /** stands for exactly this preview; `run` does what it showed or fails with CONFLICT */
  digest: z.string(),
})
export type RosterPreview = z.infer<typeof rosterPreviewSchema>

export const roster = {
  /** Reads a members' list (CSV in any encoding of `docs/formats.md`, XLSX, XLS, ODS) and changes nothing. */
  preview: base.input(z.object({ fileId: idSchema, jobId: jobIdSchema })).output(rosterPreviewSchema),
  /** Saves the new and the changed members in one transaction; rows set aside change nothing. */
  run: base
    .input(z.object({ fileId: idSchema, digest: z.string(), jobId: jobIdSchema }))
    .output(z.object({ new: z.int(), changed: z.int(), same: z.int(), setAside: z.int() })),
}
