import { z } from 'zod'
import {
  base,
  countsSchema,
  dateSchema,
  emailSchema,
  idSchema,
  reasonSchema,
  textSchema,
  timeSchema,
  timestampSchema,
  titleSchema,
} from './base.ts'
import {
  docketPurposes,
  officialMethods,
  sessionModes,
  sessionPhases,
  sides,
  taskOrigins,
} from '#shared/domain/terms.ts'
import { writtenResponses, writtenStandings } from '#shared/domain/written.ts'
import { adviceSchema, cutLineSchema } from './advice.ts'
import { givenDecisionSchema, recordedDecisionSchema } from './decision.ts'
import { quorumRuleSchema } from './quorum.ts'

/** Civil time in Korea, to the minute: `YYYY-MM-DDTHH:MM`. */
const civilMinuteSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)

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
  /** '' where unknown; kept out of everything that is printed */
  email: emailSchema,
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

export const docketItemSchema = z.object({
  id: idSchema,
  /** null for a free item */
  taskId: idSchema.nullable(),
  origin: z.enum(taskOrigins),
  /** venue and day of the discussion a case came from; '' for other origins */
  cameFrom: z.string(),
  title: z.string(),
  purpose: z.enum(docketPurposes),
  tally: z.object({ counts: countsSchema, basis: z.enum(['roll', 'declared']) }).nullable(),
  recused: z.array(z.object({ memberId: idSchema, reason: z.string() })),
  quorum: quorumSchema,
  /** takes the rule's special majority */
  special: z.boolean(),
  /** what was said on it, as noted for the minutes */
  notes: textSchema,
  /** members who scored every criterion, of those who may */
  scored: z.int(),
  scorers: z.int(),
  scores: z.array(scoreSchema),
  /** null while sealed (scoring is open) or before scoring */
  aggregate: aggregateSchema.nullable(),
  /** of the round before the discussion; null where there was one round only */
  firstRound: aggregateSchema.nullable(),
  decision: recordedDecisionSchema.nullable(),
})
export type DocketItem = z.infer<typeof docketItemSchema>

/** Attends a session without a seat in it (배석). */
export const observerSchema = z.object({ name: titleSchema, affiliation: z.string().max(500) })
export type Observer = z.infer<typeof observerSchema>

export const sessionDetailSchema = z.object({
  session: sessionSchema,
  rubric: rubricSchema,
  /** opening quorum of the whole session */
  quorum: quorumSchema,
  /** which round of scoring is under way or was the last */
  round: z.union([z.literal(1), z.literal(2)]),
  /** the rule of quorum the session meets by; frozen once it opens */
  rule: quorumRuleSchema,
  /** until when members may answer a session in writing; null where no deadline is set, or none is needed */
  due: civilMinuteSchema.nullable(),
  members: z.array(
    memberSchema.extend({
      /** in a session in writing: answered in time */
      present: z.boolean(),
      /** null but in a session in writing */
      answer: z
        .object({
          response: z.enum(writtenResponses),
          receivedAt: civilMinuteSchema.nullable(),
          standing: z.enum(writtenStandings),
        })
        .nullable(),
    }),
  ),
  /** in the order they are read out */
  observers: z.array(observerSchema),
  items: z.array(docketItemSchema),
  /** promoted tasks that are on no docket yet: the completeness gate */
  waiting: z.array(
    z.object({
      taskId: idSchema,
      number: z.int(),
      title: z.string(),
      origin: z.enum(taskOrigins),
      cameFrom: z.string(),
    }),
  ),
})
export type SessionDetail = z.infer<typeof sessionDetailSchema>

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
        /** of a session in writing */
        due: civilMinuteSchema.nullable().default(null),
        /** the session whose rubric and rule of quorum it takes; the newest one's rubric and the setting's rule without it */
        from: idSchema.nullable().default(null),
        /** the template whose rubric, rule and observers it takes, before any earlier session's */
        template: idSchema.nullable().default(null),
      }),
    )
    .output(sessionDetailSchema),
  /** Refused once the session has opened; the rule it starts with is the setting's. */
  saveQuorumRule: base.input(bySession.extend({ rule: quorumRuleSchema })).output(sessionDetailSchema),
  /** The deadline of a session in writing; answers are counted anew by it. */
  setDue: base.input(bySession.extend({ due: civilMinuteSchema.nullable() })).output(sessionDetailSchema),
  /** What a member sent back in a session in writing; `receivedAt` is now unless told. */
  setResponse: base
    .input(
      bySession.extend({
        memberId: idSchema,
        response: z.enum(writtenResponses),
        receivedAt: civilMinuteSchema.nullable().default(null),
      }),
    )
    .output(sessionDetailSchema),
  /** Whether an undecided item takes the special majority. */
  setMajority: base.input(byItem.extend({ special: z.boolean() })).output(sessionDetailSchema),
  /** What was said on an item, for the minutes. */
  saveNotes: base.input(byItem.extend({ notes: textSchema })).output(sessionDetailSchema),
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
  /** Not in a session in writing: there an answer in time is presence. */
  setAttendance: base.input(bySession.extend({ memberId: idSchema, present: z.boolean() })).output(sessionDetailSchema),
  /** Who attends without a seat; the whole list. They are in no quorum, no score and no vote. */
  saveObservers: base
    .input(bySession.extend({ observers: z.array(observerSchema).max(200) }))
    .output(sessionDetailSchema),
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
  /** Keeps the sealed scores as the first round and opens scoring once more, after the discussion. Once, and before any decision. */
  openSecondRound: base.input(bySession).output(sessionDetailSchema),
  /** Refused while sealed. */
  advice: base.input(bySession.extend({ cut: cutLineSchema.nullable().default(null) })).output(adviceSchema),
  /** A later correction: a new entry with a reason. */
  correctScore: base.input(byItem.extend({ cell: scoreSchema, reason: reasonSchema })).output(sessionDetailSchema),
  /** Refused with DECISION_WOULD_NOT_STAND and the figures why. */
  decide: base.input(byItem.extend({ decision: givenDecisionSchema })).output(sessionDetailSchema),
  /** Replaces a recorded decision by a new entry, judged by the room the first one was made in; also once the session is closed. */
  correctDecision: base
    .input(byItem.extend({ decision: givenDecisionSchema, reason: reasonSchema }))
    .output(sessionDetailSchema),
  /** Locks the minutes with it. */
  closeSession: base.input(bySession).output(sessionDetailSchema),
}
