import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Overview } from '#shared/contract/overview.ts'

type Wait = Overview['waits'][number]

/** The features whose answers the sentences are made of: they derive, and store nothing. */
export interface OverviewSources {
  readonly committee: Handlers<Contract['committee']>
  readonly meeting: Handlers<Contract['meeting']>
}

async function ofSessions({ committee }: OverviewSources): Promise<Wait[]> {
  const scoring = (await committee.sessions({}, {})).filter(({ phase }) => phase === 'scoring')
  const details = await Promise.all(scoring.map(({ id }) => committee.session({ sessionId: id }, {})))
  return details.map(({ session, items }) => ({
    code: 'scoresMissing',
    count: items.reduce((sum, item) => sum + item.scorers - item.scored, 0),
    name: String(session.number),
    link: { kind: 'session', id: session.id },
  }))
}

async function ofMeetings({ meeting }: OverviewSources): Promise<Wait[]> {
  const open = (await meeting.list({}, {})).filter((row) => row.lockedAt === null)
  return open.flatMap((row): Wait[] => {
    const link = { kind: 'meeting' as const, id: row.id }
    return [
      { code: 'agendaOverSlot', count: Math.max(0, row.minutes - row.slotMinutes), name: row.title, link },
      { code: 'agendaUnlocked', count: row.items > 0 ? 1 : 0, name: row.title, link },
    ]
  })
}

/** What the state of sessions and agendas asks for besides the figures; nothing with a count of zero. */
export async function waits(sources: OverviewSources): Promise<Wait[]> {
  return [...(await ofSessions(sources)), ...(await ofMeetings(sources))].filter(({ count }) => count > 0)
}
