import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { insertLate } from '#shared/domain/agenda-late.ts'
import { testApp } from '#test/support/app.ts'

let app: App & { folder: string }
beforeEach(async () => {
  app = await testApp()
  await app.client.workspace.startEmpty({ locale: 'en' })
})
afterEach(() => app.close())

const item = (n: number): AgendaItem => ({
  id: `i${n}`,
  kind: 'other',
  taskId: null,
  title: `Subject number ${n}`,
  presenter: 'Minister',
  leadAgency: 'Ministry',
  minutes: 5,
  request: 'Decision',
  points: `First point of ${n}\nSecond point of ${n}`,
  notes: 'For the speaker alone',
  withdrawn: false,
  inserted: 0,
})

/** Text of each page, by the number printed at its foot; the cover prints none and is the first. */
async function pagesOf(kind: 'agenda' | 'changeSlip', meetingId: string): Promise<[string, string][]> {
  const input = { kind, subjectId: meetingId, locale: 'en' as const, format: 'pdf' as const, jobId: kind }
  const { file } = await app.client.documents.make(input)
  const data = Uint8Array.from(await readFile(join(app.folder, 'documents', file.name)))
  const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise
  const pages: [string, string][] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    const text = items.map((one) => ('str' in one ? one.str : '')).join(' ')
    pages.push([/- (\d+(?:-\d+)?) -/.exec(text)?.[1] ?? '1', text])
  }
  return pages
}

it('keeps every printed number and page after a late change, and gives out only what changed', async () => {
  const { meeting } = await app.client.meeting.create({
    title: 'Strategy meeting',
    date: '2026-12-10',
    startsAt: '10:00',
    slotMinutes: 240,
    place: 'Hall',
    chair: 'President',
    numbering: 'decimal',
  })
  const items = Array.from({ length: 30 }, (_, index) => item(index + 1))
  await app.client.meeting.saveAgenda({ meetingId: meeting.id, baseVersion: 1, items, reason: '' })
  await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: 2 })
  const before = new Map(await pagesOf('agenda', meeting.id))
  expect(before.size).toBeGreaterThan(6)
  expect([...before.values()].join(' ')).not.toContain('speaker')

  // No minutes, so that the clock of what follows stays; a long one, so that its page grows.
  const points = Array.from({ length: 40 }, (_, n) => `Late point ${n}`).join('\n')
  const late = insertLate(items, 'i12', { ...item(99), title: 'A late paper', minutes: 0, points })
  const changed = late.map((one) => (one.id === 'i30' ? { ...one, withdrawn: true } : one))
  await app.client.meeting.changeLate({ meetingId: meeting.id, baseVersion: 2, items: changed, reason: 'A late paper' })
  const after = await pagesOf('agenda', meeting.id)
  expect(after.length).toBeGreaterThan(before.size)
  expect(new Set(after.map(([label]) => label)).size).toBe(after.length)
  expect(after.map(([, text]) => text).join(' ')).toContain('12-1.')

  const slip = await pagesOf('changeSlip', meeting.id)
  const replaced = new Map(slip.slice(1))
  // The slip names every page that comes in, the pages behind it are those very pages …
  for (const label of replaced.keys()) expect(slip[0]?.[1]).toContain(label)
  expect([...replaced.keys()].some((label) => label.includes('-'))).toBe(true)
  expect(replaced.size).toBeLessThan(after.length)
  for (const [label, text] of after) {
    // … and a page that is not among them is the page in the holder's hands.
    if (replaced.has(label)) expect(replaced.get(label)).toBe(text)
    else expect(text).toBe(before.get(label))
  }
  // The same pages are offered to be printed without the slip.
  const parts = await app.client.print.parts({ kind: 'agenda', subjectId: meeting.id, locale: 'en' })
  const pages = parts.find(({ part }) => part === 'changed')?.pages ?? []
  expect(pages.map((page) => after[page - 1]?.[0])).toEqual([...replaced.keys()])
})

it('has no slip before a late change', async () => {
  const { meeting } = await app.client.meeting.create({
    title: 'Strategy meeting',
    date: '2026-12-10',
    startsAt: '10:00',
    slotMinutes: 60,
    place: '',
    chair: '',
    numbering: 'decimal',
  })
  const subjects = await app.client.documents.subjects()
  const kinds = subjects.filter(({ subjectId }) => subjectId === meeting.id).map(({ kind }) => kind)
  expect(kinds).toContain('agenda')
  expect(kinds).not.toContain('changeSlip')
})
