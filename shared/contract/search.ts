import { z } from 'zod'
import { base, idSchema } from './base.ts'

/** A place in a text: start and end, UTF-16 units; null where the text does not hold the query's words. */
const matchSchema = z.tuple([z.int(), z.int()]).nullable()

export const searchHitSchema = z.object({
  taskId: idSchema,
  /** running number in this workspace; the newest hits come first */
  number: z.int(),
  sourceTaskId: z.string(),
  title: z.string(),
  titleMatch: matchSchema,
  /** one line of the body around the match */
  excerpt: z.string(),
  excerptMatch: matchSchema,
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const search = {
  /** Tasks whose title, body or source id hold every word of the query, Korean or English; newest first. */
  find: base
    .input(
      z.object({
        query: z.string().max(500),
        limit: z.int().min(1).max(200).default(20),
        /** for the next page: hits with a number below this one */
        before: z.int().nullable().default(null),
      }),
    )
    .output(z.object({ hits: z.array(searchHitSchema), more: z.boolean() })),
}
