import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { committeeApp, readyToDecide, votes } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp()
})
afterEach(() => app.close())

const input = {
  title: 'First strategy meeting',
  date: '2026-06-18',
  startsAt: '10:00',
  slotMinutes: 60,
  place: 'Main hall',
  chair: 'The President',
  numbering: 'decimal' as const,
}

const item = (id: string, taskId: string | null, minutes = 10): AgendaItem => ({
  id,
  kind: taskId === null ? 'remarks' : 'task',
  taskId,
  title: taskId === null ? `Item ${id}` : `Task ${taskId}`,
  presenter: '',
  leadAgency: '',
  minutes,
  request: '',
  points: '',
  notes: '',
  withdrawn: false,
  inserted: 0,
})

/** t1 adopted, t2 rejected, t3 deferred, c1 noted. */
async function decideAll(): Promise<void> {
  const { items } = await readyToDecide(app, ['t1', 't2', 't3', 'c1'])
  const outcomes = [
    ['adopted', votes(4, 1)],
    ['rejected', votes(1, 4)],
    ['deferred', votes(0)],
    ['noted', votes(0)],
  ] as const
  for (const [index, [outcome, counted]] of outcomes.entries()) {
    await app.client.committee.decide({ itemId: items[index]!.id, decision: { outcome, ...counted } })
  }
}

const create = () => app.client.meeting.create(input)
const save = (meetingId: string, baseVersion: number, items: AgendaItem[], reason = '') =>
  app.client.meeting.saveAgenda({ meetingId, baseVersion, items, reason })

describe('a meeting', () => {
  it('starts with an empty first version and the tasks the Committee carried on', async () => {
    await decideAll()
    const made = await create()
    expect(made).toMatchObject({ meeting: input, items: [], version: 1, lockedAt: null })
    expect(made.waiting.map(({ taskId, outcome, score }) => [taskId, outcome, score])).toEqual([
      ['t1', 'adopted', null],
      ['c1', 'noted', null],
    ])
  })

  it('is changed and listed with its total against the slot', async () => {
    const { meeting } = await create()
    await app.client.meeting.save({ ...meeting, slotMinutes: 90 })
    await save(meeting.id, 1, [item('a', null, 40), item('b', null, 30)])
    expect(await app.client.meeting.list()).toEqual([
      { ...meeting, slotMinutes: 90, items: 2, minutes: 70, version: 2, lockedAt: null, finals: 0 },
    ])
  })

  it('is unknown when it is unknown', async () => {
    expect(await codeOf(app.client.meeting.get({ meetingId: 'nope' }))).toBe('NOT_FOUND')
  })
})

