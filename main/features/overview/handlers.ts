import { koreaDate } from '#main/korea-time.ts'
import type { Store } from '#main/database/store.ts'
import { allTaskFacts } from '#main/features/thread/facts.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Overview } from '#shared/contract/overview.ts'
import { funnel } from '#shared/domain/funnel.ts'
import { waits, type OverviewSources } from './waits.ts'

type DateRow = Overview['dates'][number]

/** The civil date of a moment where the Committee sits. */

const daysShown = 30

async function dates({ votes, committee, meeting }: OverviewSources, today: string, last: string): Promise<DateRow[]> {
  const rounds = (await votes.rounds({}, {})).flatMap(({ id, name, opensAt, closesAt }): DateRow[] => {
    const link = { kind: 'round' as const, id }
    return [
      ...(opensAt === null ? [] : [{ date: koreaDate(opensAt), kind: 'roundOpens' as const, title: name, link }]),
      ...(closesAt === null ? [] : [{ date: koreaDate(closesAt), kind: 'roundCloses' as const, title: name, link }]),
    ]
  })
  const sessions = (await committee.sessions({}, {})).map(({ id, number, date }): DateRow => ({
    date,
    kind: 'session',
    title: String(number),
    link: { kind: 'session', id },
  }))
  const meetings = (await meeting.list({}, {})).map(({ id, title, date }): DateRow => ({
    date,
    kind: 'meeting',
    title,
    link: { kind: 'meeting', id },
  }))
  return [...rounds, ...sessions, ...meetings]
    .filter(({ date }) => date >= today && date <= last)
    .sort((a, b) => a.date.localeCompare(b.date))
}

export function overviewHandlers(
  deps: OverviewSources & { readonly store: Store; readonly clock: () => number },
): Handlers<Contract['overview']> {
  return {
    async get() {
      const now = deps.clock()
      return {
        funnel: funnel(await allTaskFacts(deps.store.db)),
        waits: await waits(deps),
        dates: await dates(deps, koreaDate(now), koreaDate(now + daysShown * 86_400_000)),
      }
    },
  }
}
