import { afterEach, beforeEach, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { TemplateDto } from '#shared/contract/templates.ts'
import { usualTemplate } from '#shared/domain/template.ts'
import { committeeApp, readyToDecide } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App & { folder: string }
let sessionId: string
beforeEach(async () => {
  app = await committeeApp()
  sessionId = (await readyToDecide(app, ['t1', 't2'])).session.id
})
afterEach(() => app.close())

const template = (changes: Partial<TemplateDto> = {}): TemplateDto => ({
  texts: {},
  fields: [],
  emblem: true,
  ...changes,
})
const renamed = (ko: string): TemplateDto => template({ texts: { minutesRemarks: { ko, en: 'Remarks' } } })
const save = (baseVersion: number, given: TemplateDto | null) =>
  app.client.templates.save({ kind: 'minutes', baseVersion, template: given })
const headings = async (draft: TemplateDto | null = null): Promise<string[]> => {
  const asked = { kind: 'minutes', subjectId: sessionId, locale: 'ko', template: draft } as const
  return (await app.client.documents.preview(asked)).outline.map(({ title }) => title)
}

it('keeps every version, prints the newest, and returns to the usual', async () => {
  expect(await app.client.templates.get({ kind: 'minutes' })).toMatchObject({ version: 0, template: usualTemplate })
  const first = await save(0, renamed('논의 내용'))
  expect(first).toMatchObject({ version: 1, template: renamed('논의 내용') })
  expect(await headings()).toContain('7. 논의 내용')
  const usual = await save(1, null)
  expect(usual.versions.map(({ version, template: kept }) => [version, kept === null])).toEqual([
    [2, true],
    [1, false],
  ])
  expect(await headings()).toContain('7. 발언 요지')
  const { entries } = await app.client.journal.list({ limit: 2 })
  expect(entries.map(({ action }) => action)).toEqual(['templates.save', 'templates.save'])
})

it('shows a draft before it is kept', async () => {
  const draft = template({
    fields: [
      { id: 'votes', shown: true },
      { id: 'order', shown: false },
    ],
  })
  const shown = await headings(draft)
  expect(shown[1]).toBe('1. 표결 내용')
  expect(shown.some((title) => title.includes('진행 순서'))).toBe(false)
  expect((await headings())[1]).toBe('1. 회의명')
})

it('drops texts that say what the usual ones say, and refuses those that cannot be printed', async () => {
  const { texts } = await app.client.templates.get({ kind: 'minutes' })
  const remarks = texts.find(({ key }) => key === 'minutesRemarks')
  const same = template({
    texts: { minutesRemarks: { ko: remarks?.ko ?? '', en: remarks?.en ?? '' }, other: { ko: 'x', en: 'x' } },
  })
  expect((await save(0, same)).template.texts).toEqual({})
  expect(await codeOf(save(1, renamed(' ')))).toBe('TEMPLATE_TEXT')
  expect(await codeOf(save(1, renamed('{{secret}}')))).toBe('TEMPLATE_TEXT')
  expect(await codeOf(save(0, renamed('늦음')))).toBe('CONFLICT')
  expect((await app.client.templates.get({ kind: 'minutes' })).version).toBe(1)
})

it('leaves a locked document with the template of its day', async () => {
  await save(0, renamed('당시 제목'))
  const { items } = await app.client.committee.session({ sessionId })
  for (const { id } of items)
    await app.client.committee.decide({
      itemId: id,
      decision: { outcome: 'adopted', for: 5, against: 0, abstained: 0, amendment: '', note: '' },
    })
  await app.client.committee.closeSession({ sessionId })
  await save(1, renamed('나중 제목'))
  expect(await headings()).toContain('7. 당시 제목')
  expect(await headings(renamed('나중 제목'))).toContain('7. 나중 제목')
})

it('prints an agenda by the template of the day it was first locked, its late changes too', async () => {
  const { meeting } = await app.client.meeting.create({
    title: '전략회의',
    date: '2026-06-18',
    startsAt: '10:00',
    slotMinutes: 60,
    place: '',
    chair: '',
    numbering: 'decimal',
  })
  const label = async (): Promise<string[]> =>
    (await app.client.documents.preview({ kind: 'agenda', subjectId: meeting.id, locale: 'ko' })).outline.map(
      ({ title }) => title,
    )
  const agenda = (ko: string): TemplateDto => template({ texts: { order: { ko, en: 'Order' } } })
  await app.client.templates.save({ kind: 'agenda', baseVersion: 0, template: agenda('진행표') })
  expect((await label())[0]).toBe('I 진행표')
  const item = {
    id: 'a1',
    kind: 'report' as const,
    taskId: null,
    title: '보고',
    presenter: '',
    leadAgency: '',
    minutes: 10,
    request: '',
    points: '',
    notes: '',
    withdrawn: false,
    inserted: 0,
  }
  const saved = await app.client.meeting.saveAgenda({ meetingId: meeting.id, baseVersion: 1, items: [item] })
  const locked = await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: saved.version })
  await app.client.templates.save({ kind: 'agenda', baseVersion: 1, template: agenda('나중') })
  expect((await label())[0]).toBe('I 진행표')
  const late = [item, { ...item, id: 'a2', title: '추가', inserted: 1 }]
  await app.client.meeting.changeLate({
    meetingId: meeting.id,
    baseVersion: locked.version,
    items: late,
    reason: '추가',
  })
  expect((await label())[0]).toBe('I 진행표')
})
