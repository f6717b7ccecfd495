import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { PaperCellDto } from '#shared/contract/paper.ts'
import { committeeApp, preparedSession, sheet } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'
import { job } from '#test/support/forum.ts'

let app: App
let sessionId: string
let items: string[]
beforeEach(async () => {
  app = await committeeApp(3)
  const detail = await preparedSession(app)
  sessionId = detail.session.id
  items = detail.items.map(({ id }) => id)
  await app.client.committee.setRecusal({ itemId: items[1]!, memberId: 'm2', reason: 'kin' })
  await app.client.committee.openScoring({ sessionId })
})
afterEach(() => app.close())

/** Values of criteria a and b, item by item. */
const cells = (...values: PaperCellDto['value'][]): PaperCellDto[] =>
  values.map((value, index) => ({
    itemId: items[Math.floor(index / 2)] ?? '',
    criterionId: index % 2 === 0 ? 'a' : 'b',
    value,
  }))
const type = (typing: 1 | 2, typist: string, given: PaperCellDto[], memberId = 'm1') =>
  app.client.paper.type({ sessionId, memberId, typing, typist, cells: given })
const store = (resolved: PaperCellDto[] = [], memberId = 'm1') =>
  app.client.paper.store({ sessionId, memberId, resolved })
const stateOf = async (memberId = 'm1') =>
  (await app.client.paper.state({ sessionId })).find((one) => one.memberId === memberId)
const scores = async () => (await app.client.committee.session({ sessionId })).items.flatMap((item) => item.scores)

describe('a paper sheet typed by two people', () => {
  it('stores no score until both have typed and what differs is settled', async () => {
    await type(1, 'Kim', cells(5, 4, 3, 'abstained'))
    expect(await stateOf()).toMatchObject({ first: { typist: 'Kim', cells: 4 }, second: null, differences: null })
    expect(await codeOf(store())).toBe('TYPING_MISSING')
    await type(2, 'Lee', cells(5, 3, 3, 'abstained'))
    expect(await stateOf()).toMatchObject({ differences: 1, unstored: 3 })
    const compared = await app.client.paper.compare({ sessionId, memberId: 'm1' })
    expect(compared).toEqual({
      first: 'Kim',
      second: 'Lee',
      agreed: 3,
      differences: [{ itemId: items[0], criterionId: 'b', first: 4, second: 3, stored: 'empty' }],
    })
    expect(await failureOf(store())).toEqual({ code: 'TYPINGS_DIFFER', params: { name: 'Member 1', count: 1 } })
    expect(await scores()).toEqual([])
    expect(await store([{ itemId: items[0]!, criterionId: 'b', value: 4 }])).toEqual({ stored: 4 })
    expect(await scores()).toEqual(expect.arrayContaining([...sheet(1, 5, 4), ...sheet(1, 3, null)]))
    expect(await stateOf()).toMatchObject({ differences: 0, unstored: 0 })
    expect((await app.client.journal.verify({ jobId: job() })).problems).toEqual([])
  })

  it('keeps the two apart, and is typed on from where a person left', async () => {
    await type(1, 'Kim', cells(5, 4))
    const typed = (typing: 1 | 2) => app.client.paper.typed({ sessionId, memberId: 'm1', typing })
    expect(await typed(2)).toEqual({ typist: '', cells: [] })
    expect(await typed(1)).toEqual({ typist: 'Kim', cells: cells(5, 4) })
    await type(1, 'Kim', cells(5, 4, 3, 3))
    expect(await stateOf()).toMatchObject({ first: { cells: 4 } })
  })

  it('is not typed twice by one person', async () => {
    await type(1, 'Kim', cells(5, 4))
    expect(await codeOf(type(2, ' kim ', cells(5, 4)))).toBe('TYPIST_SAME')
  })

  it.each([
    ['a value off the scale', () => cells(6), 'm1', 'SCORE_INVALID'],
    ['an item the member is recused from', () => cells('empty', 'empty', 3), 'm2', 'RECUSED'],
    ['an unknown item', () => [{ itemId: 'nope', criterionId: 'a', value: 1 }], 'm1', 'NOT_FOUND'],
    ['an unknown member', () => cells(1), 'm9', 'NOT_FOUND'],
  ])('takes no %s', async (_what, given, memberId, code) => {
    expect(await codeOf(type(1, 'Kim', given(), memberId))).toBe(code)
  })

  it('shows a stored score that both contradict, and overwrites it only when told', async () => {
    await app.client.committee.score({ itemId: items[0]!, cells: sheet(1, 2, 4) })
    await type(1, 'Kim', cells(5, 4))
    await type(2, 'Lee', cells(5, 4))
    const { differences } = await app.client.paper.compare({ sessionId, memberId: 'm1' })
    expect(differences).toEqual([{ itemId: items[0], criterionId: 'a', first: 5, second: 5, stored: 2 }])
    await store([{ itemId: items[0]!, criterionId: 'a', value: 5 }])
    expect(await scores()).toEqual(expect.arrayContaining(sheet(1, 5, 4)))
    expect(await stateOf()).toMatchObject({ differences: 0, unstored: 0 })
    await type(2, 'Lee', cells(5, 3))
    expect(await stateOf()).toMatchObject({ differences: 1 })
  })

  it('is taken while scoring is open alone', async () => {
    await type(1, 'Kim', cells(5, 4))
    await app.client.committee.closeScoring({ sessionId })
    expect(await codeOf(type(2, 'Lee', cells(5, 4)))).toBe('FROZEN')
  })
})
