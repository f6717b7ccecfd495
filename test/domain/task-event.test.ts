import { array, assert, constantFrom, option, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FollowUpStatus } from '#shared/domain/follow-up.ts'
import { inOrder, progressOf, type Happening, type TaskEvent } from '#shared/domain/task-event.ts'

const event = (id: string, on: string | null, what: Happening): TaskEvent => ({ id, on, what, proofs: [], link: null })
const proposed: Happening = { kind: 'proposed', title: 'Shade', source: 'Forum', sourceTaskId: '1' }
const agenda: Happening = { kind: 'agenda', meeting: 'First', label: '1' }
const noted: Happening = { kind: 'noted', note: 'done', agency: 'Roads', milestone: '', text: '' }
const published: Happening = { kind: 'published', files: 3 }

const ids = (events: readonly TaskEvent[]): string[] => inOrder(events).map(({ id }) => id)

describe('the order of a thread', () => {
  it('goes by day, and within a day by kind', () => {
    expect(
      ids([
        event('d', '2026-09-01', noted),
        event('c', '2026-06-18', agenda),
        event('a', '2026-03-01', proposed),
        event('b', '2026-06-18', proposed),
      ]),
    ).toEqual(['a', 'b', 'c', 'd'])
  })
  it('puts what has no day before what can only come after it', () => {
    expect(
      ids([event('late', '2026-09-01', noted), event('when', null, proposed), event('x', null, published)]),
    ).toEqual(['when', 'late', 'x'])
  })
  it('keeps every event, and the order of what is of one day and kind', () => {
    const days = option(constantFrom('2026-01-01', '2026-01-02', '2026-01-03'), { nil: null })
    assert(
      property(array(tuple(days, constantFrom(proposed, agenda, noted))), (given) => {
        const events = given.map(([on, what], index) => event(String(index), on, what))
        const ordered = inOrder(events)
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted())
        for (const [before, after] of ordered.slice(1).map((one, index) => [ordered[index], one] as const))
          if (before && before.on !== null && before.on === after.on && before.what.kind === after.what.kind)
            expect(Number(before.id)).toBeLessThan(Number(after.id))
      }),
    )
  })
})

describe('how far a task is', () => {
  it.each<[string, [FollowUpStatus, number, number][], FollowUpStatus | null, number | null]>([
    // what, instructions (status, milestones, reached), status, per cent
    ['no instruction', [], null, null],
    ['nothing done', [['onTrack', 3, 0]], 'onTrack', 0],
    ['one of three milestones', [['onTrack', 3, 1]], 'onTrack', 25],
    ['all milestones, not done', [['onTrack', 3, 3]], 'onTrack', 75],
    ['done without its milestones noted', [['done', 3, 1]], 'done', 100],
    [
      'one late among others',
      [
        ['done', 0, 0],
        ['late', 0, 0],
      ],
      'late',
      50,
    ],
    [
      'done and stopped',
      [
        ['done', 0, 0],
        ['stopped', 2, 1],
      ],
      'done',
      50,
    ],
    [
      'all stopped',
      [
        ['stopped', 1, 0],
        ['stopped', 0, 0],
      ],
      'stopped',
      0,
    ],
  ])('%s', (_, given, status, percent) => {
    const instructions = given.map(([one, milestones, reached]) => ({ status: one, milestones, reached }))
    expect(progressOf(instructions)).toEqual({ status, percent })
  })
})
