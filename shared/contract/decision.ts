import { z } from 'zod'
import { voteChoices } from '#shared/domain/named-votes.ts'
import { decisionOutcomes } from '#shared/domain/terms.ts'
import { dateSchema, idSchema, reasonSchema, textSchema, timestampSchema } from './base.ts'
import { quorumRuleSchema } from './quorum.ts'

const ballotsSchema = z
  .array(z.object({ memberId: idSchema, vote: z.enum(voteChoices) }))
  .max(500)
  .nullable()
const chairVoteSchema = z.enum(['for', 'against']).nullable()

/** What is decided on an item, with its votes; members. */
const decisionSchema = z.object({
  outcome: z.enum(decisionOutcomes),
  /** counts; where there are `ballots`, counted from them whatever stands here */
  for: z.int().min(0),
  against: z.int().min(0),
  abstained: z.int().min(0),
  /** text of the amendment or the condition; '' where none */
  amendment: textSchema,
  note: textSchema,
  /** vote by name; null for a vote by count */
  ballots: ballotsSchema,
  /** the chair's deciding vote where votes are equal and the rule gives the chair one */
  chairVote: chairVoteSchema,
  /** deferred until; null where no date was set */
  until: dateSchema.nullable(),
  /** dissenting opinion; '' where none */
  dissent: textSchema,
})
export type DecisionDto = z.infer<typeof decisionSchema>

/** A decision as it is given: what most have none of may be left out. */
export const givenDecisionSchema = decisionSchema.extend({
  ballots: ballotsSchema.default(null),
  chairVote: chairVoteSchema.default(null),
  until: dateSchema.nullable().default(null),
  dissent: textSchema.default(''),
})

/** Why a decision stood (`StandsWhy` of `shared/domain/decision.ts`), and the rule it stood by. */
const basisSchema = z.object({
  why: z.string(),
  rule: quorumRuleSchema,
  /** whether the item took the special majority; `rule.decision` is then that majority */
  special: z.boolean(),
})

/** A recorded decision: locked, and corrected only by a new entry with a reason. */
export const recordedDecisionSchema = decisionSchema.extend({
  at: timestampSchema,
  basis: basisSchema,
  /** decisions this one replaced, oldest first, each with why and when it was corrected */
  replaced: z.array(
    z.object({ decision: decisionSchema, at: timestampSchema, reason: reasonSchema, correctedAt: timestampSchema }),
  ),
})
