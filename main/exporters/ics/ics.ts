import ical, { ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { AgendaInput } from '#main/documents/agenda-input.ts'
import { timedEntries } from '#main/documents/agenda-times.ts'
import { clean } from '#main/documents/clean.ts'
import type { PacketInput } from '#main/documents/packet-input.ts'
import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import { type CivilDate, wordsOf, type Words } from '#main/documents/words.ts'
import { instructionEvents } from './instructions.ts'

const minute = 60_000 // milliseconds

/** The Committee sits in Korea, which keeps one offset all year; the file holds UTC, which every calendar reads. */
const moment = (day: CivilDate, time: string): number => Date.parse(`${day}T${time}:00+09:00`)

const lines = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n')

const labelled = (label: string, value: string): string => (value.trim() === '' ? '' : `${label}: ${value}`)

function meetingEvents({ meeting, version, ...input }: AgendaInput, words: Words): ICalEventData[] {
  const start = moment(meeting.date, meeting.startsAt)
  const timed = timedEntries({ meeting, version, ...input }).filter(
    ({ entry }) => !entry.withdrawn && entry.kind !== 'section',
  )
  let from = start
  const items = timed.map(({ entry, number }): ICalEventData => {
    const begins = from
    from += entry.minutes * minute
    return {
      id: `item-${entry.id}@committee-desk`,
      start: new Date(begins),
      end: new Date(from),
      summary: `${number} ${entry.title.trim() === '' ? words('untitled') : entry.title}`.trim(),
      description: lines([
        labelled(words('presenter'), entry.presenter),
        labelled(words('leadAgency'), entry.leadAgency),
        labelled(words('request'), entry.request),
        entry.points,
      ]),
      location: meeting.place,
      sequence: version.number,
      // The meeting itself takes the time; its items say what happens in it.
      transparency: ICalEventTransparency.TRANSPARENT,
    }
  })
  const whole: ICalEventData = {
    id: `meeting-${meeting.id}@committee-desk`,
    start: new Date(start),
    end: new Date(start + meeting.slotMinutes * minute),
    summary: meeting.title,
    description: lines([labelled(words('chair'), meeting.chair), ...items.map(({ summary }) => summary ?? '')]),
    location: meeting.place,
    sequence: version.number,
  }
  return [whole, ...items]
}

/** Of a session the program knows when it begins, and when it ends only once somebody says so. */
function sessionEvent({ session, tasks }: PacketInput, words: Words): ICalEventData {
  return {
    id: `session-${session.id}@committee-desk`,
    start: new Date(moment(session.date, session.startsAt)),
    ...(session.endsAt === null ? {} : { end: new Date(moment(session.date, session.endsAt)) }),
    summary: session.title,
    description: lines(
      tasks.map(({ number, title }) => `${number}. ${title.trim() === '' ? words('untitled') : title}`),
    ),
    location: session.place,
  }
}

function eventsOf(source: DocumentSource, words: Words): ICalEventData[] {
  if (source.kind === 'agenda') return meetingEvents(source.input, words)
  if (source.kind === 'instructions') return instructionEvents(source.input, words)
  return source.kind === 'packet' ? [sessionEvent(source.input, words)] : []
}

/** The meeting and its items, the session with its docket, or the dates of instructions as iCalendar (RFC 5545). */
export function renderIcs(given: DocumentSource): Uint8Array {
  const source = clean(given)
  const words = wordsOf(source.locale)
  const { title, date } = treeOf(source).meta
  const calendar = ical({ name: title, prodId: { company: 'Committee Desk', product: 'Documents' } })
  const events = eventsOf(source, words)
  // The same document is the same file: its stamp is the document's day.
  for (const event of events) calendar.createEvent({ ...event, stamp: new Date(moment(date, '00:00')) })
  return new TextEncoder().encode(calendar.toString())
}
