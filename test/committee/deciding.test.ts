import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { committeeApp, newItem, preparedSession, readyToDecide, votes } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

type Outcome = Parameters<App['client']['committee']['decide']>[0]['decision']['outcome']
const decide = (itemId: string, outcome: Outcome, counted = votes(5)) =>
  app.client.committee.decide({ itemId, decision: { outcome, ...counted } })

describe('a decision', () => {
  it('waits for scoring to open and to close', async () => {
    const { session, items } = await preparedSession(app)
    expect(await codeOf(decide(items[0]!.id, 'adopted'))).toBe('SCORING_NOT_OPEN')
    await app.client.committee.openScoring({ sessionId: session.id })
    expect(await codeOf(decide(items[0]!.id, 'adopted'))).toBe('SEALED')
  })

  it('is recorded with its votes', async () => {
    const { items } = await readyToDecide(app)
    const saved = await decide(items[0]!.id, 'adopted', { ...votes(3, 1, 1), note: 'from the second half of the year' })
    expect(saved.items[0]!.decision).toMatchObject({
      outcome: 'adopted',
      for: 3,
      against: 1,
      abstained: 1,
      note: 'from the second half of the year',
    })
    expect(saved.session.decided).toBe(1)
  })

  it.each([
    // outcome, votes, why it would not stand
    ['adopted', votes(2, 2, 1), 'tie'],
    ['adopted', votes(2, 3), 'tooFewFor'],
    ['adopted', votes(6), 'tooManyVotes'],
    ['adopted', votes(0), 'noVotes'],
    ['rejected', votes(3, 2), 'enoughFor'],
  ] as const)('%s with votes %o is refused, with the figures: %s', async (outcome, counted, why) => {
    const { session, items } = await readyToDecide(app)
    const failure = await failureOf(decide(items[0]!.id, outcome, counted))
    expect(failure).toMatchObject({
      code: 'DECISION_WOULD_NOT_STAND',
      params: { why, enrolled: 5, present: 5, recused: 0, eligible: 5, needed: 3, opening: 3, votesFor: counted.for },
    })
    expect((await app.client.committee.session({ sessionId: session.id })).items[0]!.decision).toBeNull()
  })

  it('is refused without a quorum', async () => {
    const { session, items } = await readyToDecide(app)
    for (const memberId of ['m3', 'm4', 'm5']) {
      await app.client.committee.setAttendance({ sessionId: session.id, memberId, present: false })
    }
    expect((await failureOf(decide(items[0]!.id, 'noted', votes(0)))).params).toMatchObject({
      why: 'noQuorum',
      present: 2,
      opening: 3,
    })
  })

  it('counts without recused members, and keeps the quorum it was made by', async () => {
    const { session, items } = await readyToDecide(app)
    const itemId = items[0]!.id
    const shown = await app.client.committee.setRecusal({ itemId, memberId: 'm2', reason: 'own project' })
    expect(shown.items[0]!.quorum).toEqual({
      enrolled: 5,
      present: 5,
      recused: 1,
      eligible: 4,
      needed: 3,
      of: 4,
      met: true,
    })
    expect((await failureOf(decide(itemId, 'adopted', votes(5)))).params).toMatchObject({ why: 'tooManyVotes' })
    await decide(itemId, 'adopted', votes(3, 1))
    const later = await app.client.committee.setAttendance({ sessionId: session.id, memberId: 'm5', present: false })
    expect(later.items[0]!.quorum).toMatchObject({ present: 5, recused: 1, eligible: 4 })
    expect(later.items[1]!.quorum).toMatchObject({ present: 4, recused: 0, eligible: 4 })
  })

  it.each(['amended', 'conditional'] as const)('%s needs its words', async (outcome) => {
    const { items } = await readyToDecide(app)
    expect(await codeOf(decide(items[0]!.id, outcome))).toBe('AMENDMENT_MISSING')
    const saved = await decide(items[0]!.id, outcome, { ...votes(5), amendment: 'in six languages' })
    expect(saved.items[0]!.decision).toMatchObject({ outcome, amendment: 'in six languages' })
  })

  it('locks its item', async () => {
    const { session, items } = await readyToDecide(app)
    const [one, two] = items.map(({ id, taskId, title, purpose }) => ({ id, taskId, title, purpose }))
    await decide(one!.id, 'adopted')
    const save = (list: Parameters<App['client']['committee']['saveDocket']>[0]['items']) =>
      app.client.committee.saveDocket({ sessionId: session.id, items: list })
    expect(await codeOf(decide(one!.id, 'rejected'))).toBe('FROZEN')
    expect(await codeOf(app.client.committee.setRecusal({ itemId: one!.id, memberId: 'm2', reason: 'late' }))).toBe(
      'FROZEN',
    )
    expect(await codeOf(save([two!]))).toBe('FROZEN')
    expect(await codeOf(save([{ ...one!, title: 'Other words' }, two!]))).toBe('FROZEN')
    expect((await save([newItem('t3'), two!, one!])).items.map(({ taskId }) => taskId)).toEqual(['t3', 't2', 't1'])
  })
})

describe('closing a session', () => {
  it('waits for every decision, and then keeps everything as it is', async () => {
    const { session, items } = await readyToDecide(app)
    const close = () => app.client.committee.closeSession({ sessionId: session.id })
    await decide(items[0]!.id, 'adopted')
    expect(await failureOf(close())).toEqual({ code: 'DECISIONS_MISSING', params: { name: 'First session', count: 1 } })
    await decide(items[1]!.id, 'deferred', votes(0))
    expect((await close()).session).toMatchObject({ phase: 'closed', items: 2, decided: 2 })
    const { committee } = app.client
    const changes = [
      close(),
      committee.setAttendance({ sessionId: session.id, memberId: 'm1', present: false }),
      committee.setRecusal({ itemId: items[1]!.id, memberId: 'm1', reason: 'late' }),
      committee.saveDocket({ sessionId: session.id, items: [] }),
      committee.correctScore({
        itemId: items[0]!.id,
        cell: { memberId: 'm1', criterionId: 'a', value: 3 },
        reason: 'late',
      }),
    ]
    expect(await Promise.all(changes.map(codeOf))).toEqual(changes.map(() => 'FROZEN'))
  })

  it('leaves a journal that holds, and a store that agrees with it', async () => {
    const { session, items } = await readyToDecide(app)
    for (const { id } of items) await decide(id, 'adopted')
    await app.client.committee.closeSession({ sessionId: session.id })
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true, problems: [] })
  })
})
