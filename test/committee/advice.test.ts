import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { committeeApp, preparedSession, sheet } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

/** t1 clearly above t2; m5 is strict, and scores only t1. */
async function scored() {
  const { session, items } = await preparedSession(app)
  const sessionId = session.id
  await app.client.committee.openScoring({ sessionId })
  const [one, two] = items
  await app.client.committee.score({
    itemId: one!.id,
    cells: [...sheet(1, 5, 5), ...sheet(2, 4, 5), ...sheet(3, 5, 4), ...sheet(4, 4, 4), ...sheet(5, 1, 1)],
  })
  await app.client.committee.score({
    itemId: two!.id,
    cells: [...sheet(1, 3, 3), ...sheet(2, 3, 2), ...sheet(3, 3, 3), ...sheet(4, 2, null)],
  })
  return { sessionId, one: one!.id, two: two!.id }
}

describe('advisory figures', () => {
  it('stay sealed with the scores', async () => {
    const { session } = await preparedSession(app)
    const advice = () => app.client.committee.advice({ sessionId: session.id })
    expect(await codeOf(advice())).toBe('SCORING_NOT_OPEN')
    await app.client.committee.openScoring({ sessionId: session.id })
    expect(await codeOf(advice())).toBe('SEALED')
  })

  it('say how firm each result is, and come out the same again', async () => {
    const { sessionId, one, two } = await scored()
    await app.client.committee.closeScoring({ sessionId })
    const advice = await app.client.committee.advice({ sessionId, cut: { kind: 'score', atLeast: 3.5 } })
    expect(advice).toMatchObject({
      refused: null,
      draws: 2000,
      items: [
        { itemId: one, passes: true },
        { itemId: two, passes: false },
      ],
    })
    expect(advice.items[0]).toMatchObject({ rankLow: 1, adjusted: expect.any(Number) })
    expect(advice.items[0]!.flips).toEqual([])
    expect(advice.members.map(({ memberId, n }) => [memberId, n])).toEqual([
      ['m1', 2],
      ['m2', 2],
      ['m3', 2],
      ['m4', 1],
      ['m5', 1],
    ])
    expect(advice.members[4]!.leniency).toBeLessThan(0)
    expect(await app.client.committee.advice({ sessionId, cut: { kind: 'score', atLeast: 3.5 } })).toEqual(advice)
  })

  it('leave a recused member out', async () => {
    const { sessionId, one } = await scored()
    await app.client.committee.closeScoring({ sessionId })
    await app.client.committee.setRecusal({ itemId: one, memberId: 'm5', reason: 'own project' })
    const advice = await app.client.committee.advice({ sessionId })
    expect(advice.members[4]).toEqual({ memberId: 'm5', leniency: 0, n: 0 })
    expect(advice.items[0]).toMatchObject({ rankLow: 1, rankHigh: 1, passes: null, flips: [] })
  })

  it('of a session nobody scored say why there are none', async () => {
    const { session } = await preparedSession(app)
    await app.client.committee.openScoring({ sessionId: session.id })
    await app.client.committee.closeScoring({ sessionId: session.id })
    const advice = await app.client.committee.advice({ sessionId: session.id })
    expect(advice).toMatchObject({ alpha: null, refused: 'tooFewScores', members: [] })
    expect(advice.items.map(({ rankLow, adjusted }) => [rankLow, adjusted])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})
