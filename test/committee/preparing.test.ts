import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import {
  committeeApp,
  member,
  newItem,
  preparedSession,
  readyToDecide,
  sessionInput,
  votes,
} from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

describe('members', () => {
  it('are kept in seat order, changed by id, and none is lost', async () => {
    const saved = await app.client.committee.saveMembers({
      members: [member(9), member(2, { name: 'Renamed', order: 1 })],
    })
    expect(saved.map(({ id, order }) => [id, order])).toEqual([
      ['m1', 1],
      ['m2', 1],
      ['m3', 3],
      ['m4', 4],
      ['m5', 5],
      ['m9', 9],
    ])
    expect(saved[1]).toEqual(member(2, { name: 'Renamed', order: 1 }))
  })

  it.each([
    ['a second chair in the same term', [member(2, { chair: true })]],
    ['a term that ends before it begins', [member(6, { termFrom: '2026-05-01', termTo: '2026-04-30' })]],
    ['the same member twice', [member(6), member(6)]],
  ])('are refused with %s, and nothing is saved', async (_what, members) => {
    expect(await codeOf(app.client.committee.saveMembers({ members }))).toBe('BAD_INPUT')
    expect(await app.client.committee.members()).toHaveLength(5)
  })

  it('a chair may follow another', async () => {
    const members = [member(1, { termTo: '2026-06-30' }), member(2, { chair: true, termFrom: '2026-07-01' })]
    expect(await app.client.committee.saveMembers({ members })).toHaveLength(5)
  })

  it('whose term is over drop out of new sessions and stay in old ones', async () => {
    const old = await readyToDecide(app)
    await app.client.committee.saveMembers({ members: [member(5, { termTo: '2026-04-30' })] })
    const later = await app.client.committee.createSession({ ...sessionInput, date: '2026-06-01' })
    expect(later.members.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4'])
    const { members } = await app.client.committee.session({ sessionId: old.session.id })
    expect(members).toHaveLength(5)
  })

  it('added later get a seat in a session that is still prepared', async () => {
    const { session } = await app.client.committee.createSession(sessionInput)
    await app.client.committee.setAttendance({ sessionId: session.id, memberId: 'm1', present: true })
    await app.client.committee.saveMembers({ members: [member(6), member(5, { termTo: '2026-01-31' })] })
    const { members } = await app.client.committee.session({ sessionId: session.id })
    expect(members.map(({ id, present }) => [id, present])).toEqual([
      ['m1', true],
      ['m2', false],
      ['m3', false],
      ['m4', false],
      ['m6', false],
    ])
  })
})

describe('a session', () => {
  it('is numbered on, with the rubric of the one before', async () => {
    const first = await preparedSession(app)
    const second = await app.client.committee.createSession(sessionInput)
    expect([first.session.number, second.session.number]).toEqual([1, 2])
    expect(second.rubric).toEqual({ ...first.rubric, version: 1 })
    const listed = await app.client.committee.sessions()
    expect(listed.map(({ number, items, decided }) => [number, items, decided])).toEqual([
      [1, 2, 0],
      [2, 0, 0],
    ])
  })

  it('starts from a rubric in words when it is the first', async () => {
    const { rubric } = await app.client.committee.createSession(sessionInput)
    expect(rubric).toMatchObject({ version: 1, min: 1, max: 5, step: 0.5, official: 'trimmedMean' })
    expect(rubric.criteria.map(({ title }) => title)).toEqual(['국민 체감 효과', '실행 가능성', '혁신성'])
  })

  it('shows the opening quorum as attendance is taken', async () => {
    const { session, quorum } = await app.client.committee.createSession(sessionInput)
    expect(quorum).toEqual({ enrolled: 5, present: 0, recused: 0, eligible: 0, needed: 3, of: 5, met: false })
    const set = (n: number, present: boolean) =>
      app.client.committee.setAttendance({ sessionId: session.id, memberId: `m${n}`, present })
    await set(1, true)
    await set(2, true)
    expect((await set(3, true)).quorum).toMatchObject({ present: 3, needed: 3, met: true })
    expect((await set(3, false)).quorum).toMatchObject({ present: 2, met: false })
    expect(await codeOf(set(99, true))).toBe('NOT_FOUND')
  })

  it('is unknown when it is unknown', async () => {
    expect(await failureOf(app.client.committee.session({ sessionId: 'nope' }))).toEqual({
      code: 'NOT_FOUND',
      params: { name: 'nope' },
    })
  })
})

describe('the rubric', () => {
  it('is versioned, and refused when somebody else saved in between', async () => {
    const { session, rubric } = await app.client.committee.createSession(sessionInput)
    const save = () => app.client.committee.saveRubric({ sessionId: session.id, rubric: { ...rubric, max: 10 } })
    expect((await save()).rubric).toMatchObject({ version: 2, max: 10 })
    expect(await codeOf(save())).toBe('CONFLICT')
  })

  it.each([
    ['one criterion twice', { criteria: ['x', 'x'].map((id) => ({ id, title: id, description: '', weight: 1 })) }],
    ['an empty scale', { min: 5 }],
    ['a step that misses the top', { step: 3 }],
  ])('is refused with %s', async (_what, change) => {
    const { session, rubric } = await app.client.committee.createSession(sessionInput)
    expect(
      await codeOf(app.client.committee.saveRubric({ sessionId: session.id, rubric: { ...rubric, ...change } })),
    ).toBe('BAD_INPUT')
  })

  it('is frozen once scoring is open', async () => {
    const { session, rubric } = await preparedSession(app)
    await app.client.committee.openScoring({ sessionId: session.id })
    expect(await codeOf(app.client.committee.saveRubric({ sessionId: session.id, rubric }))).toBe('FROZEN')
  })
})

describe('the docket', () => {
  it('takes promoted tasks, cases and free items, and says which tasks still wait', async () => {
    const { session, waiting } = await app.client.committee.createSession(sessionInput)
    expect(waiting.map(({ taskId }) => taskId)).toEqual(['t1', 't2', 't3', 't4', 'c1'])
    const saved = await app.client.committee.saveDocket({
      sessionId: session.id,
      items: [newItem('t2'), newItem('c1'), newItem(null, 'Progress of last year', 'report')],
    })
    expect(
      saved.items.map(({ taskId, origin, title, purpose, tally }) => [taskId, origin, title, purpose, tally]),
    ).toEqual([
      ['t2', 'vote', 'Task t2', 'resolution', { counts: { yes: 250, no: 30, pass: 5 }, basis: 'roll' }],
      ['c1', 'case', 'Task c1', 'resolution', null],
      [null, 'free', 'Progress of last year', 'report', null],
    ])
    expect(saved.waiting.map(({ taskId }) => taskId)).toEqual(['t1', 't3', 't4'])
  })

  it('is reordered, shortened and lengthened as a whole', async () => {
    const { session, items } = await preparedSession(app, ['t1', 't2', 't3'])
    const [one, , three] = items
    const kept = [three!, one!].map(({ id, taskId, title, purpose }) => ({ id, taskId, title, purpose }))
    const saved = await app.client.committee.saveDocket({ sessionId: session.id, items: [...kept, newItem('t4')] })
    expect(saved.items.map(({ taskId }) => taskId)).toEqual(['t3', 't1', 't4'])
    expect(saved.items.slice(0, 2).map(({ id }) => id)).toEqual([three!.id, one!.id])
  })

  it.each([
    ['a task that was held back', [newItem('t5')], 'NOT_PROMOTED'],
    ['a task without a promotion', [newItem('t6')], 'NOT_PROMOTED'],
    ['an unknown task', [newItem('nope')], 'NOT_PROMOTED'],
    ['a task twice', [newItem('t1'), newItem('t1')], 'ALREADY_ON_DOCKET'],
    ['an item of another docket', [{ ...newItem('t1'), id: 'elsewhere' }], 'NOT_FOUND'],
  ])('refuses %s, and saves nothing', async (_what, items, code) => {
    const { session } = await app.client.committee.createSession(sessionInput)
    expect(await codeOf(app.client.committee.saveDocket({ sessionId: session.id, items }))).toBe(code)
    expect((await app.client.committee.session({ sessionId: session.id })).items).toEqual([])
  })

  it('refuses a task that another docket holds, and names the session', async () => {
    await preparedSession(app, ['t1'])
    const { session } = await app.client.committee.createSession(sessionInput)
    const call = app.client.committee.saveDocket({ sessionId: session.id, items: [newItem('t1')] })
    expect(await failureOf(call)).toEqual({ code: 'ALREADY_ON_DOCKET', params: { name: 'Task t1', session: 1 } })
  })

  it('takes a deferred task again', async () => {
    const { items } = await readyToDecide(app, ['t1'])
    await app.client.committee.decide({ itemId: items[0]!.id, decision: { outcome: 'deferred', ...votes(5) } })
    const next = await app.client.committee.createSession(sessionInput)
    expect(next.waiting.map(({ taskId }) => taskId)).toContain('t1')
    const saved = await app.client.committee.saveDocket({ sessionId: next.session.id, items: [newItem('t1')] })
    expect(saved.waiting.map(({ taskId }) => taskId)).not.toContain('t1')
  })
})

describe('observers', () => {
  const han = { name: 'Han', affiliation: 'Ministry of Examples' }
  const seo = { name: 'Seo', affiliation: '' }

  it('are kept in their order, and count in no quorum', async () => {
    const { session, quorum } = await preparedSession(app)
    const sessionId = session.id
    const saved = await app.client.committee.saveObservers({ sessionId, observers: [han, seo] })
    expect(saved).toMatchObject({ observers: [han, seo], quorum })
    expect((await app.client.committee.saveObservers({ sessionId, observers: [seo] })).observers).toEqual([seo])
    const { entries } = await app.client.journal.list({ subjectId: sessionId, limit: 1 })
    expect(entries[0]).toMatchObject({
      action: 'committee.saveObservers',
      data: { before: [han, seo], after: [seo] },
    })
  })
})
