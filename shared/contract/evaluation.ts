import { z } from 'zod'
import {
  base,
  fileRefSchema,
  idSchema,
  jobIdSchema,
  localeSchema,
  reasonSchema,
  timestampSchema,
  titleSchema,
} from './base.ts'
import { rubricSchema } from './committee.ts'
import { madeSheetsSchema, sheetCountsSchema, sheetFormats, sheetsPreviewSchema } from './sheets.ts'
import { tableProblems } from '#shared/domain/tables.ts'

/** A row of a file that cannot stand. One such row, and nothing of the file is taken. */
export const tableRefusalSchema = z.object({
  /** name of the file */
  file: z.string(),
  /** line it starts on, from 1, the header being 1 */
  line: z.int(),
  reason: z.enum(tableProblems),
  /** the value in question, or the line it repeats; never a name or an address */
  detail: z.string(),
})
export type TableRefusal = z.infer<typeof tableRefusalSchema>

const seatCount = z.int().min(1).max(100_000)
/** the seed of a draw: 32 bits */
const seedSchema = z.int().min(0).max(4_294_967_295)
/** 0 to 1 */
const chanceSchema = z.number()

export const quotaSchema = z.object({
  category: z.string().min(1).max(200),
  value: z.string().min(1).max(200),
  /** seats, both included */
  min: seatCount.or(z.literal(0)),
  max: seatCount.or(z.literal(0)),
})

export const quotaRowSchema = quotaSchema.extend({
  /** such people in the pool */
  people: z.int(),
  /** such people on the panel as it stands */
  seated: z.int(),
})
export type QuotaRow = z.infer<typeof quotaRowSchema>

const quotaProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('poolTooSmall'), people: z.int(), seats: z.int() }),
  z.object({ kind: z.literal('minAboveMax'), quota: quotaSchema }),
  z.object({ kind: z.literal('tooFewPeople'), quota: quotaSchema, people: z.int() }),
  z.object({ kind: z.literal('minimaAboveSeats'), category: z.string(), sum: z.int(), seats: z.int() }),
  z.object({ kind: z.literal('maximaBelowSeats'), category: z.string(), sum: z.int(), seats: z.int() }),
])

/** Whether a panel can meet all quotas at once; where not, what stands in the way and the nearest quotas that can. */
export const feasibilitySchema = z.object({
  possible: z.boolean(),
  problems: z.array(quotaProblemSchema),
  /** null where the pool is too small for any panel */
  relaxation: z.array(z.object({ quota: quotaSchema, min: z.int(), max: z.int() })).nullable(),
})
export type Feasibility = z.infer<typeof feasibilitySchema>

export const drawKinds = ['panel', 'reserve', 'replacement'] as const

export const drawSchema = z.object({
  id: idSchema,
  kind: z.enum(drawKinds),
  /** from 1, in the order of the draws of a group */
  number: z.int(),
  at: timestampSchema,
  seed: seedSchema,
  /** name and version of the method */
  algorithm: z.string(),
  seats: z.int(),
  /** people it was drawn from, and profiles that quotas tell apart */
  people: z.int(),
  profiles: z.int(),
  /** panels of the distribution */
  panels: z.int(),
  lowest: chanceSchema,
  highest: chanceSchema,
  /** how much higher the lowest chance might be at most */
  gap: z.number(),
  method: z.enum(['mixture', 'generated']),
  /** people no feasible panel can hold */
  hopeless: z.int(),
  /** chance and number of people who have it, ascending */
  chances: z.array(z.object({ chance: chanceSchema, people: z.int() })),
})
export type Draw = z.infer<typeof drawSchema>

export const panelistSchema = z.object({
  applicantId: idSchema,
  pseudonym: z.string(),
  values: z.record(z.string(), z.string()),
  state: z.enum(['seated', 'reserve', 'left']),
  draw: z.int(),
  /** with which it was drawn */
  chance: chanceSchema,
  reason: z.string(),
})
export type Panelist = z.infer<typeof panelistSchema>

/** Spread beside every mean; null with too few scorers. */
const figureSchema = z.object({ n: z.int(), mean: z.number().nullable(), sd: z.number().nullable() })

export const taskResultSchema = z.object({
  taskId: idSchema,
  number: z.int(),
  title: z.string(),
  overall: figureSchema,
  criteria: z.array(figureSchema.extend({ criterionId: z.string() })),
  categories: z.array(figureSchema.extend({ category: z.string(), value: z.string() })),
})
export type TaskResult = z.infer<typeof taskResultSchema>

