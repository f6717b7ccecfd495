import { z } from 'zod'
import { officialMethods } from '#shared/domain/terms.ts'
import { idSchema } from './base.ts'

/** Where the line runs between items: a number of places (ties on the last pass together), or a score to reach. */
export const cutLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('places'), places: z.int().min(1) }),
  z.object({ kind: z.literal('score'), atLeast: z.number() }),
])

/** Advisory figures beside the official scores (`shared/domain/advice.ts` names the sources); they change no result. */
export const adviceSchema = z.object({
  /** Krippendorff's alpha, ordinal: 1 full agreement, 0 chance; null where nothing could disagree */
  alpha: z.number().nullable(),
  /** seed and number of the bootstrap's draws: the same scores give the same intervals */
  seed: z.int(),
  draws: z.int(),
  /** why scores are not adjusted for strict and lenient members; null where they are */
  refused: z.enum(['notConnected', 'tooFewScores']).nullable(),
  /** points above (lenient) or below (strict) the others; empty where refused */
  members: z.array(z.object({ memberId: idSchema, leniency: z.number(), n: z.int() })),
  items: z.array(
    z.object({
      itemId: idSchema,
      /** 95 % interval of the rank; null without an official score */
      rankLow: z.int().nullable(),
      rankHigh: z.int().nullable(),
      /** level free of who happened to score it; null where refused or not scored */
      adjusted: z.number().nullable(),
      /** side of the cut line; null without one */
      passes: z.boolean().nullable(),
      /** other ways of counting that put it on the other side */
      flips: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('method'), method: z.enum(officialMethods) }),
          z.object({ kind: z.literal('without'), memberId: idSchema }),
          z.object({ kind: z.literal('weight'), criterionId: idSchema, factor: z.number() }),
        ]),
      ),
    }),
  ),
})
export type AdviceDto = z.infer<typeof adviceSchema>
