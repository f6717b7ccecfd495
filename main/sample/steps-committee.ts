import type { SessionDetail } from '#shared/contract/committee.ts'
import { cases } from './data/cases.ts'
import { members } from './data/members.ts'
import { criteria } from './data/rubric.ts'
import { sessions } from './data/sessions.ts'
import type { Bilingual, SampleDocketItem, SampleSession } from './data/types.ts'
import { rounds } from './data/year.ts'
import { sampleScores } from './scores.ts'
import { known, step, type SampleStep, type SampleWork } from './steps.ts'

/** Titles of everything a docket or an agenda can name. */
const titles: ReadonlyMap<string, Bilingual> = new Map(
  [...rounds.flatMap((round) => round.proposals), ...cases].map(({ id, title }) => [id, title]),
)

export function titleOf(item: { readonly of?: string; readonly title?: Bilingual }): Bilingual {
  const title = item.title ?? titles.get(item.of ?? '')
  if (!title) throw new Error(`The sample year has no title for ${item.of ?? 'an item'}`)
  return title
}

const memberStep = step('2026-01-05', '10:00:00', async ({ use, locale, context }) => {
  const seats = members.map(({ id, side, name, affiliation, termFrom, termTo, chair }, index) => ({
    id,
    side,
    name: name[locale],
    affiliation: affiliation[locale],
    termFrom,
    termTo,
    order: index + 1,
    chair: chair ?? false,
    email: '',
  }))
  await use.committee.saveMembers({ members: seats }, context)
})

const rubricOf = (locale: 'ko' | 'en') => ({
  version: 1,
  min: 1,
  max: 5,
  step: 0.5,
  official: 'trimmedMean' as const,
  criteria: criteria.map(({ id, weight, title, description }) => ({
    id,
    weight,
    title: title[locale],
    description: description[locale],
  })),
})

/** Docket items of the store beside those of the sample, which made them in the same order. */
async function items(
  work: SampleWork,
  session: SampleSession,
): Promise<(readonly [SampleDocketItem, SessionDetail['items'][number], number])[]> {
  const detail = await work.use.committee.session({ sessionId: known(work.sessionIds, session.date) }, work.context)
  return session.docket.map((item, position) => {
    const stored = detail.items[position]
    if (!stored) throw new Error(`The docket of ${session.date} is shorter than the sample year's`)
    return [item, stored, position] as const
  })
}

async function prepare(work: SampleWork, session: SampleSession): Promise<void> {
  const { use, locale, context } = work
  const { date, startsAt, mode } = session
  const created = await use.committee.createSession(
    {
      title: session.title[locale],
      date,
      startsAt,
      mode,
      place: session.place[locale],
      due: null,
      from: null,
      template: null,
    },
    context,
  )
  const sessionId = created.session.id
  work.sessionIds.set(date, sessionId)
  const docket = session.docket.map((item) => ({
    id: null,
    taskId: item.of === undefined ? null : known(work.taskIds, item.of),
    title: titleOf(item)[locale],
    purpose: item.purpose,
  }))
  await use.committee.saveDocket({ sessionId, items: docket }, context)
  await use.committee.saveRubric({ sessionId, rubric: rubricOf(locale) }, context)
}

async function score(work: SampleWork, session: SampleSession): Promise<void> {
  const { use, locale, context } = work
  const sessionId = known(work.sessionIds, session.date)
  for (const { id } of members)
    if (!session.absent.includes(id))
      await use.committee.setAttendance({ sessionId, memberId: id, present: true }, context)
  const docket = await items(work, session)
  for (const [item, stored] of docket)
    for (const { member, reason } of item.recused ?? [])
      await use.committee.setRecusal({ itemId: stored.id, memberId: member, reason: reason[locale] }, context)
  await use.committee.openScoring({ sessionId }, context)
  for (const [item, stored, position] of docket) {
    const cells = sampleScores(session, item, position).map(({ member, criterion, value }) => ({
      memberId: member,
      criterionId: criterion,
      value,
      clear: false,
    }))
    if (cells.length > 0) await use.committee.score({ itemId: stored.id, cells }, context)
  }
}

async function decide(work: SampleWork, session: SampleSession): Promise<void> {
  const { use, locale, context } = work
  const sessionId = known(work.sessionIds, session.date)
  await use.committee.closeScoring({ sessionId }, context)
  for (const [{ decision }, stored] of await items(work, session)) {
    if (!decision) continue
    const { outcome, against = 0, abstained = 0, amendment, note } = decision
    const votes = { for: stored.quorum.eligible - against - abstained, against, abstained }
    await use.committee.decide(
      {
        itemId: stored.id,
        decision: {
          outcome,
          ...votes,
          amendment: amendment?.[locale] ?? '',
          note: note?.[locale] ?? '',
          ballots: null,
          chairVote: null,
          until: null,
          dissent: '',
        },
      },
      context,
    )
  }
  await use.committee.closeSession({ sessionId }, context)
}

const sessionSteps = (session: SampleSession): SampleStep[] => [
  step(session.preparedOn, '11:00:00', (work) => prepare(work, session)),
  step(session.scoringOn, '09:00:00', (work) => score(work, session)),
  ...(session.underWay ? [] : [step(session.date, '16:20:00', (work) => decide(work, session))]),
]

/** Members seated, dockets made, scored and decided. */
export const committeeSteps = (): SampleStep[] => [memberStep, ...sessions.flatMap(sessionSteps)]
