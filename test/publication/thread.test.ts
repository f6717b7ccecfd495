import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '#test/support/failure.ts'
import { followUpApp, instruction, type FollowUpApp } from '#test/support/follow-up.ts'

let base: FollowUpApp
beforeAll(async () => {
  base = await followUpApp()
  const { client } = base.app
  const { meetingId } = base
  await client.followUp.saveResult({ meetingId, itemId: 'a', outcome: 'adopted', note: 'as proposed', reason: '' })
  const { row } = await client.followUp.saveInstruction(instruction(meetingId))
  base.setDay('2026-07-02')
  const note = { instructionId: row.id, kind: 'progress', text: 'Three districts' } as const
  await client.followUp.addNote({ ...note, on: '2026-07-01' })
  const taken = await client.followUp.addNote({ ...note, on: '2026-06-30', text: 'Wrong' })
  const wrong = taken.notes.find(({ text }) => text === 'Wrong')
  await client.followUp.withdrawNote({ instructionId: row.id, noteId: wrong?.id ?? '', reason: 'mistyped' })
  const choice = { kind: 'task', subjectId: 't1' } as const
  const { sha256 } = await client.publication.preview(choice)
  await client.publication.publish({ ...choice, sha256, jobId: 'publish' })
})
afterAll(() => base.app.close())

describe('the thread of a task', () => {
  it('tells all that happened, in order, each with the way to its record', async () => {
    const events = await base.app.client.thread.get({ taskId: 't1' })
    expect(events.map(({ on, what, link }) => [on, what.kind, link?.kind])).toEqual([
      ['1970-01-01', 'promoted', 'round'],
      ['2026-04-23', 'decided', 'session'],
      ['2026-06-18', 'agenda', 'meeting'],
      ['2026-06-18', 'concluded', 'followUp'],
      ['2026-06-18', 'instructed', 'followUp'],
      ['2026-07-01', 'noted', 'followUp'],
      ['2026-07-02', 'published', 'publishedTask'],
    ])
  })

  it('names what proves it by its hash', async () => {
    const { client } = base.app
    const events = await client.thread.get({ taskId: 't1' })
    const proofOf = (kind: string): string | undefined =>
      events.find(({ what }) => what.kind === kind)?.proofs.at(-1)?.sha256
    const [publication] = await client.publication.list()
    const { versions } = await client.meeting.get({ meetingId: base.meetingId })
    expect(proofOf('published')).toBe(publication?.file.sha256)
    expect(versions.map(({ hash }) => hash)).toContain(proofOf('agenda'))
  })

  it('leaves out another task’s events, and knows no task it cannot find', async () => {
    const { client } = base.app
    const kinds = (await client.thread.get({ taskId: 't2' })).map(({ what }) => what.kind)
    expect(kinds).toEqual(['promoted', 'decided'])
    expect(await codeOf(client.thread.get({ taskId: 'nowhere' }))).toBe('NOT_FOUND')
  })
})
