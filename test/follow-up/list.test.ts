import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DocumentFormat, formatsOf } from '#shared/contract/documents.ts'
import { codeOf } from '#test/support/failure.ts'
import { type FollowUpApp, followUpApp, instruction } from '#test/support/follow-up.ts'
import { job } from '#test/support/forum.ts'

let desk: FollowUpApp
let roads: string
let rails: string
beforeEach(async () => {
  desk = await followUpApp()
  const { client } = desk.app
  const save = async (change: Parameters<typeof instruction>[1]) =>
    (await client.followUp.saveInstruction(instruction(desk.meetingId, change))).row.id
  roads = await save({ rhythm: 'quarterly', dueOn: '2026-12-20', supporting: ['Office of Maps'] })
  rails = await save({ text: 'Open the line', agency: 'Ministry of Rails', itemId: null, dueOn: '2026-08-31' })
  await client.followUp.saveMilestones({
    instructionId: roads,
    milestones: [
      { id: null, title: 'Choose the districts', dueOn: '2026-07-31' },
      { id: null, title: 'Begin', dueOn: '2026-10-31' },
    ],
  })
  desk.setDay('2026-09-10')
  const { milestones } = await client.followUp.get({ instructionId: roads })
  await client.followUp.addNote({
    instructionId: roads,
    on: '2026-07-30',
    kind: 'milestone',
    text: 'Twelve were chosen',
    milestoneId: milestones[0]?.id ?? '',
  })
})
afterEach(() => desk.app.close())

const text = async (format: DocumentFormat, subjectId = 'agency:all'): Promise<string> => {
  const input = { kind: 'instructions', subjectId, locale: 'en', format, jobId: job() } as const
  const { file } = await desk.app.client.documents.make(input)
  return readFile(join(desk.app.folder, 'documents', file.name), 'utf8')
}

/** Read by a library that did not write it. */
const eventsOf = (ics: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

const triggerOf = (event: ICAL.Event): string | undefined => {
  const alarm = event.component.getFirstSubcomponent('valarm')
  return (alarm?.getFirstPropertyValue('trigger') as ICAL.Duration | undefined)?.toString()
}

describe('the list of instructions', () => {
  it('is offered for all meetings and for each that gave instructions', async () => {
    const lists = (await desk.app.client.documents.subjects()).filter(({ kind }) => kind === 'instructions')
    expect(lists.map(({ subjectId }) => subjectId)).toEqual(['agency:all', `agency:${desk.meetingId}`])
  })

  it('stands by agency or by the month of the due date, with how far each is', async () => {
    const byAgency = await text('md', `agency:${desk.meetingId}`)
    expect(byAgency).toMatch(
      /Ministry of Rails · 1 \(Late 1\)[^]*Open the line[^]*Ministry of Roads[^]*Begin in twelve/,
    )
    expect(byAgency).toContain('by 10 d')
    expect(byAgency).toContain('Twelve were chosen · milestones 1 of 2')
    const byDue = await text('md', 'due:all')
    expect(byDue).toMatch(
      /August 2026[^]*Ministry of Rails[^]*December 2026[^]*Ministry of Roads \(with Office of Maps\)/,
    )
  })

  it('is made in every format', async () => {
    for (const format of formatsOf('instructions')) expect(await text(format)).not.toBe('')
  }, 60_000)

  it('refuses a subject that is none, and a meeting without an agenda', async () => {
    expect(await codeOf(text('md', 'agency'))).toBe('BAD_INPUT')
    expect(await codeOf(text('md', 'due:elsewhere'))).toBe('NOT_FOUND')
  })
})

describe('the calendar of due dates', () => {
  it('has a day for each due date, milestone and report to come', async () => {
    const events = eventsOf(await text('ics', 'due:all'))
    expect(
      events.map(({ startDate, endDate }) => [startDate.isDate, startDate.toString(), endDate.toString()]),
    ).toEqual([
      [true, '2026-12-20', '2026-12-21'],
      [true, '2026-07-31', '2026-08-01'],
      [true, '2026-10-31', '2026-11-01'],
      [true, '2026-09-30', '2026-10-01'],
      [true, '2026-08-31', '2026-09-01'],
    ])
    expect(events[3]?.summary).toBe('[Report] Ministry of Roads: Begin in twelve districts')
  })

  it('reminds a week before, at nine, of what is open alone', async () => {
    const events = eventsOf(await text('ics'))
    expect(events.map(triggerOf)).toEqual(['-P6DT15H', undefined, '-P6DT15H', '-P6DT15H', '-P6DT15H'])
    await desk.app.client.followUp.addNote({ instructionId: rails, on: '2026-09-09', kind: 'done', text: '' })
    expect(
      eventsOf(await text('ics'))
        .map(triggerOf)
        .at(-1),
    ).toBeUndefined()
  })

  it('keeps its identifiers, and counts up when a due date moves', async () => {
    const before = eventsOf(await text('ics'))
    const { client } = desk.app
    const moved = { id: rails, text: 'Open the line', agency: 'Ministry of Rails', itemId: null, dueOn: '2026-11-30' }
    await client.followUp.saveInstruction(instruction(desk.meetingId, { ...moved, reason: 'late rails' }))
    const after = eventsOf(await text('ics'))
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(5)
    expect(after.at(-1)?.startDate.toString()).toBe('2026-11-30')
    expect(after.at(-1)?.sequence).toBe((before.at(-1)?.sequence ?? 0) + 1)
    expect(after[0]?.sequence).toBe(before[0]?.sequence)
  })
})
