import { z } from 'zod'
import { denominators, tieRules } from '#shared/domain/quorum.ts'

/** `num/den` of a body: more than it (과반수) or at least it (3분의 2 이상). Never more than the whole. */
const majoritySchema = z
  .object({ num: z.int().min(1).max(100), den: z.int().min(1).max(100), kind: z.enum(['moreThan', 'atLeast']) })
  .refine(({ num, den, kind }) => (kind === 'atLeast' ? num <= den : num < den), 'more than the whole')

/** A committee's rule of quorum (`shared/domain/quorum.ts`). */
export const quorumRuleSchema = z.object({
  /** of the enrolled members */
  opening: majoritySchema,
  decision: majoritySchema,
  /** for the items marked for a special majority */
  special: majoritySchema,
  decisionOf: z.enum(denominators),
  tie: z.enum(tieRules),
  chairVotes: z.boolean(),
})
