import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { Minutes } from '#shared/contract/minutes.ts'
import { minutesSections, type MinutesSection } from '#shared/domain/minutes.ts'
import { committeeApp, readyToDecide, votes } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

const textOf = (minutes: Minutes, section: MinutesSection): string =>
  minutes.sections.find((one) => one.section === section)!.text

/** Two items: t1 adopted by name with a dissent and m2 recused, t2 deferred; notes on the first. */
async function recorded() {
  const { session, items } = await readyToDecide(app)
  const [first, second] = items.map(({ id }) => id)
  const { committee } = app.client
  await committee.setAttendance({ sessionId: session.id, memberId: 'm5', present: false })
  await committee.setRecusal({ itemId: first!, memberId: 'm2', reason: 'own project' })
  const observers = [
    { name: 'Han', affiliation: 'Ministry of Examples' },
    { name: 'Seo', affiliation: '' },
  ]
  await committee.saveObservers({ sessionId: session.id, observers })
  await committee.saveNotes({ itemId: first!, notes: 'Member 3 asked for the costs.\n\nThe ministry answered.' })
  const ballots = [
    { memberId: 'm1', vote: 'for' as const },
    { memberId: 'm3', vote: 'for' as const },
    { memberId: 'm4', vote: 'against' as const },
  ]
  const decision = { outcome: 'adopted' as const, ...votes(0), ballots, dissent: 'Too early' }
  await committee.decide({ itemId: first!, decision })
  const deferral = { outcome: 'deferred' as const, ...votes(0), until: '2026-06-30' }
  await committee.decide({ itemId: second!, decision: deferral })
  return { sessionId: session.id, first: first! }
}
const get = (sessionId: string, locale: 'ko' | 'en' = 'en') => app.client.minutes.get({ sessionId, locale })

describe('the draft of the minutes', () => {
  it('has the nine sections, in their order, in both languages', async () => {
    const { sessionId } = await recorded()
    for (const locale of ['ko', 'en'] as const) {
      const { sections, lock } = await get(sessionId, locale)
      expect(sections.map(({ section }) => section)).toEqual([...minutesSections])
      expect(sections.every(({ text, edited }) => text.trim() !== '' && !edited)).toBe(true)
      expect(lock).toBeNull()
    }
  })

  it.each([
    [
      'en',
      'attendance',
      [
        '4 of 5 enrolled members present (3 open the session)',
        '- Present: Member 1 (chair), Member 2, Member 3, Member 4',
        '- Absent: Member 5',
        '- In attendance: Han (Ministry of Examples), Seo',
      ],
    ],
    [
      'en',
      'remarks',
      ['1. Task t1', '- Member 3 asked for the costs.', '- The ministry answered.', '2. Task t2', '- not recorded'],
    ],
    [
      'en',
      'decisions',
      ['1. Task t1', '- Adopted', '2. Task t2', '- Deferred', '- Deferred until Tuesday 30 June 2026'],
    ],
    [
      'en',
      'votes',
      [
        '1. Task t1',
        '- For 2, against 1, abstained 0',
        '- For: Member 1, Member 3',
        '- Against: Member 4',
        '- Needed: more than half of the members present (2 of 3)',
        '- Recused: Member 2 (own project)',
        '- Dissent: Too early',
        '2. Task t2',
        '- By consent',
      ],
    ],
    [
      'ko',
      'votes',
      [
        '1. Task t1',
        '- 찬성 2명, 반대 1명, 기권 0명',
        '- 찬성: Member 1, Member 3',
        '- 반대: Member 4',
        '- 의결정족수: 출석위원 과반수(3명 중 2명)',
        '- 제척·기피·회피: Member 2(own project)',
        '- 소수의견: Too early',
        '2. Task t2',
        '- 이의 없음',
      ],
    ],
  ] as const)('says in %s what was recorded: %s', async (locale, section, lines) => {
    const { sessionId } = await recorded()
    expect(textOf(await get(sessionId, locale), section).split('\n')).toEqual(lines)
  })
})

describe('what a person writes into the minutes', () => {
  const write = (sessionId: string, text: string | null, section: MinutesSection = 'remarks') =>
    app.client.minutes.saveSection({ sessionId, locale: 'en', section, text })
  const section = ({ sections }: Minutes, name: MinutesSection) => sections.find((one) => one.section === name)

  it('stands over the record, says when the record has changed, and goes back', async () => {
    const { sessionId, first } = await recorded()
    const draft = textOf(await get(sessionId), 'remarks')
    expect(section(await write(sessionId, 'In short.'), 'remarks')).toMatchObject({ edited: true, stale: false })
    expect(section(await get(sessionId, 'ko'), 'remarks')).toMatchObject({ edited: false })
    await app.client.committee.saveNotes({ itemId: first, notes: 'Other words.' })
    expect(section(await get(sessionId), 'remarks')).toEqual({
      section: 'remarks',
      text: 'In short.',
      edited: true,
      stale: true,
    })
    const back = section(await write(sessionId, null), 'remarks')!
    expect(back).toMatchObject({ edited: false, stale: false })
    expect(back.text).toContain('Other words.')
    expect(back.text).not.toBe(draft)
  })

  it('is locked with the session, in both languages, under one hash', async () => {
    const { sessionId } = await recorded()
    await write(sessionId, 'In short.')
    await app.client.committee.closeSession({ sessionId })
    const [en, ko] = [await get(sessionId), await get(sessionId, 'ko')]
    expect(textOf(en, 'remarks')).toBe('In short.')
    expect(textOf(ko, 'remarks')).toContain('The ministry answered.')
    expect(en.lock!.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(ko.lock).toEqual(en.lock)
    expect(await codeOf(write(sessionId, 'Later.'))).toBe('FROZEN')
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true })
  })

  it('stays as it was locked when a decision is corrected; the correction stands beside it', async () => {
    const { sessionId, first } = await recorded()
    await app.client.committee.closeSession({ sessionId })
    const before = await get(sessionId)
    expect(before.corrections).toEqual([])
    const decision = { outcome: 'rejected' as const, ...votes(1, 2) }
    await app.client.committee.correctDecision({ itemId: first, decision, reason: 'misheard' })
    expect(await get(sessionId)).toEqual({
      ...before,
      corrections: [
        '1. Task t1: Adopted (For 2, against 1, abstained 0) → Rejected (For 1, against 2, abstained 0). misheard',
      ],
    })
  })
})

describe('the minutes as a document', () => {
  it('are offered once the items can be decided, and printed as PDF', async () => {
    const { sessionId } = await recorded()
    const subjects = await app.client.documents.subjects()
    expect(subjects.filter(({ kind }) => kind === 'minutes').map(({ subjectId }) => subjectId)).toEqual([sessionId])
    const made = await app.client.documents.make({
      kind: 'minutes',
      subjectId: sessionId,
      locale: 'ko',
      format: 'pdf',
      jobId: 'make',
    })
    expect(made).toMatchObject({ kind: 'minutes', file: { name: 'First session 회의록.pdf' } })
    expect(made.pages).toBeGreaterThan(0)
    const { outline } = await app.client.documents.preview({ kind: 'minutes', subjectId: sessionId, locale: 'ko' })
    expect(outline.map(({ title }) => title)).toEqual([
      'First session 회의록',
      '1. 회의명',
      '2. 개최기관',
      '3. 일시 및 장소',
      '4. 참석자 및 배석자',
      '5. 진행 순서',
      '6. 상정 안건',
      '7. 발언 요지',
      '8. 결정 사항',
      '9. 표결 내용',
    ])
  })
})
