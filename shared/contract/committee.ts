import { z } from 'zod'
import {
  base,
  countsSchema,
  dateSchema,
  idSchema,
  reasonSchema,
  textSchema,
  timeSchema,
  timestampSchema,
  titleSchema,
} from './base.ts'
import {
  decisionOutcomes,
  docketPurposes,
  officialMethods,
  sessionModes,
  sessionPhases,
  sides,
  taskOrigins,
} from '#shared/domain/terms.ts'

export const memberSchema = z.object({
  id: idSchema,
  name: titleSchema,
  affiliation: z.string().max(500),
  side: z.enum(sides),
  /** first and last day of the term, inclusive */
  termFrom: dateSchema,
  termTo: dateSchema,
  /** seat order, from 1 */
  order: z.int().min(1),
  chair: z.boolean(),
})
export type Member = z.infer<typeof memberSchema>

export const criterionSchema = z.object({
  id: idSchema,
  title: titleSchema,
  description: textSchema,
  /** relative; weights need not add up to 100 */
  weight: z.number().positive(),
})

/** What is scored and on which scale; frozen when scoring opens. */
export const rubricSchema = z.object({
  version: z.int(),
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  /** how the official score of an item is made of its members' scores */
  official: z.enum(officialMethods),
  criteria: z.array(criterionSchema).min(1).max(30),
})
export type Rubric = z.infer<typeof rubricSchema>

export const sessionSchema = z.object({
  id: idSchema,
  /** 제N차 */
  number: z.int().min(1),
  title: z.string(),
  date: dateSchema,
  startsAt: timeSchema,
  place: z.string(),
  mode: z.enum(sessionModes),
  phase: z.enum(sessionPhases),
  items: z.int(),
  decided: z.int(),
})
export type Session = z.infer<typeof sessionSchema>

/** Words-ready figures of `shared/domain/quorum.ts`; members. */
export const quorumSchema = z.object({
  enrolled: z.int(),
  present: z.int(),
  /** recused from the item, of those present */
  recused: z.int(),
  /** who may vote on the item: present and not recused */
  eligible: z.int(),
  /** present members who open the session; on an item, votes for it that carry it */
  needed: z.int(),
  /** of how many: the denominator after recusals */
  of: z.int(),
  met: z.boolean(),
})
export type QuorumDto = z.infer<typeof quorumSchema>

/** One cell of the scoring grid. `value` is null for an abstention; a missing cell is 'not scored'. */
export const scoreSchema = z.object({ memberId: idSchema, criterionId: idSchema, value: z.number().nullable() })
export type Score = z.infer<typeof scoreSchema>

export const aggregateSchema = z.object({
  /** by the rubric's rule; null with too few scorers */
  official: z.number().nullable(),
  n: z.int(),
  mean: z.number().nullable(),
  trimmedMean: z.number().nullable(),
  median: z.number().nullable(),
  /** sample standard deviation */
  sd: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** first and third quartile */
  q1: z.number().nullable(),
  q3: z.number().nullable(),
  /** rank within the session; ties share a rank, `tied` says so */
  rank: z.int().nullable(),
  tied: z.boolean(),
  /** weighted score of each member who scored every criterion, in seat order */
  members: z.array(z.object({ memberId: idSchema, score: z.number() })),
})
export type Aggregate = z.infer<typeof aggregateSchema>

export const decisionSchema = z.object({
  outcome: z.enum(decisionOutcomes),
  for: z.int().min(0),
  against: z.int().min(0),
  abstained: z.int().min(0),
  /** text of the amendment or the condition; '' where none */
  amendment: textSchema,
  note: textSchema,
})
export type DecisionDto = z.infer<typeof decisionSchema>

