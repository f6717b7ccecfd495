import { z } from 'zod'
import { docketPurposes, decisionOutcomes, officialMethods, sessionPhases, taskOrigins } from '#shared/domain/terms.ts'
import { timerActs } from '#shared/domain/room.ts'
import { base, countsSchema, dateSchema, idSchema, timeSchema } from './base.ts'
import { quorumSchema } from './committee.ts'

const personSchema = z.object({ memberId: idSchema, name: z.string() })

/** Scores as the room may see them: no names beside the dots. */
const roomScoresSchema = z.object({
  official: z.number().nullable(),
  method: z.enum(officialMethods),
  n: z.int(),
  /** sample standard deviation */
  sd: z.number().nullable(),
  rank: z.int().nullable(),
  tied: z.boolean(),
  /** of how many items with a rank */
  of: z.int(),
  /** weighted scores of the members, lowest first */
  values: z.array(z.number()),
  /** ends of the rubric's scale */
  scale: z.tuple([z.number(), z.number()]),
  /** official score of the round before the discussion; null where there was one round */
  before: z.number().nullable(),
})
export type RoomScores = z.infer<typeof roomScoresSchema>

const roomItemSchema = z.object({
  id: idSchema,
  /** place on the docket, from 1 */
  number: z.int(),
  title: z.string(),
  purpose: z.enum(docketPurposes),
  origin: z.enum(taskOrigins),
  cameFrom: z.string(),
  tally: z.object({ counts: countsSchema, basis: z.enum(['roll', 'declared']) }).nullable(),
  /** the beginning of the task's text; '' for a free item */
  sheet: z.string(),
  quorum: quorumSchema,
  /** members who scored every criterion, of those who may; a count, not a score */
  scored: z.int(),
  scorers: z.int(),
  /** null while the seal is closed */
  scores: roomScoresSchema.nullable(),
  decision: z
    .object({
      outcome: z.enum(decisionOutcomes),
      for: z.int(),
      against: z.int(),
      abstained: z.int(),
      amendment: z.string(),
    })
    .nullable(),
})
export type RoomItem = z.infer<typeof roomItemSchema>

/** All that the room's screen is told; nothing that is sealed, no reason of a recusal, no vote by name. */
export const roomViewSchema = z.object({
  session: z.object({
    id: idSchema,
    number: z.int(),
    date: dateSchema,
    startsAt: timeSchema,
    place: z.string(),
    phase: z.enum(sessionPhases),
    items: z.int(),
  }),
  /** whether the session may open */
  quorum: quorumSchema,
  /** null while no item was called up */
  item: roomItemSchema.nullable(),
  /** who goes through the door for the item: recused and still here, recused and outside, called back in */
  door: z.object({
    leave: z.array(personSchema),
    outside: z.array(personSchema),
    back: z.array(personSchema),
  }),
  timer: z.object({
    /** milliseconds */
    length: z.int(),
    /** milliseconds when this was answered; negative once over */
    left: z.int(),
    running: z.boolean(),
  }),
})
export type RoomView = z.infer<typeof roomViewSchema>

const bySession = z.object({ sessionId: idSchema })

/** The room's screen: what it shows, and what the secretary turns on it. A closed session can be looked at only. */
export const room = {
  view: base.input(bySession).output(roomViewSchema),
  /** Calls an item up, or none; its time starts from the full length, standing. */
  call: base.input(bySession.extend({ itemId: idSchema.nullable() })).output(roomViewSchema),
  /** `minutes` is a new length, taken with a reset. */
  turnTimer: base
    .input(bySession.extend({ act: z.enum(timerActs), minutes: z.int().min(1).max(600).optional() }))
    .output(roomViewSchema),
  /** Confirms that everybody who was to leave is outside, or that everybody called back is in. */
  confirmDoor: base.input(bySession.extend({ door: z.enum(['left', 'back']) })).output(roomViewSchema),
  /** Opens the window for the projector, where the host has windows of its own. HOST_CANNOT elsewhere. */
  open: base.input(bySession).output(z.object({ opened: z.literal(true) })),
}
