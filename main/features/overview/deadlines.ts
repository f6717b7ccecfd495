import type { Knex } from 'knex'
import { datesOf, type Instruction } from '#main/features/follow-up/read.ts'
import { storedRequests } from '#main/features/follow-up/reports/repository.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { FigureRow } from '#shared/contract/overview.ts'
import type { DeadlineKind } from '#shared/domain/figures.ts'

type Link = FigureRow['link']

const day = (on: string, kind: DeadlineKind, title: string, where: string, link: Link): FigureRow => ({
  key: `${on} ${kind} ${link.id ?? ''} ${title}`,
  number: null,
  title,
  where,
  on,
  kind,
  yes: null,
  over: null,
  link,
})

interface RoundDays {
  readonly id: string
  readonly name: string
  readonly opens_at: number | null
  readonly closes_at: number | null
}

async function ofRounds(db: Knex): Promise<FigureRow[]> {
  const rounds = (await db('vote_round').select('id', 'name', 'opens_at', 'closes_at')) as RoundDays[]
  return rounds.flatMap(({ id, name, opens_at, closes_at }) => {
    const link: Link = { kind: 'round', id }
    return [
      ...(opens_at === null ? [] : [day(koreaDate(opens_at), 'roundOpens', name, '', link)]),
      ...(closes_at === null ? [] : [day(koreaDate(closes_at), 'roundCloses', name, '', link)]),
    ]
  })
}

interface Held {
  readonly id: string
  readonly title: string
  readonly date: string
}

async function ofSessions(db: Knex): Promise<FigureRow[]> {
  const sessions = (await db('session').select('id', 'number', 'date')) as (Omit<Held, 'title'> & { number: number })[]
  return sessions.map(({ id, number, date }) => day(date, 'session', String(number), '', { kind: 'session', id }))
}

async function ofMeetings(db: Knex): Promise<FigureRow[]> {
  const meetings = (await db('meeting').select('id', 'title', 'date')) as Held[]
  const replies = (await storedRequests(db)).map(({ id, replyBy, meetingId }) => {
    const title = meetings.find((one) => one.id === meetingId)?.title ?? ''
    return { ...day(replyBy, 'replyBy', title, '', { kind: 'followUpView', id: 'reports' }), key: `replyBy ${id}` }
  })
  return [
    ...meetings.map(({ id, title, date }) => day(date, 'meeting', title, '', { kind: 'meeting', id })),
    ...replies,
  ]
}

/** Days of what is still to be done: an instruction that is done or stopped sets none. */
const ofInstructions = (instructions: readonly Instruction[], today: string): FigureRow[] =>
  instructions
    .filter(({ standing }) => standing.status === 'late' || standing.status === 'onTrack')
    .flatMap((one) =>
      datesOf(one, today)
        .filter(({ milestoneId }) => milestoneId === null || !one.standing.reached.has(milestoneId))
        .map(({ on, kind, instructionId, title, agency }) =>
          day(on, kind, title, agency, { kind: 'instruction', id: instructionId }),
        ),
    )

/** Every day from `today` to `last`, both included, that something is due or happens on. */
export async function readDeadlines(
  db: Knex,
  instructions: readonly Instruction[],
  today: string,
  last: string,
): Promise<FigureRow[]> {
  const all = [
    ...(await ofRounds(db)),
    ...(await ofSessions(db)),
    ...(await ofMeetings(db)),
    ...ofInstructions(instructions, today),
  ]
  return all
    .filter(({ on }) => on !== null && on >= today && on <= last)
    .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
}
