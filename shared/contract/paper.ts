import { z } from 'zod'
import { base, idSchema, timestampSchema, titleSchema } from './base.ts'

export const paperValueSchema = z.union([z.number(), z.enum(['abstained', 'empty'])])

export const paperCellSchema = z.object({ itemId: idSchema, criterionId: idSchema, value: paperValueSchema })
export type PaperCellDto = z.infer<typeof paperCellSchema>

const typingSchema = z.object({ typist: z.string(), at: timestampSchema, cells: z.int() }).nullable()

const bySheet = z.object({ sessionId: idSchema, memberId: idSchema })
const which = z.union([z.literal(1), z.literal(2)])
const typedCells = z.array(paperCellSchema).max(20_000)

/** Where each member's paper sheet stands. */
export const paperStateSchema = z.array(
  z.object({
    memberId: idSchema,
    name: z.string(),
    first: typingSchema,
    second: typingSchema,
    /** cells to look up in the paper, none once they were looked up and stored; null until both have typed */
    differences: z.int().nullable(),
    /** cells both typed that the store does not hold yet */
    unstored: z.int(),
  }),
)
export type PaperState = z.infer<typeof paperStateSchema>

export const paperComparisonSchema = z.object({
  first: z.string(),
  second: z.string(),
  agreed: z.int(),
  differences: z.array(
    z.object({
      itemId: idSchema,
      criterionId: idSchema,
      first: paperValueSchema,
      second: paperValueSchema,
      stored: paperValueSchema,
    }),
  ),
})
export type PaperComparison = z.infer<typeof paperComparisonSchema>

/** Paper score sheets typed in twice, by two people who do not see each other's entries. Scoring must be open. */
export const paper = {
  state: base.input(z.object({ sessionId: idSchema })).output(paperStateSchema),
  /** One typing of a sheet as far as it was typed; never the other one. */
  typed: base
    .input(bySheet.extend({ typing: which }))
    .output(z.object({ typist: z.string(), cells: z.array(paperCellSchema) })),
  /** Keeps one typing; it stores no score. Refused with TYPIST_SAME where one person would type both. */
  type: base.input(bySheet.extend({ typing: which, typist: titleSchema, cells: typedCells })).output(paperStateSchema),
  /** Refused with TYPING_MISSING until both have typed. */
  compare: base.input(bySheet).output(paperComparisonSchema),
  /** Stores what both typed and what was looked up. Refused with TYPINGS_DIFFER while a difference is left. */
  store: base.input(bySheet.extend({ resolved: typedCells })).output(z.object({ stored: z.int() })),
}
