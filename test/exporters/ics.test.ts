import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { timedEntries } from '#main/documents/agenda-times.ts'
import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import { renderIcs } from '#main/exporters/ics/ics.ts'
import { agendaInput, packetInput } from '#test/documents/samples.ts'
import { expectedEntries, squeezed } from './support/expected.ts'
import { emptySources, oddSources, sources } from './support/sources.ts'
import { oddTexts } from './support/trees.ts'

const eventsOf = (bytes: Uint8Array): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

const clock = (time: ICAL.Time): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Seoul', hour: '2-digit', minute: '2-digit' }).format(
    time.toJSDate(),
  )

const agenda: DocumentSource = { kind: 'agenda', locale: 'ko', input: agendaInput(15) }

describe('an agenda', () => {
  const [meeting, ...items] = eventsOf(renderIcs(agenda))

  it('is the meeting in its slot, in UTC', () => {
    expect(meeting?.summary).toBe('2026년 하반기 정부혁신전략회의')
    expect(meeting?.startDate.toString()).toBe('2026-12-10T01:00:00Z')
    expect(meeting?.endDate.toString()).toBe('2026-12-10T02:30:00Z')
    expect(meeting?.location).toBe('청사 대회의실')
  })

  it('has its items in their order, at the times that are printed', () => {
    const timed = timedEntries(agendaInput(15))
    expect(items.map(({ startDate, endDate }) => [clock(startDate), clock(endDate)])).toEqual(
      timed.map(({ span }) => [span.from, span.to]),
    )
    const headings = expectedEntries(treeOf(agenda)).flatMap((entry) => (entry.kind === 'heading' ? [entry.text] : []))
    const numbered = items.map(({ summary }) => squeezed(summary)).filter((text) => /^\d/.test(text))
    expect(numbered.length).toBeGreaterThan(10)
    numbered.forEach((text) => expect(headings.some((heading) => heading.startsWith(text))).toBe(true))
  })

  it('knows its events again: one name each, and the version as their sequence', () => {
    const all = eventsOf(renderIcs(agenda))
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(16)
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map(() => 3))
  })
})

it('gives a session without an end its beginning alone, with the docket in words', () => {
  const input = packetInput(3)
  const open = { ...input, session: { ...input.session, endsAt: null } }
  const [event, ...others] = eventsOf(renderIcs({ kind: 'packet', locale: 'ko', input: open }))
  expect(others).toEqual([])
  expect(event?.startDate.toString()).toBe('2026-11-24T05:00:00Z')
  expect(event?.component.hasProperty('dtend')).toBe(false)
  expect(event?.description.split('\n')).toEqual(input.tasks.map(({ number, title }) => `${number}. ${title}`))
})

const linesOf = (bytes: Uint8Array): Buffer[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .split('\r\n')
    .map((line) => Buffer.from(line, 'latin1'))

describe.each(sources)('%s', (_, source) => {
  it('folds its lines by octets, and cuts no character in two', () => {
    for (const line of linesOf(renderIcs(source))) {
      expect(line.length).toBeLessThanOrEqual(75)
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow()
      expect(line.includes(0x0a)).toBe(false)
    }
  })

  it('is the same bytes every time', () => {
    expect(Buffer.from(renderIcs(source)).equals(Buffer.from(renderIcs(source)))).toBe(true)
  })
})

describe('odd texts', () => {
  it.each(oddTexts)('keeps %s as they are', (_, text, wanted) => {
    for (const source of oddSources(text)) {
      const events = eventsOf(renderIcs(source))
      const words = events.map(({ summary, description }) => squeezed(`${summary}${description}`)).join('')
      expect(words).toContain(squeezed(wanted))
      expect(linesOf(renderIcs(source)).every((line) => line.length <= 75)).toBe(true)
    }
  })

  it.each(emptySources)('stands as a %s', (_, source) => {
    expect(eventsOf(renderIcs(source))).toHaveLength(1)
  })
})
