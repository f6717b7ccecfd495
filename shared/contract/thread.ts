import { z } from 'zod'
import { base, dateSchema, idSchema } from './base.ts'
import { noteKinds } from '#shared/domain/follow-up.ts'
import { meetingOutcomes } from '#shared/domain/meeting-result.ts'
import { linkKinds, proofKinds } from '#shared/domain/task-event.ts'
import {
  decisionOutcomes,
  discussionVenues,
  promotionKinds,
  screeningOutcomes,
  tallyBases,
} from '#shared/domain/terms.ts'

const text = z.string()
const held = { title: text, venue: z.enum(discussionVenues), place: text }

const happeningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proposed'), title: text, source: text, sourceTaskId: text }),
  z.object({ kind: z.literal('screened'), outcome: z.enum(screeningOutcomes), reason: text }),
  z.object({ kind: z.literal('discussed'), ...held }),
  z.object({ kind: z.literal('sentAsCase'), ...held }),
  z.object({
    kind: z.literal('voted'),
    round: text,
    moreThan: z.int(),
    yes: z.int(),
    no: z.int().nullable(),
    pass: z.int().nullable(),
    basis: z.enum(tallyBases),
  }),
  z.object({ kind: z.literal('promoted'), promotion: z.enum(promotionKinds), yes: z.int(), reason: text }),
  z.object({
    kind: z.literal('scored'),
    session: z.int(),
    n: z.int(),
    mean: z.number(),
    sd: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('decided'),
    session: z.int(),
    outcome: z.enum(decisionOutcomes),
    inFavour: z.int(),
    against: z.int(),
    abstained: z.int(),
    amendment: text,
  }),
  z.object({ kind: z.literal('agenda'), meeting: text, label: text }),
  z.object({ kind: z.literal('concluded'), meeting: text, outcome: z.enum(meetingOutcomes), note: text }),
  z.object({ kind: z.literal('instructed'), text, agency: text, dueOn: dateSchema }),
  z.object({ kind: z.literal('noted'), note: z.enum(noteKinds), agency: text, milestone: text, text }),
  z.object({ kind: z.literal('opinions'), count: z.int() }),
  z.object({ kind: z.literal('evaluated'), group: text, n: z.int(), mean: z.number() }),
  z.object({ kind: z.literal('published'), files: z.int() }),
])

export const taskEventSchema = z.object({
  /** of its record */
  id: z.string(),
  on: dateSchema.nullable(),
  what: happeningSchema,
  proofs: z.array(z.object({ of: z.enum(proofKinds), name: z.string(), sha256: z.string() })),
  /** the screen its record is seen on */
  link: z.object({ kind: z.enum(linkKinds), id: idSchema }).nullable(),
})

/** Everything that happened to a task. */
export const thread = {
  /** In order, the first proposal first. */
  get: base.input(z.object({ taskId: idSchema })).output(z.array(taskEventSchema)),
}
