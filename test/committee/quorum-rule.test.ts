import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { usualRule } from '#shared/domain/quorum.ts'
import { committeeApp, preparedSession, readyToDecide, sessionInput, votes } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

const chairDecides = { ...usualRule, tie: 'chairDecides' as const }
const committee = () => app.client.committee

describe('the rule of quorum', () => {
  it('is the usual one, and the setting’s for a session made after it changed', async () => {
    const first = await committee().createSession(sessionInput)
    expect(first.rule).toEqual(usualRule)
    const { settings } = await app.client.workspace.status()
    await app.client.workspace.saveSettings({ ...settings, quorum: chairDecides })
    expect((await committee().createSession(sessionInput)).rule).toEqual(chairDecides)
    expect((await committee().session({ sessionId: first.session.id })).rule).toEqual(usualRule)
  })

  it('is frozen once the session opens', async () => {
    const { session } = await preparedSession(app)
    const save = () => committee().saveQuorumRule({ sessionId: session.id, rule: chairDecides })
    expect((await save()).rule).toEqual(chairDecides)
    await committee().openScoring({ sessionId: session.id })
    expect(await codeOf(save())).toBe('FROZEN')
  })

  it.each([
    [{ num: 3, den: 2, kind: 'atLeast' as const }],
    [{ num: 1, den: 1, kind: 'moreThan' as const }],
    [{ num: 0, den: 2, kind: 'atLeast' as const }],
  ])('is not more than the whole, nor nothing: %o', async (decision) => {
    const { session } = await preparedSession(app)
    const rule = { ...usualRule, decision }
    expect(await codeOf(committee().saveQuorumRule({ sessionId: session.id, rule }))).toBe('BAD_INPUT')
  })

  it('is stored with the decision it made valid', async () => {
    const { items } = await readyToDecide(app)
    const itemId = items[0]!.id
    const shown = await committee().setMajority({ itemId, special: true })
    expect(shown.items[0]!.quorum).toMatchObject({ needed: 4, of: 5 })
    const refused = await failureOf(committee().decide({ itemId, decision: { outcome: 'adopted', ...votes(3, 2) } }))
    expect(refused).toMatchObject({ code: 'DECISION_WOULD_NOT_STAND', params: { why: 'tooFewFor', needed: 4, of: 5 } })
    const saved = await committee().decide({ itemId, decision: { outcome: 'adopted', ...votes(4, 1) } })
    const rule = { ...usualRule, decision: usualRule.special }
    expect(saved.items[0]!.decision!.basis).toEqual({ why: 'majority', rule, special: true })
    expect(await codeOf(committee().setMajority({ itemId, special: false }))).toBe('FROZEN')
  })

  it('lets the chair decide equal votes where it says so', async () => {
    const { session } = await preparedSession(app)
    const sessionId = session.id
    await committee().saveQuorumRule({ sessionId, rule: chairDecides })
    await committee().setAttendance({ sessionId, memberId: 'm5', present: false })
    await committee().openScoring({ sessionId })
    const { items } = await committee().closeScoring({ sessionId })
    const decide = (chairVote: 'for' | null) =>
      committee().decide({ itemId: items[0]!.id, decision: { outcome: 'adopted', ...votes(2, 2), chairVote } })
    expect((await failureOf(decide(null))).params).toMatchObject({ why: 'chairMustDecide' })
    const { decision } = (await decide('for')).items[0]!
    expect(decision).toMatchObject({ chairVote: 'for', basis: { why: 'chairDecided' } })
  })
})

describe('a session in writing', () => {
  const due = '2026-03-10T18:00'
  const made = async () => {
    const { session } = await committee().createSession({ ...sessionInput, mode: 'writing', due })
    const sessionId = session.id
    await committee().saveDocket({ sessionId, items: [{ id: null, taskId: 't1', title: 'T', purpose: 'resolution' }] })
    await committee().openScoring({ sessionId })
    await committee().closeScoring({ sessionId })
    return sessionId
  }
  const answer = (sessionId: string, memberId: string, receivedAt: string | null = null) =>
    committee().setResponse({ sessionId, memberId, response: 'answered', receivedAt })

  it('counts who answered in time, and no attendance beside it', async () => {
    const sessionId = await made()
    await answer(sessionId, 'm1', '2026-03-10T18:00')
    await answer(sessionId, 'm2', '2026-03-10T18:01')
    const shown = await committee().setResponse({ sessionId, memberId: 'm3', response: 'requestsMeeting' })
    expect(shown.members.map(({ present, answer: sent }) => [sent?.standing, present])).toEqual([
      ['answered', true],
      ['late', false],
      ['requestsMeeting', false],
      ['silent', false],
      ['silent', false],
    ])
    expect(shown.quorum).toMatchObject({ enrolled: 5, present: 1, needed: 3, met: false })
    expect(await codeOf(committee().setAttendance({ sessionId, memberId: 'm4', present: true }))).toBe('BAD_INPUT')
    const later = await committee().setDue({ sessionId, due: '2026-03-11T18:00' })
    expect(later.members[1]!.answer?.standing).toBe('answered')
    expect(later.quorum.present).toBe(2)
  })

  it('decides once everybody has answered, or the deadline is past', async () => {
    const sessionId = await made()
    for (const id of ['m1', 'm2', 'm3']) await answer(sessionId, id)
    const { items } = await committee().session({ sessionId })
    const decide = () => committee().decide({ itemId: items[0]!.id, decision: { outcome: 'adopted', ...votes(2, 1) } })
    expect((await failureOf(decide())).params).toMatchObject({ why: 'stillOpen' })
    await committee().setDue({ sessionId, due: '2026-03-01T18:00' })
    expect((await failureOf(decide())).params).toMatchObject({ why: 'noQuorum', present: 0 })
    await committee().setDue({ sessionId, due })
    for (const id of ['m4', 'm5']) await answer(sessionId, id)
    expect((await failureOf(decide())).params).toMatchObject({ why: 'tooFewFor', needed: 3, of: 5 })
    await committee().setRecusal({ itemId: items[0]!.id, memberId: 'm5', reason: 'own project' })
    await committee().setRecusal({ itemId: items[0]!.id, memberId: 'm4', reason: 'own project' })
    expect((await decide()).items[0]!.decision).toMatchObject({ outcome: 'adopted', for: 2 })
  })

  it('is the only one that takes responses', async () => {
    const { session } = await preparedSession(app)
    expect(await codeOf(answer(session.id, 'm1'))).toBe('BAD_INPUT')
    expect((await committee().session({ sessionId: session.id })).members[0]!.answer).toBeNull()
  })
})
