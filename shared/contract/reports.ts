import { z } from 'zod'
import { base, dateSchema, fileRefSchema, idSchema, jobIdSchema, localeSchema, timestampSchema } from './base.ts'
import { reportProblems } from '#shared/domain/agency-report.ts'

/** A period agencies were asked about, and who has answered. */
export const reportRequestSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  meetingTitle: z.string(),
  /** first and last day of the period, both included */
  from: dateSchema,
  to: dateSchema,
  replyBy: dateSchema,
  agencies: z.array(
    z.object({
      agency: z.string(),
      /** instructions and milestones asked about, and those of them that were reported on */
      asked: z.int(),
      answered: z.int(),
      /** the files that said something, the newest first */
      files: z.array(z.object({ name: z.string(), sha256: z.string(), at: timestampSchema })),
      /** nothing came, and the day to answer is over */
      overdue: z.boolean(),
    }),
  ),
})
export type ReportRequestRow = z.infer<typeof reportRequestSchema>

/** A folder of agencies' sheets as it was made. */
export const madeReportsSchema = z.object({
  requestId: idSchema,
  /** name of the folder, under the workspace's documents */
  folder: z.string(),
  /** the same files in one archive, for where no folder can be opened */
  archive: fileRefSchema,
  files: z.array(z.object({ agency: z.string(), file: fileRefSchema })),
})
export type MadeReports = z.infer<typeof madeReportsSchema>

export const reportsPreviewSchema = z.object({
  files: z.array(
    z.object({
      file: fileRefSchema,
      agency: z.string().nullable(),
      /** rows by what becomes of them */
      new: z.int(),
      same: z.int(),
      changed: z.int(),
      unanswered: z.int(),
      problems: z.array(
        z.object({
          /** the cell (`F7`); null for the whole file */
          at: z.string().nullable(),
          reason: z.enum(reportProblems),
          /** the value as it stands, or what it stands against */
          text: z.string(),
        }),
      ),
    }),
  ),
  /** agencies that were asked, answered nothing before and sent none of these files */
  missing: z.array(z.string()),
  problems: z.int(),
  /** stands for exactly this preview; `run` does what it showed or fails with CONFLICT */
  digest: z.string(),
})
export type ReportsPreview = z.infer<typeof reportsPreviewSchema>

const importInput = z.object({
  requestId: idSchema,
  fileIds: z.array(idSchema).min(1).max(200),
  /** whether a report that differs from an earlier one takes its place; else it is a problem */
  replace: z.boolean().default(false),
  jobId: jobIdSchema,
})

/** Agencies report by sheets that travel: made for each agency and period, filled in elsewhere, and read back. */
export const reports = {
  /** What was asked of whom, the newest period first. */
  list: base.output(z.array(reportRequestSchema)),
  /** A file for each agency that has something open. REPORT_PERIOD_WRONG, NOTHING_TO_REPORT; AGENDA_NOT_LOCKED. */
  make: base
    .input(
      z.object({
        meetingId: idSchema,
        from: dateSchema,
        to: dateSchema,
        replyBy: dateSchema,
        locale: localeSchema,
        jobId: jobIdSchema,
      }),
    )
    .output(madeReportsSchema),
  /** Reads filled sheets and changes nothing. */
  preview: base.input(importInput).output(reportsPreviewSchema),
  /** All or nothing: refused with SHEETS_HAVE_PROBLEMS while a single file or cell has one. */
  run: base
    .input(importInput.extend({ digest: z.string() }))
    .output(z.object({ files: z.int(), new: z.int(), changed: z.int(), same: z.int() })),
}
