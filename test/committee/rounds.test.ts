import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { committeeApp, preparedSession, sheet, votes } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp(3)
})
afterEach(() => app.close())

/** Two items scored once by three members, the seal open. */
async function scoredOnce() {
  const { committee } = app.client
  const { session, items } = await preparedSession(app)
  const sessionId = session.id
  await committee.openScoring({ sessionId })
  await committee.score({ itemId: items[0]!.id, cells: [...sheet(1, 2, 2), ...sheet(2, 4, 4), ...sheet(3, 3, 3)] })
  await committee.score({ itemId: items[1]!.id, cells: [...sheet(1, 4, 4), ...sheet(2, 4, 4), ...sheet(3, 4, 4)] })
  await committee.closeScoring({ sessionId })
  return { sessionId, itemId: items[0]!.id }
}

describe('a second round of scoring', () => {
  it('keeps the first beside it: members revise what they scored before the discussion', async () => {
    const { committee } = app.client
    const { sessionId, itemId } = await scoredOnce()
    const opened = await committee.openSecondRound({ sessionId })
    expect(opened).toMatchObject({ round: 2, session: { phase: 'scoring' } })
    expect(opened.items[0]).toMatchObject({ aggregate: null, firstRound: { official: 3, n: 3, rank: 2 }, scored: 3 })
    await committee.score({ itemId, cells: sheet(1, 5, 5) })
    const { items } = await committee.closeScoring({ sessionId })
    expect(items[0]).toMatchObject({
      aggregate: { official: 4, rank: 1, tied: true },
      firstRound: { official: 3, rank: 2, tied: false },
    })
    expect(items[1]).toMatchObject({ aggregate: { official: 4 }, firstRound: { official: 4, rank: 1 } })
  })

  it('leaves a recused member out of both rounds', async () => {
    const { committee } = app.client
    const { sessionId, itemId } = await scoredOnce()
    await committee.openSecondRound({ sessionId })
    await committee.setRecusal({ itemId, memberId: 'm1', reason: 'own project' })
    const { items } = await committee.closeScoring({ sessionId })
    expect(items[0]).toMatchObject({ aggregate: { official: 3.5, n: 2 }, firstRound: { official: 3.5, n: 2 } })
  })

  it('is one, comes after the first, and before any decision', async () => {
    const { committee } = app.client
    const { session } = await preparedSession(app, ['t3'])
    expect(await codeOf(committee.openSecondRound({ sessionId: session.id }))).toBe('SCORING_NOT_OPEN')
    await committee.openScoring({ sessionId: session.id })
    expect(await codeOf(committee.openSecondRound({ sessionId: session.id }))).toBe('SEALED')
    const { sessionId, itemId } = await scoredOnce()
    await committee.openSecondRound({ sessionId })
    await committee.closeScoring({ sessionId })
    expect(await codeOf(committee.openSecondRound({ sessionId }))).toBe('FROZEN')
    const { items } = await committee.closeScoring({ sessionId: session.id })
    await committee.decide({ itemId: items[0]!.id, decision: { outcome: 'adopted', ...votes(3) } })
    expect(await codeOf(committee.openSecondRound({ sessionId: session.id }))).toBe('FROZEN')
    expect((await committee.session({ sessionId })).items[0]!.id).toBe(itemId)
  })

  it('is in the journal with the hash of the round it keeps', async () => {
    const { sessionId } = await scoredOnce()
    await app.client.committee.openSecondRound({ sessionId })
    const { entries } = await app.client.journal.list({ subjectId: sessionId })
    const hashes = entries
      .filter(({ action }) => action === 'committee.openSecondRound' || action === 'committee.closeScoring')
      .map(({ data }) => (data as { sha256: string }).sha256)
    expect(hashes).toHaveLength(2)
    expect(hashes[0]).toBe(hashes[1])
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true })
  })
})
