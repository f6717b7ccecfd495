import { z } from 'zod'
import {
  base,
  countsSchema,
  declaredSchema,
  idSchema,
  jobIdSchema,
  reasonSchema,
  timestampSchema,
  titleSchema,
} from './base.ts'
import { conditionInputs, conditionSchemas, rejectedRowSchema } from './forum.ts'
import { repeatPolicies } from '#shared/domain/terms.ts'

/** The rule of a vote round; versioned, a promotion keeps the one it was made under. */
export const roundRuleSchema = z.object({
  version: z.int(),
  /** promotion takes MORE THAN this many yes votes */
  moreThan: z.int().min(0),
  repeatVotes: z.enum(repeatPolicies),
  ...conditionSchemas,
})

export const roundSchema = z.object({
  id: idSchema,
  name: z.string(),
  source: z.string(),
  opensAt: timestampSchema.nullable(),
  closesAt: timestampSchema.nullable(),
  rule: roundRuleSchema,
  tasks: z.int(),
  /** tasks past the threshold now */
  past: z.int(),
  promoted: z.int(),
  /** past the threshold, and neither promoted nor held back */
  owed: z.int(),
  basis: z.enum(['roll', 'declared']),
})
export type Round = z.infer<typeof roundSchema>

/** Why counted and declared differ, in ballots. */
export const causesSchema = z.object({ repeats: z.int(), outside: z.int(), revoked: z.int(), rejected: z.int() })

export const voteRowSchema = z.object({
  taskId: idSchema,
  number: z.int(),
  sourceTaskId: z.string(),
  title: z.string(),
  declared: declaredSchema.nullable(),
  counted: countsSchema.nullable(),
  /** distinct voters; 0 without a roll */
  voters: z.int(),
  causes: causesSchema,
  /** the screening returned it: it is promoted only with a written reason */
  returned: z.boolean(),
  promotion: z.enum(['none', 'promoted', 'heldBack', 'broughtForward']),
  reason: z.string().nullable(),
  /** version of the rule under which it was decided; null while it is not */
  ruleVersion: z.int().nullable(),
})
export type VoteRow = z.infer<typeof voteRowSchema>

export const rollSchema = z.object({
  id: idSchema,
  /** the imported file: its rows set aside go out by it to be corrected */
  fileId: idSchema,
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
  importedAt: timestampSchema,
  rowsRead: z.int(),
  accepted: z.int(),
  rejected: z.array(z.object({ reason: z.string(), count: z.int() })),
})

export const promotionRunSchema = z.object({
  id: idSchema,
  at: timestampSchema,
  signedBy: z.string(),
  rule: roundRuleSchema,
  promoted: z.int(),
  heldBack: z.int(),
  broughtForward: z.int(),
})

export const roundDetailSchema = z.object({
  round: roundSchema,
  rolls: z.array(rollSchema),
  rows: z.array(voteRowSchema),
  runs: z.array(promotionRunSchema),
})
export type RoundDetail = z.infer<typeof roundDetailSchema>

const exception = z.object({ taskId: idSchema, reason: reasonSchema })

export const votes = {
  rounds: base.output(z.array(roundSchema)),
  round: base.input(z.object({ roundId: idSchema })).output(roundDetailSchema),
  /** Saves a new version of the rule; tallies are recounted from the stored ballots where the policy changed. */
  setRule: base
    .input(
      z.object({
        roundId: idSchema,
        moreThan: z.int().min(0),
        repeatVotes: z.enum(repeatPolicies),
        ...conditionInputs,
        reason: z.string().max(2000),
        jobId: jobIdSchema,
      }),
    )
    .output(roundDetailSchema),
  /** Counts the stored ballots again, under another policy if asked; saves nothing. `same` tells whether the stored tally came out again. */
  recount: base
    .input(
      z.object({ roundId: idSchema, repeatVotes: z.enum(repeatPolicies).nullable().default(null), jobId: jobIdSchema }),
    )
    .output(z.object({ rows: z.array(voteRowSchema), same: z.boolean() })),
  /** Promotes every task past the threshold, but those held back; and those brought forward. Dated and signed. */
  promote: base
    .input(
      z.object({
        roundId: idSchema,
        heldBack: z.array(exception),
        broughtForward: z.array(exception),
        signedBy: titleSchema,
      }),
    )
    .output(promotionRunSchema),
  rejects: base
    .input(
      z.object({ rollId: idSchema, offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(200) }),
    )
    .output(z.object({ rows: z.array(rejectedRowSchema), total: z.int() })),
}
