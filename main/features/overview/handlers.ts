import type { Store } from '#main/database/store.ts'
import { readInstructions } from '#main/features/follow-up/read.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { figures } from '#shared/domain/figures.ts'
import { addDays } from '#shared/domain/follow-up.ts'
import { readDeadlines } from './deadlines.ts'
import { listOf } from './figures.ts'
import { readFunnel } from './funnel.ts'
import { waits, type OverviewSources } from './waits.ts'

const daysShown = 30
const datesShown = 12

export function overviewHandlers(
  deps: OverviewSources & { readonly store: Store; readonly clock: () => number },
): Handlers<Contract['overview']> {
  const { db } = deps.store
  return {
    async get() {
      const today = koreaDate(deps.clock())
      const counted = []
      for (const figure of figures) counted.push({ figure, count: await (await listOf(db, figure, today)).count() })
      const dates = await readDeadlines(db, await readInstructions(db, today), today, addDays(today, daysShown))
      return {
        funnel: await readFunnel(db),
        figures: counted,
        waits: await waits(deps),
        dates: dates.slice(0, datesShown),
      }
    },
    async list({ figure, offset, limit }) {
      const list = await listOf(db, figure, koreaDate(deps.clock()))
      return { total: await list.count(), rows: [...(await list.rows(offset, limit))] }
    },
  }
}
