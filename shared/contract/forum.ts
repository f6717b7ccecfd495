import { z } from 'zod'
import {
  base,
  countsSchema,
  declaredSchema,
  fileRefSchema,
  idSchema,
  jobIdSchema,
  localeSchema,
  textSchema,
  timestampSchema,
  titleSchema,
} from './base.ts'
import { mappedFields } from '#shared/domain/mapping.ts'
import {
  discussionTaskKinds,
  discussionVenues,
  repeatPolicies,
  screeningOutcomes,
  shareBounds,
  stations,
  taskOrigins,
} from '#shared/domain/terms.ts'

/** A row set aside, with the line it starts on (1 is the header) and why. */
export const rejectedRowSchema = z.object({
  line: z.int(),
  /** code of `shared/domain/rejects.ts` */
  reason: z.string(),
  /** the row as it stands in the file, cut at 2,000 characters */
  raw: z.string(),
})

export const fileFormatSchema = z.object({
  /** e.g. 'polis-comments', 'polis-votes', 'consul-proposals', 'generic-tasks', 'generic-votes' */
  id: z.string(),
  /** of a summary and of comments nothing is taken in; meetings become offline discussions */
  holds: z.enum(['tasks', 'votes', 'summary', 'meetings', 'comments']),
})

const wordList = z.array(z.string().min(1).max(200)).max(50)

/** What one file of an import is and how its rows fared. */
export const fileReportSchema = z.object({
  file: fileRefSchema,
  format: fileFormatSchema,
  /** 'utf-8', 'utf-8-bom', 'cp949', 'utf-16le', 'utf-16be'; 'xls' or 'xlsx' of a workbook */
  encoding: z.string(),
  /** as it is stored; null while nothing is */
  sourceFileId: idSchema.nullable(),
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.array(z.object({ reason: z.string(), count: z.int() })),
  rejectedRows: z.array(rejectedRowSchema),
})

/** One task that this import would add or change; `fields` names what changed. */
export const taskChangeSchema = z.object({
  kind: z.enum(['new', 'changed', 'retired', 'gone']),
  sourceTaskId: z.string(),
  title: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

/** What a person says of the columns of a table that no format knows. */
export const mappingSchema = z.object({
  holds: z.enum(['tasks', 'votes']),
  /** the table's column by field of the generic pair */
  fields: z.partialRecord(z.enum([...mappedFields.tasks, ...mappedFields.votes]), z.string().max(1000)),
  /** words beyond the usual ones that stand for a choice */
  words: z.object({ yes: wordList, no: wordList, pass: wordList }),
})
export type Mapping = z.infer<typeof mappingSchema>

/** A table that no format knows, with what is known or guessed of its columns. */
export const mappingTableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  firstRows: z.array(z.array(z.string())),
  mapping: mappingSchema,
})
export type MappingTable = z.infer<typeof mappingTableSchema>

export const changeCountsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  retired: z.int(),
  gone: z.int(),
  unchanged: z.int(),
})

