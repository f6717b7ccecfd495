import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { committeeApp, newItem, preparedSession, sheet } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let app: App
let sessionId: string
let items: SessionDetail['items']

beforeEach(async () => {
  app = await committeeApp()
  const prepared = await preparedSession(app)
  sessionId = prepared.session.id
  items = prepared.items
})
afterEach(() => app.close())

const open = () => app.client.committee.openScoring({ sessionId })
const close = () => app.client.committee.closeScoring({ sessionId })
const read = () => app.client.committee.session({ sessionId })
const score = (cells: Parameters<App['client']['committee']['score']>[0]['cells'], item = 0) =>
  app.client.committee.score({ itemId: items[item]!.id, cells })

describe('a scoring round', () => {
  it('opens on a docket that has items', async () => {
    const empty = await app.client.committee.saveDocket({ sessionId, items: [] })
    expect(empty.items).toEqual([])
    expect(await codeOf(open())).toBe('DOCKET_EMPTY')
  })

  it('takes scores only while it is open', async () => {
    expect(await codeOf(score(sheet(1, 4, 4)))).toBe('SCORING_NOT_OPEN')
    await open()
    expect(await codeOf(open())).toBe('FROZEN')
    await score(sheet(1, 4, 4))
    await close()
    expect(await codeOf(score(sheet(1, 5, 5)))).toBe('FROZEN')
    expect(await codeOf(close())).toBe('FROZEN')
  })

  it('tells how many have scored every criterion', async () => {
    await open()
    expect(await score(sheet(1, 4, 4))).toMatchObject({ scored: 1, scorers: 5 })
    expect(await score(sheet(2, 4, 4).slice(0, 1))).toMatchObject({ scored: 1, scorers: 5 })
    expect(await score(sheet(3, 4, null))).toMatchObject({ scored: 1, scorers: 5 })
    await app.client.committee.setAttendance({ sessionId, memberId: 'm5', present: false })
    expect(await score(sheet(2, 4, 3))).toMatchObject({ scored: 2, scorers: 4 })
  })

  it('keeps aggregates sealed until it is closed', async () => {
    await open()
    await score([...sheet(1, 4, 4), ...sheet(2, 2, 2)])
    expect((await read()).items.map(({ aggregate }) => aggregate)).toEqual([null, null])
    const closed = await close()
    expect(closed.items[0]!.aggregate).toMatchObject({ official: 3, n: 2, rank: 1, tied: false })
  })

  it('journals what was sealed by its hash', async () => {
    await open()
    await score(sheet(1, 4, 4))
    await close()
    const { entries } = await app.client.journal.list({ subjectId: sessionId })
    const sealed = entries.find((entry) => entry.action === 'committee.closeScoring')
    expect(sealed?.data).toEqual({ scores: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })
})

describe('cells', () => {
  it('are changed, abstained and cleared as typed; the last of one cell counts', async () => {
    await open()
    await score([...sheet(1, 4, 4), { memberId: 'm1', criterionId: 'a', value: 5 }])
    await score([
      { memberId: 'm1', criterionId: 'b', value: 0, clear: true },
      { memberId: 'm2', criterionId: 'a', value: null },
    ])
    const { scores } = (await read()).items[0]!
    expect(scores.toSorted((a, b) => a.memberId.localeCompare(b.memberId))).toEqual([
      { memberId: 'm1', criterionId: 'a', value: 5 },
      { memberId: 'm2', criterionId: 'a', value: null },
    ])
  })

  it.each([
    ['above the scale', [{ memberId: 'm1', criterionId: 'a', value: 6 }], 'SCORE_INVALID'],
    ['below the scale', [{ memberId: 'm1', criterionId: 'a', value: 0 }], 'SCORE_INVALID'],
    ['between the steps', [{ memberId: 'm1', criterionId: 'a', value: 3.5 }], 'SCORE_INVALID'],
    ['of an unknown criterion', [{ memberId: 'm1', criterionId: 'z', value: 3 }], 'NOT_FOUND'],
    ['of somebody not enrolled', [{ memberId: 'm99', criterionId: 'a', value: 3 }], 'NOT_FOUND'],
    ['of a recused member', [{ memberId: 'm4', criterionId: 'a', value: 3 }], 'RECUSED'],
  ])('%s: none of the block is saved', async (_what, cells, code) => {
    await app.client.committee.setRecusal({ itemId: items[0]!.id, memberId: 'm4', reason: 'own project' })
    await open()
    expect(await codeOf(score([...sheet(2, 4, 4), ...cells]))).toBe(code)
    expect((await read()).items[0]!.scores).toEqual([])
  })

  it('a refusal names the scale', async () => {
    await open()
    expect((await failureOf(score([{ memberId: 'm1', criterionId: 'a', value: 6 }]))).params).toEqual({
      value: 6,
      min: 1,
      max: 5,
      step: 1,
      why: 'aboveMax',
    })
  })
})

describe('aggregates', () => {
  it('weigh the criteria, leave out abstentions, and show spread and ties', async () => {
    await open()
    await score([...sheet(1, 4, 4), ...sheet(2, 2, 4), ...sheet(3, 5, null), ...sheet(4, 1, 1).slice(0, 1)])
    await score([...sheet(1, 3, 5), ...sheet(2, 3, 3)], 1)
    const [one, two] = (await close()).items.map(({ aggregate }) => aggregate)
    // weights 3 and 1: m1 4, m2 2.5; and 3.5, 3
    expect(one).toMatchObject({
      official: 3.25,
      n: 2,
      mean: 3.25,
      trimmedMean: null,
      median: 3.25,
      min: 2.5,
      max: 4,
      q1: 2.875,
      q3: 3.625,
      rank: 1,
      tied: true,
    })
    expect(one?.sd).toBeCloseTo(1.06066, 5)
    expect(one?.members).toEqual([
      { memberId: 'm1', score: 4 },
      { memberId: 'm2', score: 2.5 },
    ])
    expect(two).toMatchObject({ official: 3.25, rank: 1, tied: true })
  })

  it('a recused member is out at once, and back when the recusal is lifted', async () => {
    await open()
    await score([...sheet(1, 4, 4), ...sheet(2, 2, 2)])
    await close()
    const recuse = (reason: string | null) =>
      app.client.committee.setRecusal({ itemId: items[0]!.id, memberId: 'm2', reason })
    const out = (await recuse('own project')).items[0]!
    expect(out).toMatchObject({
      scored: 1,
      scorers: 4,
      recused: [{ memberId: 'm2', reason: 'own project' }],
      aggregate: { official: 4, n: 1 },
    })
    expect(out.scores).toHaveLength(4)
    expect((await recuse(null)).items[0]).toMatchObject({ recused: [], aggregate: { official: 3, n: 2 } })
  })

  it('an item nobody scored has no rank', async () => {
    await open()
    await score(sheet(1, 4, 4))
    const closed = await close()
    expect(closed.items[1]!.aggregate).toMatchObject({ official: null, n: 0, rank: null, tied: false, members: [] })
  })
})

describe('a correction', () => {
  const correct = (value: number, reason = 'misread on paper') =>
    app.client.committee.correctScore({
      itemId: items[0]!.id,
      cell: { memberId: 'm1', criterionId: 'a', value },
      reason,
    })

  it('is a new entry with a reason, once the round is closed', async () => {
    await open()
    await score(sheet(1, 4, 4))
    expect(await codeOf(correct(2))).toBe('SEALED')
    await close()
    expect((await correct(2)).items[0]!.aggregate).toMatchObject({ official: 2.5 })
    const { entries } = await app.client.journal.list({ subjectId: items[0]!.id })
    expect(entries[0]).toMatchObject({
      action: 'committee.correctScore',
      reason: 'misread on paper',
      data: { cells: [{ memberId: 'm1', criterionId: 'a', before: 4, after: 2 }] },
    })
    expect(await codeOf(correct(9))).toBe('SCORE_INVALID')
    expect(await codeOf(correct(3, ' '))).toBe('BAD_INPUT')
  })
})

describe('a docket under scoring', () => {
  it('keeps items that have scores, and lets the others go', async () => {
    await open()
    await score(sheet(1, 4, 4))
    const [one, two] = items.map(({ id, taskId, title, purpose }) => ({ id, taskId, title, purpose }))
    const save = (list: Parameters<App['client']['committee']['saveDocket']>[0]['items']) =>
      app.client.committee.saveDocket({ sessionId, items: list })
    expect(await codeOf(save([two!]))).toBe('FROZEN')
    expect((await save([newItem('t3'), one!])).items.map(({ taskId }) => taskId)).toEqual(['t3', 't1'])
  })
})
