import { members } from '#main/sample/data/members.ts'
import { below, mulberry32 } from '#main/sample/random.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { VoteRow } from '#shared/contract/votes.ts'
import type { Desk } from '../command.ts'

/** The Committee discusses so many tasks in one session of the demo, those with most yes votes first. */
const docketLimit = 12

export interface Deliberation {
  readonly session: SessionDetail
  readonly scores: readonly {
    sourceTaskId: string
    official: number | null
    n: number
    sd: number | null
    rank: number | null
  }[]
}

/** The demo's Committee: the sample year's members, whose terms cover the demo's date. */
async function seatMembers({ app, locale }: Desk): Promise<void> {
  await app.client.committee.saveMembers({
    members: members.map((member, index) => ({
      id: member.id,
      name: member.name[locale],
      affiliation: member.affiliation[locale],
      side: member.side,
      termFrom: '2000-01-01',
      termTo: '2099-12-31',
      order: index + 1,
      chair: index === 0,
    })),
  })
}

async function scoreItem({ app }: Desk, detail: SessionDetail, item: DocketItem, seed: number): Promise<void> {
  const random = mulberry32(seed)
  const { min, max, step, criteria } = detail.rubric
  const levels = Math.round((max - min) / step) + 1
  const present = detail.members.filter((member) => member.present)
  const cells = present.flatMap((member) =>
    criteria.map((criterion) => ({
      memberId: member.id,
      criterionId: criterion.id,
      value: min + step * below(random, levels),
    })),
  )
  await app.client.committee.score({ itemId: item.id, cells })
}

async function decideAll({ app }: Desk, opened: SessionDetail): Promise<SessionDetail> {
  let detail = opened
  for (const item of opened.items)
    detail = await app.client.committee.decide({
      itemId: item.id,
      decision: {
        outcome: 'adopted',
        for: item.quorum.needed,
        against: 0,
        abstained: item.quorum.eligible - item.quorum.needed,
        amendment: '',
        note: '',
      },
    })
  return detail
}

/** One session of the Committee: docket, attendance, scores that a seed fixes, decisions. */
export async function deliberate(desk: Desk, promoted: readonly VoteRow[]): Promise<Deliberation> {
  const { app, say, t } = desk
  await seatMembers(desk)
  const today = new Date().toISOString().slice(0, 10)
  const made = await app.client.committee.createSession({
    title: '',
    date: today,
    startsAt: '14:00',
    place: '',
    mode: 'inPerson',
  })
  const sessionId = made.session.id
  const docket = promoted
    .toSorted((a, b) => (b.counted ?? b.declared)!.yes - (a.counted ?? a.declared)!.yes)
    .slice(0, docketLimit)
  await app.client.committee.saveDocket({
    sessionId,
    items: docket.map((row) => ({
      id: null,
      taskId: row.taskId,
      title: row.title.slice(0, 500),
      purpose: 'resolution' as const,
    })),
  })
  for (const member of made.members)
    await app.client.committee.setAttendance({ sessionId, memberId: member.id, present: true })
  const scoring = await app.client.committee.openScoring({ sessionId })
  for (const [index, item] of scoring.items.entries()) await scoreItem(desk, scoring, item, index + 1)
  const opened = await app.client.committee.closeScoring({ sessionId })
  await decideAll(desk, opened)
  const session = await app.client.committee.closeSession({ sessionId })
  const sourceIds = new Map(promoted.map((row) => [row.taskId, row.sourceTaskId]))
  const scores = session.items.map(({ taskId, aggregate }) => ({
    sourceTaskId: sourceIds.get(taskId ?? '') ?? '',
    official: aggregate?.official ?? null,
    n: aggregate?.n ?? 0,
    sd: aggregate?.sd ?? null,
    rank: aggregate?.rank ?? null,
  }))
  say(
    t('cli:session', { number: session.session.number, items: session.items.length, members: session.members.length }),
  )
  for (const score of scores)
    say(
      t('cli:score', {
        id: score.sourceTaskId,
        score: score.official?.toFixed(2) ?? '–',
        n: score.n,
        sd: score.sd?.toFixed(2) ?? '–',
      }),
    )
  return { session, scores }
}
