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
  notes: '',
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
      { ...meeting, slotMinutes: 90, items: 2, minutes: 70, version: 2, lockedAt: null },
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

  it('leaves a journal that holds', async () => {
    await decideAll()
    const { meeting } = await create()
    await save(meeting.id, 1, [item('a', 't1'), item('b', 'c1')])
    await app.client.meeting.lock({ meetingId: meeting.id, baseVersion: 2 })
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true, problems: [] })
  })
})
