import { z } from 'zod'
import { base, idSchema } from './base.ts'
import { stations } from '#shared/domain/terms.ts'

export const overviewSchema = z.object({
  /** tasks that came at least this far, and median days from the station before (null where nobody made the step) */
  funnel: z.array(z.object({ station: z.enum(stations), count: z.int(), medianDays: z.number().nullable() })),
  /** sentences `overview:waits.<code>` with `count` and `name`; each opens the list behind it */
  waits: z.array(
    z.object({
      code: z.enum([
        'promotionsOwed',
        'docketMissing',
        'scoresMissing',
        'decisionsMissing',
        'agendaMissing',
        'agendaOverSlot',
        'agendaUnlocked',
      ]),
      count: z.int(),
      name: z.string(),
      link: z.object({ kind: z.enum(['round', 'session', 'meeting', 'tasks']), id: idSchema.nullable() }),
    }),
  ),
  dates: z.array(
    z.object({
      date: z.iso.date(),
      kind: z.enum(['roundOpens', 'roundCloses', 'session', 'meeting']),
      title: z.string(),
      link: z.object({ kind: z.enum(['round', 'session', 'meeting']), id: idSchema }),
    }),
  ),
})
export type Overview = z.infer<typeof overviewSchema>

export const overview = { get: base.output(overviewSchema) }
