import { z } from 'zod'
import { base, idSchema, jobIdSchema, reasonSchema, timestampSchema } from './base.ts'
import { screeningMarkSchema } from './forum.ts'

/** A task that waits for its screening, with what is needed to judge it. */
const waitingTaskSchema = z.object({
  id: idSchema,
  number: z.int(),
  title: z.string(),
  body: z.string(),
  category: z.string(),
  source: z.string(),
  sourceTaskId: z.string(),
  url: z.string().nullable(),
  submittedAt: timestampSchema.nullable(),
  /** the platform has put it to a vote already */
  voted: z.boolean(),
})
export type WaitingTask = z.infer<typeof waitingTaskSchema>

const screenedTaskSchema = z.object({
  id: idSchema,
  number: z.int(),
  title: z.string(),
  mark: screeningMarkSchema,
})
export type ScreenedTask = z.infer<typeof screenedTaskSchema>

/** A task that may say the same; likeness from 0 to 1 as `shared/domain/similar.ts` defines it. */
const similarTaskSchema = z.object({
  id: idSchema,
  number: z.int(),
  title: z.string(),
  body: z.string(),
  source: z.string(),
  sourceTaskId: z.string(),
  mark: screeningMarkSchema.nullable(),
  likeness: z.number(),
  titleLikeness: z.number(),
  bodyLikeness: z.number(),
  /** words both hold, the rarest first */
  words: z.array(z.string()),
})
export type SimilarTask = z.infer<typeof similarTaskSchema>

const screeningDecisionSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('selected'), taskId: idSchema }),
  z.object({ outcome: z.literal('returned'), taskId: idSchema, reason: reasonSchema }),
  /** Its proposals go to the other task; ballots of both in one roll are counted as one task's. */
  z.object({ outcome: z.literal('merged'), taskId: idSchema, intoId: idSchema }),
])
export type ScreeningDecision = z.infer<typeof screeningDecisionSchema>

export const screening = {
  /** Tasks not screened yet, in the order they came; `new` leaves out those a vote round holds, promoted ones are never here. */
  queue: base
    .input(z.object({ scope: z.enum(['new', 'all']).default('new'), limit: z.int().min(1).max(1000).default(300) }))
    .output(
      z.object({
        rows: z.array(waitingTaskSchema),
        /** all that wait in this scope, and all that wait in any */
        total: z.int(),
        waiting: z.int(),
        selected: z.int(),
        merged: z.int(),
        returned: z.int(),
      }),
    ),
  /** What was decided, newest first. */
  screened: base.input(z.object({ limit: z.int().min(1).max(1000).default(200) })).output(z.array(screenedTaskSchema)),
  /** Likely duplicates of a task, across sources, the most alike first; all tasks are compared the first time it is asked. */
  similar: base.input(z.object({ taskId: idSchema, jobId: jobIdSchema })).output(z.array(similarTaskSchema)),
  /** Refuses a task that was screened already (ALREADY_SCREENED) and merges that would change what is promoted (MERGE_FROZEN) or never end (MERGE_CIRCLE). */
  decide: base.input(z.object({ decision: screeningDecisionSchema, jobId: jobIdSchema })).output(z.void()),
  /** Takes a decision back; after a merge its proposals and ballots are the task's own again. */
  undo: base.input(z.object({ taskId: idSchema, jobId: jobIdSchema })).output(z.void()),
}
