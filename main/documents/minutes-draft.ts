import type { DocketItem, Observer, SessionDetail } from '#shared/contract/committee.ts'
import type { MinutesSection, MinutesTexts } from '#shared/domain/minutes.ts'
import { minutesOf } from '#shared/domain/minutes.ts'
import { majorityText } from './majority-text.ts'
import { modeKey, outcomeKey } from './terms.ts'
import { chairVote, namedVotes } from './votes-text.ts'
import type { Words } from './words.ts'

/** What the draft of the minutes is made of: the session as it was recorded, and whose it is. */
export interface MinutesRecord {
  readonly detail: SessionDetail
  readonly organisation: string
}

const point = (text: string): string => `- ${text}`

/** The minutes of a session as far as they can be made of what was recorded; what was not recorded is said to be so. */
export function draftMinutes(record: MinutesRecord, words: Words): MinutesTexts {
  return minutesOf((section) => drafts[section](record, words).join('\n'))
}

const drafts: Record<MinutesSection, (record: MinutesRecord, words: Words) => string[]> = {
  name: ({ detail }, words) => [detail.session.title || words('sessionTitle', { number: detail.session.number })],
  host: ({ organisation }) => [organisation],
  when: ({ detail: { session, due } }, words) => [
    `${words.longDate(session.date)} ${session.startsAt}`,
    session.mode === 'inPerson' || session.place.trim() !== ''
      ? `${session.place.trim() || words('dash')} (${words(modeKey[session.mode])})`
      : words(modeKey[session.mode]),
    ...(due === null ? [] : [words('minutesDue', { due: minuteText(due, words) })]),
  ],
  attendance,
  order: ({ detail }, words) => [
    words('minutesOpened', { time: detail.session.startsAt }),
    ...detail.items.map((item, index) => `${index + 1}. ${item.title} (${purposeOf(item, words)})`),
    words('minutesClosed'),
  ],
  docket: ({ detail }, words) => [
    ...list(detail.items, (item) => [purposeOf(item, words), originOf(item, words)].filter(Boolean).join(', ')),
  ],
  remarks: ({ detail }, words) =>
    detail.items.flatMap((item, index) => [
      heading(item, index),
      ...(linesOf(item.notes).map(point).length > 0
        ? linesOf(item.notes).map(point)
        : [point(words('minutesNotRecorded'))]),
    ]),
  decisions: ({ detail }, words) =>
    detail.items.flatMap((item, index) => [heading(item, index), ...decided(item, words)]),
  votes: ({ detail }, words) =>
    detail.items.flatMap((item, index) => [heading(item, index), ...votes(item, detail, words)]),
}

const heading = (item: DocketItem, index: number): string => `${index + 1}. ${item.title}`
const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
const list = (items: readonly DocketItem[], about: (item: DocketItem) => string): string[] =>
  items.map((item, index) => `${heading(item, index)} (${about(item)})`)

const purposeOf = ({ purpose }: DocketItem, words: Words): string =>
  words(purpose === 'report' ? 'purposeReport' : 'purposeResolution')

const originOf = ({ origin, tally }: DocketItem, words: Words): string =>
  origin === 'vote' && tally
    ? words('minutesVoted', { yes: words.count(tally.counts.yes) })
    : words(origin === 'case' ? 'originCase' : 'originFree')

/** `2026-11-30T18:00` as the language writes it. */
function minuteText(minute: string, words: Words): string {
  const [date = '', time = ''] = minute.split('T')
  return `${words.longDate(date)} ${time}`
}

const titled =
  (words: Words) =>
  ({ name, affiliation }: Observer): string =>
    affiliation.trim() === '' ? name : words('minutesObserver', { name, affiliation })

function attendance({ detail }: MinutesRecord, words: Words): string[] {
  const { members, observers, quorum, session } = detail
  const writing = session.mode === 'writing'
  const named = (present: boolean): string =>
    members
      .filter((member) => member.present === present)
      .map(({ name, chair }) => (chair ? words('minutesChair', { name }) : name))
      .join(', ') || words('none')
  const requests = members.filter(({ answer }) => answer?.standing === 'requestsMeeting').map(({ name }) => name)
  const { enrolled, present, needed } = quorum
  return [
    words(writing ? 'minutesAnswered' : 'minutesAttended', { enrolled, present, needed }),
    point(words(writing ? 'minutesAnsweredNames' : 'minutesPresentNames', { names: named(true) })),
    point(words(writing ? 'minutesSilentNames' : 'minutesAbsentNames', { names: named(false) })),
    ...(requests.length > 0 ? [point(words('minutesRequests', { names: requests.join(', ') }))] : []),
    point(words('minutesObservers', { names: observers.map(titled(words)).join(', ') || words('none') })),
  ]
}

function decided({ decision }: DocketItem, words: Words): string[] {
  if (!decision) return [point(words('decisionOpen'))]
  const { outcome, amendment, until, note } = decision
  return [
    point(words(outcomeKey[outcome])),
    ...(amendment.trim() === '' ? [] : [point(words('minutesAmendment', { text: flat(amendment) }))]),
    ...(until === null ? [] : [point(words('minutesUntil', { date: words.longDate(until) }))]),
    ...(note.trim() === '' ? [] : [point(flat(note))]),
  ]
}

const flat = (text: string): string => linesOf(text).join(' ')

function votes(item: DocketItem, { members }: SessionDetail, words: Words): string[] {
  const { decision, quorum, recused } = item
  if (!decision) return [point(words('decisionOpen'))]
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  const counts = { yes: decision.for, no: decision.against, abstained: decision.abstained }
  const majority = majorityText(decision.basis.rule, words)
  const taken = decision.for + decision.against + decision.abstained > 0
  return [
    point(taken ? words('ballotValue', counts) : words('minutesByConsent')),
    ...namedVotes(decision.ballots, members, words).map(point),
    ...(taken ? [point(words('minutesNeeded', { majority, needed: quorum.needed, of: quorum.of }))] : []),
    ...chairVote(decision.chairVote, words).map(point),
    ...recused.map(({ memberId, reason }) =>
      point(words('minutesRecused', { name: nameOf.get(memberId) ?? memberId, reason: flat(reason) })),
    ),
    ...(decision.dissent.trim() === '' ? [] : [point(words('minutesDissent', { text: flat(decision.dissent) }))]),
  ]
}