export const groupSchema = z.object({
  id: idSchema,
  name: z.string(),
  seats: z.int(),
  people: z.int(),
  seated: z.int(),
  createdAt: timestampSchema,
})
export type EvaluationGroup = z.infer<typeof groupSchema>

const sourceSchema = z.object({ name: z.string(), size: z.int(), sha256: z.string(), rows: z.int() })

export const groupDetailSchema = z.object({
  group: groupSchema,
  pool: sourceSchema,
  quotaFile: sourceSchema,
  /** before the first draw */
  open: z.boolean(),
  categories: z.array(z.string()),
  quotas: z.array(quotaRowSchema),
  draws: z.array(drawSchema),
  panel: z.array(panelistSchema),
  rubric: rubricSchema,
  results: z.array(taskResultSchema),
})
export type GroupDetail = z.infer<typeof groupDetailSchema>

const byGroup = z.object({ groupId: idSchema })
const withJob = byGroup.extend({ jobId: jobIdSchema })
const formInput = withJob.extend({
  fileIds: z.array(idSchema).min(1).max(1000),
  /** whether a value that differs from a stored one takes its place; else it is a problem */
  replace: z.boolean().default(false),
})
const quotaTable = z.object({ seats: seatCount, quotas: z.array(quotaSchema).min(1).max(500) })

export const evaluation = {
  groups: base.output(z.array(groupSchema)),
  group: base.input(byGroup).output(groupDetailSchema),
  /** Reads pool and quotas and makes a group of them: all of both files, or, with refusals, nothing. */
  createGroup: base
    .input(
      z.object({
        name: titleSchema,
        seats: seatCount,
        poolFileId: idSchema,
        quotaFileId: idSchema,
        jobId: jobIdSchema,
      }),
    )
    .output(z.object({ groupId: idSchema.nullable(), refusals: z.array(tableRefusalSchema) })),
  /** Before the first draw; FROZEN after. */
  saveQuotas: base.input(byGroup.extend(quotaTable.shape)).output(groupDetailSchema),
  checkQuotas: base.input(withJob.extend(quotaTable.shape)).output(feasibilitySchema),
  /** The panel, by the fairest lottery over panels that meet the quotas. QUOTAS_IMPOSSIBLE where none does. */
  draw: base.input(withJob.extend({ seed: seedSchema })).output(groupDetailSchema),
  /** A list of alternates in proportion to the quotas, from those not drawn. */
  drawReserve: base.input(withJob.extend({ seed: seedSchema, seats: seatCount })).output(groupDetailSchema),
  /** Someone seated or on the reserve steps back. */
  leave: base.input(byGroup.extend({ applicantId: idSchema, reason: reasonSchema })).output(groupDetailSchema),
  /** Fills all empty seats with what the quotas leave open: from the reserve where it can, else from all not drawn. */
  replace: base.input(withJob.extend({ seed: seedSchema })).output(groupDetailSchema),
  /** Draws again from the stored distribution with the stored seed; `same` tells whether the same people come out. */
  redraw: base.input(z.object({ drawId: idSchema })).output(z.object({ same: z.boolean() })),
  /** A table of the panel as CSV; pseudonyms alone unless personal data is asked for. */
  exportPanel: base.input(byGroup.extend({ personal: z.boolean().default(false) })).output(fileRefSchema),
  /** Evaluators' scores as CSV or XLSX: all rows, or, with refusals, none. A later file replaces the cells it names. */
  importScores: base
    .input(withJob.extend({ fileId: idSchema }))
    .output(z.object({ saved: z.int(), refusals: z.array(tableRefusalSchema) })),
  /** A form for each evaluator and format, of these tasks under the group's rubric: all of them or none. */
  makeForms: base
    .input(
      withJob.extend({
        taskIds: z.array(idSchema).min(1).max(100),
        locale: localeSchema,
        formats: z.array(z.enum(sheetFormats)).min(1),
      }),
    )
    .output(madeSheetsSchema),
  /** Reads filled forms and changes nothing; every problem by file and cell. */
  previewForms: base.input(formInput).output(sheetsPreviewSchema),
  /** All or nothing: SHEETS_HAVE_PROBLEMS while a single file or cell has one, CONFLICT where it is not what was shown. */
  importForms: base.input(formInput.extend({ digest: z.string() })).output(sheetCountsSchema),
  /** What evaluators' scores are made of; frozen once scores are there. */
  saveRubric: base.input(byGroup.extend({ rubric: rubricSchema })).output(groupDetailSchema),
}
