import { timedEntries } from '#main/documents/agenda-times.ts'
import { billNumber } from '#main/documents/bill.ts'
import type { ProceedingsInput, ProceedingsStep } from '#main/documents/proceedings-input.ts'
import { kindKey, originKey } from '#main/documents/terms.ts'
import { wordsOf, type Words } from '#main/documents/words.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { agendaTimes } from '#shared/domain/agenda.ts'
import { isNumbered } from '#shared/domain/numbering.ts'
import { agendaInput } from './gather-agenda.ts'
import type { DocumentSources } from './sources.ts'

const emptyStep: ProceedingsStep = {
  id: '',
  kind: 'frame',
  number: '',
  title: '',
  sort: '',
  presenter: '',
  leadAgency: '',
  about: '',
  minutes: null,
  from: '',
  to: '',
  withdrawn: false,
}

function sessionSteps({ session, items, members }: SessionDetail, words: Words): ProceedingsStep[] {
  const chair = members.find((member) => member.chair)?.name ?? ''
  const frame = (id: string, title: string, presenter: string): ProceedingsStep => ({
    ...emptyStep,
    id,
    title,
    presenter,
  })
  return [
    { ...frame('opening', words('stepOpening'), chair), from: session.startsAt },
    frame('quorum', words('stepQuorum'), words('signSecretary')),
    { ...frame('items', words('stepItems'), ''), kind: 'section' },
    ...items.map(({ id, title, purpose, origin }, index): ProceedingsStep => ({
      ...emptyStep,
      id,
      kind: 'item',
      number: billNumber(session.number, index + 1, words),
      title,
      sort: words(purpose === 'report' ? 'purposeReport' : 'purposeResolution'),
      about: words(originKey[origin]),
    })),
    { ...frame('others', words('stepOther'), ''), kind: 'section' },
    frame('closing', words('stepClosing'), chair),
  ]
}

function sessionProceedings(detail: SessionDetail, settings: Settings, locale: Locale): ProceedingsInput {
  const words = wordsOf(locale)
  const { title, number, date, startsAt, place } = detail.session
  return {
    of: 'session',
    title: title || words('sessionTitle', { number }),
    date,
    startsAt,
    endsAt: null,
    place,
    chair: detail.members.find((member) => member.chair)?.name ?? '',
    organisation: settings.organisation[locale],
    classification: settings.classification[locale] || null,
    steps: sessionSteps(detail, words),
  }
}

function meetingProceedings(detail: MeetingDetail, settings: Settings, locale: Locale): ProceedingsInput {
  const words = wordsOf(locale)
  const input = agendaInput(detail, settings, locale, { draft: null }, new Map())
  const { title, date, startsAt, slotMinutes, place, chair, organisation, classification } = input.meeting
  return {
    of: 'meeting',
    title,
    date,
    startsAt,
    endsAt: agendaTimes(startsAt, [slotMinutes])[0]?.to ?? null,
    place,
    chair,
    organisation,
    classification,
    steps: timedEntries(input).map(({ entry, number, span }) => {
      const kind = entry.kind === 'section' ? 'section' : isNumbered(entry) ? 'item' : 'frame'
      const timed = kind !== 'section' && !entry.withdrawn
      return {
        id: entry.id,
        kind,
        number,
        title: entry.title,
        sort: words(kindKey[entry.kind]),
        presenter: entry.presenter,
        leadAgency: entry.leadAgency,
        about: entry.request,
        minutes: timed ? entry.minutes : null,
        from: timed ? span.from : '',
        to: timed ? span.to : '',
        withdrawn: entry.withdrawn,
      }
    }),
  }
}

/** The steps of a session of the Committee or of a strategy meeting, whichever has this id. */
export async function gatherProceedings(
  { committee, meeting }: DocumentSources,
  id: string,
  settings: Settings,
  locale: Locale,
): Promise<ProceedingsInput> {
  const sessions = await committee.sessions({}, {})
  return sessions.some((session) => session.id === id)
    ? sessionProceedings(await committee.session({ sessionId: id }, {}), settings, locale)
    : meetingProceedings(await meeting.get({ meetingId: id }, {}), settings, locale)
}
