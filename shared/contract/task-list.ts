import { z } from 'zod'
import {
  base,
  dateSchema,
  fileRefSchema,
  idSchema,
  jobIdSchema,
  localeSchema,
  textSchema,
  titleSchema,
} from './base.ts'
import { taskRowSchema } from './forum.ts'
import { screeningOutcomes, stations, taskColumns, taskOrigins, taskSorts } from '#shared/domain/terms.ts'

const word = z.string().max(500).nullable().default(null)
const votes = z.int().min(0).nullable().default(null)

/** What a list of tasks is narrowed to; null takes all. */
export const taskFilterSchema = z.object({
  search: textSchema.default(''),
  /** tasks that stand at it now */
  station: z.enum(stations).nullable().default(null),
  /** tasks that came to it, wherever they stand now: what the funnel counts */
  reached: z.enum(stations).nullable().default(null),
  category: word,
  source: word,
  /** as the platform calls it */
  status: word,
  roundId: idSchema.nullable().default(null),
  origin: z.enum(taskOrigins).nullable().default(null),
  screening: z.enum(screeningOutcomes).nullable().default(null),
  /** official yes votes, both ends included; a task without any count fits no range */
  yesFrom: votes,
  yesTo: votes,
  /** days in Korea, both included; a task without a date fits no range */
  submittedFrom: dateSchema.nullable().default(null),
  submittedTo: dateSchema.nullable().default(null),
})
export type TaskFilter = z.output<typeof taskFilterSchema>

const orderedSchema = taskFilterSchema.extend({
  sort: z.enum(taskSorts).default('number'),
  /** the exact reverse of the order upwards, in which what has no value stands first */
  descending: z.boolean().default(false),
})

export const taskQuerySchema = orderedSchema.extend({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(5000).default(1000),
})
export type TaskQuery = z.output<typeof taskQuerySchema>

/** A filter, an order and the columns to show, under a name. */
export const savedViewSchema = z.object({
  id: idSchema,
  name: titleSchema,
  query: orderedSchema,
  columns: z.array(z.enum(taskColumns)).min(1),
})
export type SavedView = z.output<typeof savedViewSchema>

export const taskList = {
  /** One window of a list: any two windows of the same query fit together. */
  list: base.input(taskQuerySchema).output(
    z.object({
      rows: z.array(taskRowSchema),
      total: z.int(),
      /** false where the words of the search occur in so many tasks that not all were read: `total` is then the most there can be */
      exact: z.boolean(),
      /** what there is to narrow by */
      categories: z.array(z.string()),
      sources: z.array(z.string()),
      statuses: z.array(z.string()),
    }),
  ),
  /** The place of a task in a list, from 0; null where it is not in it. */
  place: base
    .input(z.object({ query: orderedSchema, id: idSchema }))
    .output(z.object({ index: z.int().min(0).nullable() })),
  /** The whole list in its order as a file; no text in it is a formula. */
  export: base
    .input(
      z.object({
        query: orderedSchema,
        columns: z.array(z.enum(taskColumns)).min(1),
        format: z.enum(['csv', 'xlsx']),
        locale: localeSchema,
        jobId: jobIdSchema,
      }),
    )
    .output(fileRefSchema),
}

export const views = {
  list: base.output(z.array(savedViewSchema)),
  /** Saves under a name; a view that has it is replaced. */
  save: base.input(savedViewSchema.omit({ id: true })).output(savedViewSchema),
  remove: base.input(z.object({ id: idSchema })).output(z.void()),
}