export const docketItemSchema = z.object({
  id: idSchema,
  /** null for a free item */
  taskId: idSchema.nullable(),
  origin: z.enum(taskOrigins),
  title: z.string(),
  purpose: z.enum(docketPurposes),
  tally: z.object({ counts: countsSchema, basis: z.enum(['roll', 'declared']) }).nullable(),
  recused: z.array(z.object({ memberId: idSchema, reason: z.string() })),
  quorum: quorumSchema,
  /** members who scored every criterion, of those who may */
  scored: z.int(),
  scorers: z.int(),
  scores: z.array(scoreSchema),
  /** null while sealed (scoring is open) or before scoring */
  aggregate: aggregateSchema.nullable(),
  decision: decisionSchema.extend({ at: timestampSchema }).nullable(),
})
export type DocketItem = z.infer<typeof docketItemSchema>

export const sessionDetailSchema = z.object({
  session: sessionSchema,
  rubric: rubricSchema,
  /** opening quorum of the whole session */
  quorum: quorumSchema,
  members: z.array(memberSchema.extend({ present: z.boolean() })),
  items: z.array(docketItemSchema),
  /** promoted tasks that are on no docket yet: the completeness gate */
  waiting: z.array(z.object({ taskId: idSchema, number: z.int(), title: z.string(), origin: z.enum(taskOrigins) })),
})
export type SessionDetail = z.infer<typeof sessionDetailSchema>

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

const bySession = z.object({ sessionId: idSchema })
const byItem = z.object({ itemId: idSchema })

export const committee = {
  members: base.output(z.array(memberSchema)),
  /** Adds or changes these members; others stay. Sessions in preparation get a seat for each member in term on their date. */
  saveMembers: base.input(z.object({ members: z.array(memberSchema).max(500) })).output(z.array(memberSchema)),
  sessions: base.output(z.array(sessionSchema)),
  session: base.input(bySession).output(sessionDetailSchema),
  createSession: base
    .input(
      z.object({
        title: z.string().max(500),
        date: dateSchema,
        startsAt: timeSchema,
        place: z.string().max(500),
        mode: z.enum(sessionModes),
      }),
    )
    .output(sessionDetailSchema),
  /** The whole docket in its order; items without an id are new. Refused once an item left out has scores or a decision. */
  saveDocket: base
    .input(
      bySession.extend({
        items: z
          .array(
            z.object({
              id: idSchema.nullable(),
              taskId: idSchema.nullable(),
              title: titleSchema,
              purpose: z.enum(docketPurposes),
            }),
          )
          .max(500),
      }),
    )
    .output(sessionDetailSchema),
  saveRubric: base.input(bySession.extend({ rubric: rubricSchema })).output(sessionDetailSchema),
  setAttendance: base.input(bySession.extend({ memberId: idSchema, present: z.boolean() })).output(sessionDetailSchema),
  /** `reason` null lifts the recusal. A recused member's scores of the item are out at once. */
  setRecusal: base
    .input(byItem.extend({ memberId: idSchema, reason: reasonSchema.nullable() }))
    .output(sessionDetailSchema),
  /** Freezes the rubric, seals the aggregates. */
  openScoring: base.input(bySession).output(sessionDetailSchema),
  /** Cells as typed; `value` null abstains, `clear` makes a cell 'not scored' again. All or none are saved. */
  score: base
    .input(
      byItem.extend({
        cells: z
          .array(scoreSchema.extend({ clear: z.boolean().default(false) }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ savedAt: timestampSchema, scored: z.int(), scorers: z.int() })),
  /** Opens the seal: aggregates become visible, scores change no more but by `correctScore`. */
  closeScoring: base.input(bySession).output(sessionDetailSchema),
  /** Refused while sealed. */
  advice: base.input(bySession.extend({ cut: cutLineSchema.nullable().default(null) })).output(adviceSchema),
  /** A later correction: a new entry with a reason. */
  correctScore: base.input(byItem.extend({ cell: scoreSchema, reason: reasonSchema })).output(sessionDetailSchema),
  /** Refused with DECISION_WOULD_NOT_STAND and the figures why. */
  decide: base.input(byItem.extend({ decision: decisionSchema })).output(sessionDetailSchema),
  closeSession: base.input(bySession).output(sessionDetailSchema),
}
