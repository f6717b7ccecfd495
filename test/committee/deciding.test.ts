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

describe('a vote by name', () => {
  const ballots = (choices: Readonly<Record<string, 'for' | 'against' | 'abstained'>>) =>
    Object.entries(choices).map(([memberId, vote]) => ({ memberId, vote }))
  const named = (itemId: string, choices: Parameters<typeof ballots>[0]) =>
    app.client.committee.decide({ itemId, decision: { outcome: 'adopted', ...votes(0), ballots: ballots(choices) } })

  it('is counted here, and kept with the dissent', async () => {
    const { items } = await readyToDecide(app)
    const cast = { m1: 'for', m2: 'for', m3: 'for', m4: 'against', m5: 'abstained' } as const
    const saved = await app.client.committee.decide({
      itemId: items[0]!.id,
      decision: {
        outcome: 'adopted',
        ...votes(99),
        ballots: ballots(cast),
        dissent: 'Member 4: the costs are unknown',
      },
    })
    expect(saved.items[0]!.decision).toMatchObject({
      for: 3,
      against: 1,
      abstained: 1,
      ballots: ballots(cast),
      dissent: 'Member 4: the costs are unknown',
    })
  })

  it('of a recused or an absent member is refused by name', async () => {
    const { session, items } = await readyToDecide(app)
    await app.client.committee.setRecusal({ itemId: items[0]!.id, memberId: 'm2', reason: 'own project' })
    await app.client.committee.setAttendance({ sessionId: session.id, memberId: 'm5', present: false })
    const refused = async (choices: Parameters<typeof ballots>[0]) =>
      (await failureOf(named(items[0]!.id, choices))).params
    const all = { m1: 'for', m3: 'for', m4: 'for' } as const
    expect(await refused({ ...all, m2: 'for' })).toMatchObject({ why: 'voterRecused', member: 'Member 2' })
    expect(await refused({ ...all, m5: 'for' })).toMatchObject({ why: 'voterAbsent', member: 'Member 5' })
    expect((await named(items[0]!.id, all)).items[0]!.decision).toMatchObject({ for: 3 })
  })
})

describe('a deferral', () => {
  it('may say until when: a later day, and only a deferral does', async () => {
    const { items } = await readyToDecide(app)
    const defer = (outcome: Outcome, until: string) =>
      app.client.committee.decide({ itemId: items[0]!.id, decision: { outcome, ...votes(5), until } })
    expect(await codeOf(defer('adopted', '2026-06-30'))).toBe('BAD_INPUT')
    expect(await codeOf(defer('deferred', '2026-04-23'))).toBe('BAD_INPUT')
    expect((await defer('deferred', '2026-06-30')).items[0]!.decision).toMatchObject({ until: '2026-06-30' })
  })
})

describe('a correction', () => {
  const correct = (itemId: string, outcome: Outcome, counted = votes(5), reason = 'miscounted') =>
    app.client.committee.correctDecision({ itemId, decision: { outcome, ...counted }, reason })

  it('is a new entry with a reason; the decision it replaces stays beside it', async () => {
    const { items } = await readyToDecide(app)
    const itemId = items[0]!.id
    expect(await codeOf(correct(itemId, 'adopted'))).toBe('NOT_FOUND')
    await decide(itemId, 'adopted', votes(3, 2))
    expect(await codeOf(correct(itemId, 'rejected', votes(2, 3), ' '))).toBe('BAD_INPUT')
    await correct(itemId, 'rejected', votes(2, 3))
    const saved = await correct(itemId, 'rejected', votes(1, 4), 'miscounted again')
    expect(saved.items[0]!.decision).toMatchObject({
      outcome: 'rejected',
      against: 4,
      replaced: [
        { decision: { outcome: 'adopted', for: 3, against: 2 }, reason: 'miscounted' },
        { decision: { outcome: 'rejected', for: 2, against: 3 }, reason: 'miscounted again' },
      ],
    })
    const { entries } = await app.client.journal.list({ subjectId: itemId })
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
      ['committee.correctDecision', 'miscounted again'],
      ['committee.correctDecision', 'miscounted'],
      ['committee.decide', null],
    ])
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true })
  })

  it('is judged by the room the decision was made in, and may come after the session has closed', async () => {
    const { session, items } = await readyToDecide(app)
    const sessionId = session.id
    for (const { id } of items) await decide(id, 'adopted', votes(3, 2))
    for (const memberId of ['m3', 'm4', 'm5'])
      await app.client.committee.setAttendance({ sessionId, memberId, present: false })
    await app.client.committee.closeSession({ sessionId })
    expect((await failureOf(correct(items[0]!.id, 'adopted', votes(2, 3)))).params).toMatchObject({ why: 'tooFewFor' })
    const saved = await correct(items[0]!.id, 'adopted', votes(4, 1))
    expect(saved.items[0]).toMatchObject({ quorum: { present: 5 }, decision: { for: 4 } })
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
