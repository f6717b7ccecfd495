import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { base, jobIdSchema } from './base.ts'

/** Progress of one piece of work. `done` and `total` in `unit`; total 0 while unknown. */
export const jobSchema = z.object({
  id: jobIdSchema,
  kind: z.enum(['import', 'count', 'document', 'sample', 'verify', 'compare', 'lottery', 'export']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'rows', 'pages', 'steps']),
  /** per second, in `unit`; 0 while unknown */
  rate: z.number(),
  /** name of the file or document under work */
  note: z.string(),
})
export type Job = z.infer<typeof jobSchema>

export const topics = [
  'workspace',
  'tasks',
  'votes',
  'committee',
  'scores',
  'room',
  'meeting',
  'documents',
  'evaluation',
  'followUp',
  'opinions',
  'journal',
] as const
export type Topic = (typeof topics)[number]

export const deskEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: jobSchema }),
  /** Something was saved: what a window knows of these topics is stale. */
  z.object({ type: z.literal('changed'), topics: z.array(z.enum(topics)), at: z.int() }),
])
export type DeskEvent = z.infer<typeof deskEventSchema>

export const events = {
  /** The one multiplexed stream of a window. */
  stream: base.output(eventIterator(deskEventSchema)),
  cancel: base.input(z.object({ jobId: jobIdSchema })).output(z.object({ cancelled: z.boolean() })),
}
