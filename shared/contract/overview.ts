import { z } from 'zod'
import { base, dateSchema, idSchema } from './base.ts'
import { deadlineKinds, figures } from '#shared/domain/figures.ts'
import { stations } from '#shared/domain/terms.ts'

export const deskLinkSchema = z.object({
  kind: z.enum(['task', 'tasks', 'round', 'session', 'meeting', 'followUp', 'instruction', 'followUpView']),
  id: idSchema.nullable(),
})

/** One thing behind a figure, and where it is worked on. */
export const figureRowSchema = z.object({
  key: z.string(),
  /** of the task or the instruction */
  number: z.int().nullable(),
  title: z.string(),
  /** round, session, meeting or agency it belongs to; the number alone of a session without a title */
  where: z.string(),
  on: dateSchema.nullable(),
  /** what happens on that day */
  kind: z.enum(deadlineKinds).nullable(),
  /** official yes votes, and how many over the threshold: 1 is the first that passes, 0 the last that does not */
  yes: z.int().nullable(),
  over: z.int().nullable(),
  link: deskLinkSchema,
})
export type FigureRow = z.infer<typeof figureRowSchema>

export const overviewSchema = z.object({
  /** tasks that came at least this far; those of the station before that came on; median days from the station before */
  funnel: z.array(
    z.object({
      station: z.enum(stations),
      count: z.int(),
      share: z.number().nullable(),
      medianDays: z.number().nullable(),
    }),
  ),
  figures: z.array(z.object({ figure: z.enum(figures), count: z.int() })),
  /** sentences `overview:waits.<code>` with `count` and `name`; each opens what it speaks of */
  waits: z.array(
    z.object({
      code: z.enum(['scoresMissing', 'agendaOverSlot', 'agendaUnlocked']),
      count: z.int(),
      name: z.string(),
      link: deskLinkSchema,
    }),
  ),
  /** the next 30 days, the first 12 of them */
  dates: z.array(figureRowSchema),
})
export type Overview = z.infer<typeof overviewSchema>

export const overview = {
  get: base.output(overviewSchema),
  /** The rows behind a figure: as many as it says. */
  list: base
    .input(
      z.object({
        figure: z.enum(figures),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(figureRowSchema) })),
}
