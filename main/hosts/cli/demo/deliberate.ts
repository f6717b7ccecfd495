import { members } from '#main/sample/data/members.ts'
import { below, mulberry32 } from '#main/sample/random.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { VoteRow } from '#shared/contract/votes.ts'
import type { Desk } from '../command.ts'

/** The Committee discusses so many tasks in one session of the demo, those with most yes votes first. */
const docketLimit = 12

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
      email: '',
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

const yesOf = ({ counted, declared }: VoteRow): number => (counted ?? declared)?.yes ?? 0

/** One session of the Committee: docket, attendance, scores that a seed fixes, decisions. */
export async function deliberate(desk: Desk, promoted: readonly VoteRow[]): Promise<SessionDetail> {
  const { app } = desk
  const { committee } = app.client
  await seatMembers(desk)
  const today = new Date().toISOString().slice(0, 10)
  const made = await committee.createSession({ title: '', date: today, startsAt: '14:00', place: '', mode: 'inPerson' })
  const sessionId = made.session.id
  const docket = promoted.toSorted((a, b) => yesOf(b) - yesOf(a)).slice(0, docketLimit)
  const items = docket.map(({ taskId, title }) => ({ id: null, taskId, title, purpose: 'resolution' as const }))
  await committee.saveDocket({ sessionId, items })
  for (const member of made.members) await committee.setAttendance({ sessionId, memberId: member.id, present: true })
  const scoring = await committee.openScoring({ sessionId })
  for (const [index, item] of scoring.items.entries()) await scoreItem(desk, scoring, item, index + 1)
  await decideAll(desk, await committee.closeScoring({ sessionId }))
  return committee.closeSession({ sessionId })
}
