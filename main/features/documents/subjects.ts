import type { DocumentKind, Subject } from '#shared/contract/documents.ts'
import { periodText } from '#shared/domain/evidence.ts'
import { cardSubjects } from './gather-card.ts'
import { evaluationSubjects } from './gather-evaluation.ts'
import { evidenceYears, yearPeriod } from './gather-evidence.ts'
import { instructionLists } from './gather-instructions.ts'
import type { DocumentSources } from './sources.ts'

interface Occasion {
  readonly id: string
  readonly title: string
  readonly date: string
  /** 제N차 of a session */
  readonly number?: number
}

const listed = (kind: DocumentKind, occasions: readonly Occasion[]): Subject[] =>
  occasions.map(({ id, title, date, number = null }) => ({ kind, subjectId: id, number, title, date }))

async function reports(sources: DocumentSources): Promise<Subject[]> {
  const years = await evidenceYears(sources)
  return years.map((year) => {
    const period = yearPeriod(year)
    return { kind: 'evidence', subjectId: periodText(period), number: null, title: String(year), date: period.to }
  })
}

/** What documents can be made of; a session's scores once scoring opened, its decisions and minutes once it decides, a slip once an agenda changed late. */
export async function subjects(sources: DocumentSources, today: string): Promise<Subject[]> {
  const { committee, meeting, discussions } = sources
  const held = await discussions.list({}, {})
  const sessions = await committee.sessions({}, {})
  const deciding = sessions.filter(({ phase }) => phase === 'deciding' || phase === 'closed')
  const scored = sessions.filter(({ phase }) => phase !== 'preparing')
  const meetings = (await meeting.list({}, {})).map(({ id, title, date, finals }) => ({ id, title, date, finals }))
  const changed = meetings.filter(({ finals }) => finals > 1)
  return [
    ...listed('packet', sessions),
    ...listed('bill', sessions),
    ...listed('resolution', deciding),
    ...listed('minutes', deciding),
    ...listed('standing', scored),
    ...listed('agenda', meetings),
    ...listed('changeSlip', changed),
    ...(['order', 'itemList', 'cover'] as const).flatMap((kind) => listed(kind, [...meetings, ...sessions])),
    ...listed('discussion', held),
    ...(await instructionLists(sources)),
    ...(await evaluationSubjects(sources)),
    ...(await cardSubjects(sources, today)),
    ...(await reports(sources)),
  ]
}
