import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '#main/database/rows.ts'
import { followUpApp, instruction, type FollowUpApp } from '#test/support/follow-up.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'

let desk: FollowUpApp
let instructionId: string
beforeEach(async () => {
  desk = await followUpApp()
  desk.setDay('2026-07-01')
  instructionId = (await followUp().saveInstruction(instruction(desk.meetingId))).row.id
})
afterEach(() => desk.app.close())

const followUp = () => desk.app.client.followUp
const note = (change: object = {}) =>
  followUp().addNote({ instructionId, on: '2026-07-01', kind: 'progress', text: 'Begun', ...change })
const verified = async () => (await desk.app.client.journal.verify({ jobId: 'v' })).ok

describe('milestones', () => {
  it('are saved as a whole; one that a note reaches stays', async () => {
    const first = await followUp().saveMilestones({
      instructionId,
      milestones: [
        { id: null, title: 'Law', dueOn: '2026-07-31' },
        { id: null, title: 'Start', dueOn: '2026-08-31' },
      ],
    })
    const [law, start] = first.milestones
    await note({ kind: 'milestone', text: '', milestoneId: law!.id })
    const moved = await followUp().saveMilestones({
      instructionId,
      milestones: [{ id: law!.id, title: 'The law', dueOn: '2026-07-31' }],
    })
    expect(moved.milestones).toEqual([{ id: law!.id, title: 'The law', dueOn: '2026-07-31', reachedOn: '2026-07-01' }])
    expect(moved.row).toMatchObject({ milestones: 1, reached: 1 })
    expect(await codeOf(followUp().saveMilestones({ instructionId, milestones: [] }))).toBe('MILESTONE_REACHED')
    expect(
      await codeOf(
        followUp().saveMilestones({ instructionId, milestones: [{ id: start!.id, title: 'x', dueOn: '2026-09-01' }] }),
      ),
    ).toBe('NOT_FOUND')
    expect(await verified()).toBe(true)
  })
})

describe('a note', () => {
  it('keeps a copy of its files under their hash', async () => {
    const path = join(desk.app.folder, 'photo.txt')
    await writeFile(path, 'a picture')
    const file = await desk.app.files.stagePath(path)
    const { notes } = await note({ fileIds: [file.id] })
    const hash = sha256('a picture')
    expect(notes[0]?.files).toEqual([{ id: expect.any(String), name: 'photo.txt', size: 9, sha256: hash }])
    await writeFile(path, 'another picture')
    expect(await readFile(desk.app.files.get(notes[0]!.files[0]!.id).path, 'utf8')).toBe('a picture')
    expect(await verified()).toBe(true)
  })

  it('keeps no file of a note that was refused', async () => {
    const path = join(desk.app.folder, 'photo.txt')
    await writeFile(path, 'a picture')
    const file = await desk.app.files.stagePath(path)
    expect(await failureOf(note({ on: '2026-07-02', fileIds: [file.id] }))).toEqual({
      code: 'NOTE_IN_FUTURE',
      params: { date: '2026-07-02', today: '2026-07-01' },
    })
    await expect(readFile(join(desk.app.folder, 'files', sha256('a picture')))).rejects.toThrow('ENOENT')
  })

  it.each([
    ['a stop without its reason', { kind: 'stopped', text: '' }, 'MISSING_REASON'],
    ['nothing said', { text: ' ' }, 'BAD_INPUT'],
    ['a milestone without which', { kind: 'milestone' }, 'BAD_INPUT'],
    ['an unknown milestone', { kind: 'milestone', milestoneId: 'nope' }, 'NOT_FOUND'],
    ['a milestone of plain progress', { milestoneId: 'nope' }, 'BAD_INPUT'],
    ['an unknown instruction', { instructionId: 'nope' }, 'NOT_FOUND'],
    ['a file nobody handed over', { fileIds: ['nope'] }, 'FILE_NOT_FOUND'],
  ])('is refused with %s', async (_what, change, code) => {
    expect(await codeOf(note(change))).toBe(code)
    expect((await followUp().get({ instructionId })).notes).toEqual([])
  })

  it('makes done or stopped, and taken back makes late again', async () => {
    desk.setDay('2026-10-05')
    const status = async () => (await followUp().get({ instructionId })).row.standing
    expect(await status()).toMatchObject({ status: 'late', daysLate: 5 })
    const done = await note({ on: '2026-10-01', kind: 'done', text: '' })
    expect(done.row.standing).toMatchObject({ status: 'done', since: '2026-10-01', daysLate: 1 })
    const withdrawn = await followUp().withdrawNote({ instructionId, noteId: done.notes[0]!.id, reason: 'another’s' })
    expect(withdrawn.row.standing.status).toBe('late')
    expect(withdrawn.notes[0]).toMatchObject({ withdrawn: 'another’s' })
    expect(await codeOf(followUp().withdrawNote({ instructionId, noteId: done.notes[0]!.id, reason: 'x' }))).toBe(
      'NOT_FOUND',
    )
    expect((await note({ kind: 'stopped', text: 'no budget' })).row.standing).toMatchObject({
      status: 'stopped',
      reason: 'no budget',
    })
    expect(await codeOf(followUp().removeInstruction({ instructionId, reason: 'x' }))).toBe('INSTRUCTION_FOLLOWED')
    expect(await verified()).toBe(true)
  })
})

describe('the list', () => {
  it('tells reminders by agency and dates of the calendar for the day', async () => {
    await followUp().saveMilestones({ instructionId, milestones: [{ id: null, title: 'Law', dueOn: '2026-07-31' }] })
    await followUp().saveInstruction(
      instruction(desk.meetingId, { agency: 'Fire Agency', rhythm: 'monthly', dueOn: '2026-08-20' }),
    )
    desk.setDay('2026-08-10')
    const { today, reminders, dates } = await followUp().list({})
    expect(today).toBe('2026-08-10')
    expect(reminders.map(({ kind, agency, title, days }) => [kind, agency, title, days])).toEqual([
      ['milestoneOverdue', 'Ministry of Roads', 'Law', -10],
      ['reportOwed', 'Fire Agency', 'Begin in twelve districts', -10],
      ['dueSoon', 'Fire Agency', 'Begin in twelve districts', 10],
    ])
    expect(dates.map(({ on, kind, status }) => [on, kind, status])).toEqual([
      ['2026-07-31', 'milestone', 'late'],
      ['2026-08-20', 'due', 'onTrack'],
      ['2026-09-30', 'due', 'late'],
    ])
    expect((await followUp().list({ ahead: 0 })).reminders).toHaveLength(2)
  })
})