describe('its agenda', () => {
  it('is saved as a whole, in versions that stay', async () => {
    await decideAll()
    const { meeting } = await create()
    const first = [item('a', null), item('b', 't1')]
    await save(meeting.id, 1, first)
    const saved = await save(meeting.id, 2, [first[1]!, first[0]!, item('c', 'c1')], 'the case after all')
    expect(saved.items.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(saved.versions.map(({ version, items, reason, locked }) => [version, items, reason, locked])).toEqual([
      [1, 0, '', false],
      [2, 2, '', false],
      [3, 3, 'the case after all', false],
    ])
    expect(new Set(saved.versions.map(({ hash }) => hash)).size).toBe(3)
    expect(saved.waiting).toEqual([])
  })

  it('refuses a save over a newer version', async () => {
    const { meeting } = await create()
    await save(meeting.id, 1, [item('a', null)])
    expect(await failureOf(save(meeting.id, 1, []))).toEqual({ code: 'CONFLICT', params: { name: input.title } })
    expect((await app.client.meeting.get({ meetingId: meeting.id })).items).toHaveLength(1)
  })

  it.each([
    ['a task twice', [item('a', 't1'), item('b', 't1')], 'ALREADY_ON_AGENDA'],
    ['a rejected task', [item('a', 't2')], 'NOT_DELIBERATED'],
    ['a deferred task', [item('a', 't3')], 'NOT_DELIBERATED'],
    ['a task never deliberated', [item('a', 't4')], 'NOT_DELIBERATED'],
    ['an id twice', [item('a', null), item('a', null)], 'BAD_INPUT'],
    ['a task item without a task', [{ ...item('a', null), kind: 'task' as const }], 'BAD_INPUT'],
    ['a remark with a task', [{ ...item('a', 't1'), kind: 'remarks' as const }], 'BAD_INPUT'],
  ])('refuses %s', async (_what, items, code) => {
    await decideAll()
    const { meeting } = await create()
    expect(await codeOf(save(meeting.id, 1, items))).toBe(code)
  })
})

describe('its versions', () => {
  it('are read one by one', async () => {
    const { meeting } = await create()
    await save(meeting.id, 1, [item('a', null)])
    await save(meeting.id, 2, [item('b', null), item('a', null)])
    const read = (version: number) => app.client.meeting.version({ meetingId: meeting.id, version })
    expect((await read(2)).map(({ id }) => id)).toEqual(['a'])
    expect((await read(3)).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await codeOf(read(4))).toBe('NOT_FOUND')
  })

  it('keep their numbering with the meeting', async () => {
    const { meeting } = await create()
    const saved = await app.client.meeting.save({ ...meeting, numbering: 'jeho' })
    expect(saved.meeting.numbering).toBe('jeho')
    expect((await app.client.journal.verify({ jobId: 'v' })).ok).toBe(true)
  })
})

describe('templates', () => {
  it('keep the order without tasks, late items and ids, and go again', async () => {
    const section = { ...item('s', null, 0), kind: 'section' as const, title: 'For report' }
    const [kept] = await app.client.meeting.saveTemplate({ title: 'Usual', items: [section, item('a', 't1')] })
    expect(kept).toMatchObject({ title: 'Usual', items: [{ ...section, id: expect.not.stringMatching('^s$') }] })
    expect(kept!.items).toHaveLength(1)
    expect(await app.client.meeting.templates()).toEqual([kept])
    expect(await app.client.meeting.removeTemplate({ id: kept!.id })).toEqual([])
    expect((await app.client.journal.verify({ jobId: 'v' })).ok).toBe(true)
  })
})

/** A locked agenda of three remarks-free items: a and b, with reasons for nothing else. */
async function lockedAgenda(): Promise<{ meetingId: string; items: AgendaItem[] }> {
  const { meeting } = await create()
  const items = ['a', 'b'].map((id) => ({ ...item(id, null), kind: 'other' as const }))
  await save(meeting.id, 1, items)
  await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: 2 })
  return { meetingId: meeting.id, items }
}

describe('a late change', () => {
  const late = (meetingId: string, baseVersion: number, items: AgendaItem[], reason = 'a late paper') =>
    app.client.meeting.changeLate({ meetingId, baseVersion, items, reason })

  it('is a final version of its own, with a reason and a hash', async () => {
    const { meetingId, items } = await lockedAgenda()
    const [a, b] = items as [AgendaItem, AgendaItem]
    const put = { ...item('c', null), kind: 'report' as const, inserted: 1 }
    const changed = await late(meetingId, 2, [{ ...a, minutes: 15 }, put, { ...b, withdrawn: true }])
    expect(changed.items.map(({ id, withdrawn, inserted }) => [id, withdrawn, inserted])).toEqual([
      ['a', false, 0],
      ['c', false, 1],
      ['b', true, 0],
    ])
    expect(changed.versions.map(({ locked, reason }) => [locked, reason])).toEqual([
      [false, ''],
      [true, ''],
      [true, 'a late paper'],
    ])
    expect(new Set(changed.versions.map(({ hash }) => hash)).size).toBe(3)
    expect((await app.client.meeting.list())[0]).toMatchObject({ items: 2, minutes: 25 })
    expect((await app.client.journal.verify({ jobId: 'v' })).ok).toBe(true)
  })

  it('refuses what would move a printed number, a stale base and a draft', async () => {
    const { meetingId, items } = await lockedAgenda()
    const [a, b] = items as [AgendaItem, AgendaItem]
    expect(await codeOf(late(meetingId, 2, [b, a]))).toBe('NUMBER_PRINTED')
    expect(await codeOf(late(meetingId, 2, [a]))).toBe('NUMBER_PRINTED')
    expect(await codeOf(late(meetingId, 1, [a, b]))).toBe('CONFLICT')
    expect(await codeOf(late(meetingId, 2, [a, b], ' '))).toBe('BAD_INPUT')
    const draft = await create()
    expect(await codeOf(late(draft.meeting.id, 1, []))).toBe('AGENDA_NOT_LOCKED')
    const early = { ...item('x', null), withdrawn: true }
    expect(await codeOf(save(draft.meeting.id, 1, [early]))).toBe('BAD_INPUT')
  })
})

