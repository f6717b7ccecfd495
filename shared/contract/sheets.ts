import { z } from 'zod'
import { base, fileRefSchema, idSchema, jobIdSchema, localeSchema } from './base.ts'
import { sheetProblems } from '#shared/domain/score-sheet.ts'

export const sheetFormats = ['xlsx', 'pdf'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** A folder of score sheets as it was made. */
export const madeSheetsSchema = z.object({
  /** name of the folder, under the workspace's documents */
  folder: z.string(),
  /** the same files in one archive, for where no folder can be opened */
  archive: fileRefSchema,
  files: z.array(z.object({ memberId: idSchema, format: z.enum(sheetFormats), file: fileRefSchema })),
})
export type MadeSheets = z.infer<typeof madeSheetsSchema>

export const sheetProblemSchema = z.object({
  /** the cell (`D7`); null for the whole file */
  at: z.string().nullable(),
  reason: z.enum(sheetProblems),
  /** the value as it stands, or what it stands against */
  text: z.string(),
})

export const sheetsPreviewSchema = z.object({
  files: z.array(
    z.object({
      file: fileRefSchema,
      member: z.object({ id: idSchema, name: z.string() }).nullable(),
      /** cells by what becomes of them; empty cells are not counted */
      new: z.int(),
      same: z.int(),
      changed: z.int(),
      remarks: z.int(),
      problems: z.array(sheetProblemSchema),
    }),
  ),
  /** members who are enrolled and sent none of these files */
  missing: z.array(z.object({ id: idSchema, name: z.string() })),
  problems: z.int(),
  /** stands for exactly this preview; `run` does what it showed or fails with CONFLICT */
  digest: z.string(),
})
export type SheetsPreview = z.infer<typeof sheetsPreviewSchema>

/** Cells and remarks of all files together, by what became of them. */
export const sheetCountsSchema = z.object({
  files: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  remarks: z.int(),
})

const importInput = z.object({
  sessionId: idSchema,
  fileIds: z.array(idSchema).min(1).max(200),
  /** whether a value that differs from a stored one takes its place; else it is a problem */
  replace: z.boolean().default(false),
  jobId: jobIdSchema,
})

/** Score sheets that travel: made for each member, filled in elsewhere, and read back. */
export const sheets = {
  /** A file for each member and format in a new folder: all of them or none. Not once scoring is closed. */
  make: base
    .input(
      z.object({
        sessionId: idSchema,
        locale: localeSchema,
        formats: z.array(z.enum(sheetFormats)).min(1),
        jobId: jobIdSchema,
      }),
    )
    .output(madeSheetsSchema),
  /** What members wrote beside their scores of a session's items. */
  remarks: base
    .input(z.object({ sessionId: idSchema }))
    .output(z.array(z.object({ itemId: idSchema, memberId: idSchema, remark: z.string() }))),
  /** Reads filled sheets and changes nothing. Scoring must be open. */
  preview: base.input(importInput).output(sheetsPreviewSchema),
  /** All or nothing: refused with SHEETS_HAVE_PROBLEMS while a single file or cell has one. */
  run: base.input(importInput.extend({ digest: z.string() })).output(sheetCountsSchema),
}