export const importPreviewSchema = z.object({
  /** which platform and room these tasks come from; ids are unique within it */
  source: z.string(),
  files: z.array(
    fileReportSchema.extend({
      columns: z.array(z.string()),
      firstRows: z.array(z.array(z.string())),
      /** by which its columns are read; null where a format knows them */
      mapping: mappingSchema.nullable(),
      /** this very content (SHA-256) was imported before, at */
      importedBefore: timestampSchema.nullable(),
    }),
  ),
  /** tables to map by hand first: an import of these files is refused until then */
  unknown: z.array(mappingTableSchema),
  /** the imported file whose rows these correct; null for an import of its own */
  corrects: z.object({ name: z.string(), at: timestampSchema }).nullable(),
  changes: changeCountsSchema,
  /** at most 500 of them */
  changeList: z.array(taskChangeSchema),
  /** suggested vote round, null where the files hold no votes and no declared totals */
  round: z
    .object({ name: z.string(), opensAt: timestampSchema.nullable(), closesAt: timestampSchema.nullable() })
    .nullable(),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importReportSchema = z.object({
  id: idSchema,
  at: timestampSchema,
  source: z.string(),
  files: z.array(fileReportSchema),
  changes: changeCountsSchema,
  roundId: idSchema.nullable(),
})
export type ImportReport = z.infer<typeof importReportSchema>

/** What a rule asks beside its threshold; null asks nothing. */
export const conditionSchemas = {
  /** at least `percent` of `eligible` voters cast a ballot on the task */
  turnout: z.object({ eligible: z.int().min(1), percent: z.int().min(1).max(100) }).nullable(),
  /** yes among yes and no */
  share: z.object({ percent: z.int().min(0).max(100), bound: z.enum(shareBounds) }).nullable(),
}
/** The same where leaving them out asks nothing. */
export const conditionInputs = {
  turnout: conditionSchemas.turnout.default(null),
  share: conditionSchemas.share.default(null),
}

export const roundSetupSchema = z.object({
  name: titleSchema,
  /** MORE THAN this many yes votes promote */
  moreThan: z.int().min(0),
  repeatVotes: z.enum(repeatPolicies),
  ...conditionInputs,
  /** ballots outside the window are set aside; null leaves that end open */
  opensAt: timestampSchema.nullable(),
  closesAt: timestampSchema.nullable(),
})

/** What the Support Unit decided on a task, and when; `into` names the task it was merged into, as it stands now. */
export const screeningMarkSchema = z.object({
  outcome: z.enum(screeningOutcomes),
  reason: z.string(),
  at: timestampSchema,
  into: z.object({ id: idSchema, number: z.int(), title: z.string() }).nullable(),
})
export type ScreeningMark = z.infer<typeof screeningMarkSchema>

export const taskRowSchema = z.object({
  id: idSchema,
  /** running number in this workspace, from 1; for people */
  number: z.int(),
  title: z.string(),
  category: z.string(),
  origin: z.enum(taskOrigins),
  source: z.string(),
  sourceTaskId: z.string(),
  /** how far it has come */
  station: z.enum(stations),
  submittedAt: timestampSchema.nullable(),
  /** as the platform calls it when it last exported the proposal; '' where it says nothing */
  status: z.string(),
  roundId: idSchema.nullable(),
  declared: declaredSchema.nullable(),
  /** counted here from the ballot roll; null where only declared totals exist */
  counted: countsSchema.nullable(),
  promotion: z.enum(['none', 'promoted', 'heldBack', 'broughtForward']),
  retired: z.boolean(),
  /** null while it waits for its screening */
  screening: screeningMarkSchema.nullable(),
})
export type TaskRow = z.infer<typeof taskRowSchema>

/** One station of a task's thread: reached or not, when, and its figures in `params` of the sentence `common:station.<station>`. */
export const threadStationSchema = z.object({
  station: z.enum(stations),
  reached: z.boolean(),
  at: timestampSchema.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** where its evidence is shown */
  link: z.object({ kind: z.enum(['task', 'round', 'session', 'meeting', 'followUp']), id: idSchema }).nullable(),
})
export type ThreadStation = z.infer<typeof threadStationSchema>

export const taskDetailSchema = taskRowSchema.extend({
  body: z.string(),
  url: z.string().nullable(),
  proposals: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      source: z.string(),
      sourceTaskId: z.string(),
      submittedAt: timestampSchema.nullable(),
    }),
  ),
  thread: z.array(threadStationSchema),
  /** offline discussions that dealt with it or sent it as a case, oldest first */
  discussions: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      venue: z.enum(discussionVenues),
      place: z.string(),
      date: z.string(),
      outcomes: z.string(),
      kind: z.enum(discussionTaskKinds),
    }),
  ),
  /** files its numbers come from */
  evidence: z.array(
    z.object({
      name: z.string(),
      size: z.int(),
      sha256: z.string(),
      rowsRead: z.int(),
      accepted: z.int(),
      rejected: z.int(),
    }),
  ),
})
export type TaskDetail = z.infer<typeof taskDetailSchema>

const importInput = z.object({
  fileIds: z.array(idSchema).min(1).max(200),
  /** null takes the suggestion */
  source: titleSchema.nullable().default(null),
})

export const forum = {
  import: {
    preview: base.input(importInput.extend({ jobId: jobIdSchema })).output(importPreviewSchema),
    /** All or nothing, in one transaction; cancelled or failed leaves nothing behind. */
    run: base
      .input(importInput.extend({ round: roundSetupSchema.nullable(), jobId: jobIdSchema }))
      .output(importReportSchema),
    /** Keeps what the columns of a table mean, for every table with the same head. */
    saveMapping: base.input(mappingSchema.extend({ columns: z.array(z.string()).min(2).max(5000) })).output(z.void()),
    /** The rows of an imported file that are still set aside, as CSV with line and reason, to correct and import again. */
    rejects: base
      .input(z.object({ sourceFileId: idSchema, locale: localeSchema, jobId: jobIdSchema }))
      .output(fileRefSchema),
    list: base.output(z.array(importReportSchema)),
  },
  /** the list itself: task-list.ts */
  tasks: {
    get: base.input(z.object({ id: idSchema })).output(taskDetailSchema),
    /** An outstanding case of an offline discussion: goes to the Committee without a vote, its origin stays visible. */
    addCase: base
      .input(
        z.object({
          title: titleSchema,
          body: textSchema,
          category: z.string().max(200),
          venue: titleSchema,
          heldOn: z.iso.date(),
          /** the discussion that sends it; null where it is not kept here */
          discussionId: idSchema.nullable().default(null),
        }),
      )
      .output(taskDetailSchema),
  },
}