describe('locking', () => {
  it('makes the newest version final, with its hash, for good', async () => {
    const { meeting } = await create()
    const lock = (baseVersion: number) => app.client.meeting.lock({ meetingId: meeting.id, baseVersion })
    expect(await codeOf(lock(1))).toBe('AGENDA_EMPTY')
    await save(meeting.id, 1, [item('a', null)])
    expect(await codeOf(lock(1))).toBe('CONFLICT')
    const locked = await lock(2)
    expect(locked.lockedAt).not.toBeNull()
    expect(locked.versions.map((one) => one.locked)).toEqual([false, true])
    expect(locked.versions[1]!.hash).toMatch(/^[0-9a-f]{64}$/)
    const changes = [lock(2), save(meeting.id, 2, []), app.client.meeting.save({ ...meeting, place: 'Elsewhere' })]
    expect(await Promise.all(changes.map(codeOf))).toEqual(['AGENDA_LOCKED', 'AGENDA_LOCKED', 'AGENDA_LOCKED'])
    expect(await app.client.meeting.get({ meetingId: meeting.id })).toEqual(locked)
  })

  it('hashes the same meeting and items to the same figure', async () => {
    const { meeting } = await create()
    await save(meeting.id, 1, [item('a', null)])
    const { versions } = await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: 2 })
    const { entries } = await app.client.journal.list({ subjectId: meeting.id })
    expect(entries[0]).toMatchObject({ action: 'meeting.lock', data: { version: 2, hash: versions[1]!.hash } })
  })

  it('waits for a reason for every task the Committee carried on and no agenda holds', async () => {
    await decideAll()
    const { meeting } = await create()
    const byMeeting = { meetingId: meeting.id }
    await save(meeting.id, 1, [item('a', 't1')])
    const lock = () => app.client.meeting.lock({ ...byMeeting, baseVersion: 2 })
    expect(await failureOf(lock())).toMatchObject({ code: 'AGENDA_INCOMPLETE', params: { count: 1 } })
    const said = await app.client.meeting.leaveOut({ ...byMeeting, taskIds: ['c1'], reason: 'reported in writing' })
    expect(said.waiting.map(({ taskId, reason }) => [taskId, reason])).toEqual([['c1', 'reported in writing']])
    await app.client.meeting.leaveOut({ ...byMeeting, taskIds: ['c1'], reason: ' ' })
    expect(await codeOf(lock())).toBe('AGENDA_INCOMPLETE')
    await app.client.meeting.leaveOut({ ...byMeeting, taskIds: ['c1'], reason: 'reported in writing' })
    expect((await lock()).lockedAt).not.toBeNull()
    expect(await codeOf(app.client.meeting.leaveOut({ ...byMeeting, taskIds: ['c1'], reason: '' }))).toBe(
      'AGENDA_LOCKED',
    )
  })

  it('takes a reason only for a task that waits', async () => {
    await decideAll()
    const { meeting } = await create()
    const leave = (taskId: string) =>
      app.client.meeting.leaveOut({ meetingId: meeting.id, taskIds: [taskId], reason: 'later' })
    expect(await codeOf(leave('t2'))).toBe('NOT_FOUND')
    await save(meeting.id, 1, [item('a', 't1')])
    expect(await codeOf(leave('t1'))).toBe('NOT_FOUND')
  })

  it('leaves a journal that holds', async () => {
    await decideAll()
    const { meeting } = await create()
    await save(meeting.id, 1, [item('a', 't1'), item('b', 'c1')])
    await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: 2 })
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true, problems: [] })
  })
})
