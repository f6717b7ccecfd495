import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUpApp, instruction, type FollowUpApp } from '#test/support/follow-up.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let desk: FollowUpApp
beforeEach(async () => {
  desk = await followUpApp()
  desk.setDay('2026-06-19')
})
afterEach(() => desk.app.close())

const followUp = () => desk.app.client.followUp
const save = (itemId: string, change: object = {}) =>
  followUp().saveResult({ meetingId: desk.meetingId, itemId, outcome: null, note: '', reason: '', ...change })
const verified = async () => (await desk.app.client.journal.verify({ jobId: 'v' })).ok

describe('results of a locked agenda', () => {
  it('are missing for its items, with the numbers that were printed', async () => {
    const { items, missing, meeting } = await followUp().results({ meetingId: desk.meetingId })
    expect(meeting).toMatchObject({ title: 'First strategy meeting', date: '2026-06-18', version: 2 })
    expect(items.map(({ itemId, label, needed, outcome }) => [itemId, label, needed, outcome])).toEqual([
      ['o', '', false, null],
      ['a', '1.', true, null],
      ['b', '2.', true, null],
      ['r', '', false, null],
    ])
    expect(missing).toBe(2)
  })

  it('are recorded, replaced and taken back', async () => {
    expect((await save('a', { outcome: 'adopted', note: 'as proposed' })).missing).toBe(1)
    expect((await save('b', { reason: 'time ran out' })).missing).toBe(0)
    const changed = await save('b', { outcome: 'noted', reason: 'forgotten' })
    expect(changed.items[2]).toMatchObject({ outcome: 'noted', reason: '' })
    expect((await save('a')).missing).toBe(1)
    expect(await codeOf(save('z', { outcome: 'noted' }))).toBe('NOT_FOUND')
    expect(await verified()).toBe(true)
  })

  it('are refused while the agenda is a draft', async () => {
    const { meeting } = await desk.app.client.meeting.create({
      title: 'Second meeting',
      date: '2026-12-10',
      startsAt: '10:00',
      slotMinutes: 60,
      place: '',
      chair: '',
      numbering: 'decimal',
    })
    expect(await codeOf(followUp().results({ meetingId: meeting.id }))).toBe('AGENDA_NOT_LOCKED')
    expect(await codeOf(followUp().saveInstruction(instruction(meeting.id)))).toBe('AGENDA_NOT_LOCKED')
    expect(await codeOf(followUp().results({ meetingId: 'nope' }))).toBe('NOT_FOUND')
    expect((await followUp().meetings()).meetings).toHaveLength(1)
  })

  it('name carried tasks without an item, with the reason once written, the newest of all', async () => {
    expect((await followUp().meetings()).unplaced).toEqual([
      { taskId: 't2', number: 2, title: 'Task t2', outcome: 'adopted', reason: 'next meeting' },
    ])
    const [later] = await followUp().saveUnplacedReason({ taskId: 't2', reason: 'done by decree' })
    expect(later?.reason).toBe('done by decree')
    expect((await followUp().saveUnplacedReason({ taskId: 't2', reason: '' }))[0]?.reason).toBe('next meeting')
    expect(await codeOf(followUp().saveUnplacedReason({ taskId: 't1', reason: 'x' }))).toBe('NOT_FOUND')
    expect(await verified()).toBe(true)
  })
})

describe('an instruction', () => {
  it('is numbered in its meeting and belongs to its item and task', async () => {
    const { row } = await followUp().saveInstruction(
      instruction(desk.meetingId, { supporting: ['Fire Agency', 'Fire Agency', 'Ministry of Roads'] }),
    )
    expect(row).toMatchObject({
      number: 1,
      itemTitle: 'Task t1',
      task: { id: 't1', number: 1 },
      givenOn: '2026-06-18',
      supporting: ['Fire Agency'],
      standing: { status: 'onTrack', daysLate: 0 },
    })
    const second = await followUp().saveInstruction(instruction(desk.meetingId, { itemId: null }))
    expect(second.row).toMatchObject({ number: 2, task: null, itemTitle: '' })
    expect((await followUp().meetings()).meetings[0]).toMatchObject({ missing: 2, instructions: 2 })
  })

  it('brings its task to the station instructed, and the funnel with it', async () => {
    const stations = async () =>
      (await desk.app.client.forum.tasks.get({ id: 't1' })).thread.find(({ station }) => station === 'instructed')
    expect((await stations())?.reached).toBe(false)
    await followUp().saveInstruction(instruction(desk.meetingId, { itemId: 'r' }))
    expect((await stations())?.reached).toBe(false)
    await followUp().saveInstruction(instruction(desk.meetingId))
    expect(await stations()).toMatchObject({
      reached: true,
      at: Date.parse('2026-06-18T10:00:00+09:00'),
      link: { kind: 'followUp', id: desk.meetingId },
    })
    const { funnel } = await desk.app.client.overview.get()
    expect(funnel.find(({ station }) => station === 'instructed')?.count).toBe(1)
  })

  it('changes with a reason, and goes only while nothing was noted', async () => {
    const { row } = await followUp().saveInstruction(instruction(desk.meetingId))
    const change = { ...instruction(desk.meetingId), id: row.id, dueOn: '2026-12-31' }
    expect(await codeOf(followUp().saveInstruction(change))).toBe('MISSING_REASON')
    const changed = await followUp().saveInstruction({ ...change, reason: 'extended by the office' })
    expect(changed.row).toMatchObject({ number: 1, dueOn: '2026-12-31' })
    expect(await failureOf(followUp().saveInstruction({ ...change, dueOn: '2026-06-17', reason: 'x' }))).toEqual({
      code: 'DUE_BEFORE_MEETING',
      params: { due: '2026-06-17', date: '2026-06-18' },
    })
    await followUp().removeInstruction({ instructionId: row.id, reason: 'entered twice' })
    expect((await followUp().list({})).instructions).toEqual([])
    expect(await verified()).toBe(true)
  })
})
