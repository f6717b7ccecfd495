import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { committeeApp, member, newItem, preparedSession, sessionInput } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

describe('a session copied from an earlier one', () => {
  it('takes its rubric and rule, members in term, and no docket', async () => {
    const first = await preparedSession(app, ['t1'])
    const rule = { ...first.rule, chairVotes: !first.rule.chairVotes }
    await app.client.committee.saveQuorumRule({ sessionId: first.session.id, rule })
    const second = await app.client.committee.createSession(sessionInput)
    const { rubric } = second
    await app.client.committee.saveRubric({ sessionId: second.session.id, rubric: { ...rubric, official: 'median' } })
    await app.client.committee.saveMembers({ members: [member(5, { termTo: '2026-04-30' })] })
    const copied = await app.client.committee.createSession({
      ...sessionInput,
      date: '2026-06-01',
      from: first.session.id,
    })
    expect(copied.rubric).toEqual({ ...first.rubric, version: 1 })
    expect(copied.rule).toEqual(rule)
    expect(copied.items).toEqual([])
    expect(copied.members.map(({ id, present }) => [id, present])).toEqual(
      ['m1', 'm2', 'm3', 'm4'].map((id) => [id, false]),
    )
    const { items } = await app.client.committee.session({ sessionId: first.session.id })
    expect(items).toHaveLength(1)
  })

  it('is refused where the earlier one is unknown, and nothing is made', async () => {
    expect(await codeOf(app.client.committee.createSession({ ...sessionInput, from: 'nope' }))).toBe('NOT_FOUND')
    expect(await app.client.committee.sessions()).toEqual([])
  })
})

describe('rubric templates', () => {
  it('are kept by name, replaced by name, and removed', async () => {
    const { rubric } = await preparedSession(app)
    const { save, remove, list } = app.client.rubricTemplates
    await save({ name: 'Usual', rubric: { ...rubric, version: 7 } })
    await save({ name: 'Another', rubric: { ...rubric, max: 10 } })
    await save({ name: 'Usual', rubric: { ...rubric, max: 3 } })
    const kept = await list()
    expect(kept.map(({ name, rubric: { version, max } }) => [name, version, max])).toEqual([
      ['Another', 1, 10],
      ['Usual', 1, 3],
    ])
    expect(await remove({ id: kept[0]!.id })).toHaveLength(1)
    expect(await codeOf(remove({ id: kept[0]!.id }))).toBe('NOT_FOUND')
  })

  it('that nobody could score by are refused', async () => {
    const { rubric } = await preparedSession(app)
    expect(await codeOf(app.client.rubricTemplates.save({ name: 'Bad', rubric: { ...rubric, min: 9 } }))).toBe(
      'BAD_INPUT',
    )
  })

  it('leave sessions that started from them as they are', async () => {
    const { session, rubric } = await preparedSession(app, [])
    await app.client.committee.saveDocket({ sessionId: session.id, items: [newItem(null, 'Free')] })
    await app.client.rubricTemplates.save({ name: 'Usual', rubric })
    await app.client.rubricTemplates.save({ name: 'Usual', rubric: { ...rubric, max: 3 } })
    expect((await app.client.committee.session({ sessionId: session.id })).rubric).toEqual(rubric)
  })
})

describe('session templates', () => {
  it('give a new session what sessions have in common, and neither docket nor scores', async () => {
    const { session, rubric, rule } = await preparedSession(app)
    const observers = [{ name: 'Han', affiliation: 'Ministry of Examples' }]
    await app.client.committee.saveObservers({ sessionId: session.id, observers })
    const [kept] = await app.client.sessionTemplates.save({ name: 'Monthly', sessionId: session.id })
    expect(kept).toMatchObject({
      name: 'Monthly',
      content: { place: 'Main room', startsAt: '14:00', mode: 'inPerson' },
    })
    const made = await app.client.committee.createSession({ ...sessionInput, template: kept!.id })
    expect(made).toMatchObject({ rubric: { ...rubric, version: 1 }, rule, observers, items: [] })
    expect(await app.client.sessionTemplates.remove({ id: kept!.id })).toEqual([])
    expect((await app.client.committee.session({ sessionId: made.session.id })).observers).toEqual(observers)
  })

  it('take a name once, and are refused where they are unknown', async () => {
    const { session } = await preparedSession(app)
    const keep = () => app.client.sessionTemplates.save({ name: 'Monthly', sessionId: session.id })
    const [kept] = await keep()
    expect((await keep()).map(({ id }) => id)).toEqual([kept!.id])
    expect(await codeOf(app.client.committee.createSession({ ...sessionInput, template: 'nope' }))).toBe('NOT_FOUND')
    expect((await app.client.committee.sessions()).length).toBe(1)
  })
})
