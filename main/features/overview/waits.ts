import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { Overview } from '#shared/contract/overview.ts'

export type Wait = Overview['waits'][number]

/** The features whose answers the overview is made of: it derives, and stores nothing. */
export interface OverviewSources {
  readonly votes: Handlers<Contract['votes']>
  readonly committee: Handlers<Contract['committee']>
  readonly meeting: Handlers<Contract['meeting']>
}

async function ofRounds({ votes }: OverviewSources): Promise<Wait[]> {
  const rounds = await votes.rounds({}, {})
  return rounds.map((round) => ({
    code: 'promotionsOwed' as const,
    count: round.owed,
    name: round.name,
    link: { kind: 'round' as const, id: round.id },
  }))
}

async function ofSessions({ committee }: OverviewSources): Promise<Wait[]> {
  const open = (await committee.sessions({}, {})).filter((session) => session.phase !== 'closed')
  const details = await Promise.all(open.map((session) => committee.session({ sessionId: session.id }, {})))
  const waiting = details[0]?.waiting.length ?? 0
  const link = (id: string): Wait['link'] => ({ kind: 'session', id })
  const newest = details.at(-1)?.session
  const docket: Wait[] = newest
    ? [{ code: 'docketMissing', count: waiting, name: String(newest.number), link: link(newest.id) }]
    : []
  return [
    ...docket,
    ...details.map(({ session, items }): Wait => {
      const name = String(session.number)
      if (session.phase === 'scoring')
        return {
          code: 'scoresMissing',
          count: items.reduce((sum, item) => sum + item.scorers - item.scored, 0),
          name,
          link: link(session.id),
        }
      return {
        code: 'decisionsMissing',
        count: session.phase === 'deciding' ? session.items - session.decided : 0,
        name,
        link: link(session.id),
      }
    }),
  ]
}

async function ofMeetings({ meeting }: OverviewSources): Promise<Wait[]> {
  const open = (await meeting.list({}, {})).filter((row) => row.lockedAt === null)
  const next = open.at(-1)
  const waiting = next ? (await meeting.get({ meetingId: next.id }, {})).waiting.length : 0
  return open.flatMap((row): Wait[] => {
    const link = { kind: 'meeting' as const, id: row.id }
    return [
      { code: 'agendaMissing', count: row === next ? waiting : 0, name: row.title, link },
      { code: 'agendaOverSlot', count: Math.max(0, row.minutes - row.slotMinutes), name: row.title, link },
      { code: 'agendaUnlocked', count: row.items > 0 ? 1 : 0, name: row.title, link },
    ]
  })
}

/** What waits for the secretary, the oldest duty first; nothing with a count of zero. */
export async function waits(sources: OverviewSources): Promise<Wait[]> {
  const all = await Promise.all([ofRounds(sources), ofSessions(sources), ofMeetings(sources)])
  return all.flat().filter((wait) => wait.count > 0)
}
