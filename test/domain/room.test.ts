import { describe, expect, it } from 'vitest'
import { type RoomTimer, roomDoor, roomExcerpt, timerLeft, turnTimer, type TimerAct } from '#shared/domain/room.ts'

describe('the timer of a discussion', () => {
  const fresh: RoomTimer = { length: 60_000, left: 60_000, since: null }
  const after = (acts: readonly (readonly [TimerAct, number, number?])[]): RoomTimer =>
    acts.reduce((timer, [act, at, length]) => turnTimer(timer, act, at, length), fresh)

  it.each<[string, readonly (readonly [TimerAct, number, number?])[], number, number, boolean]>([
    ['stands until it is started', [], 30_000, 60_000, false],
    ['counts down once started', [['start', 1000]], 21_000, 40_000, true],
    [
      'keeps what was left when paused',
      [
        ['start', 0],
        ['pause', 15_000],
      ],
      99_000,
      45_000,
      false,
    ],
    [
      'goes on from there',
      [
        ['start', 0],
        ['pause', 15_000],
        ['start', 50_000],
      ],
      55_000,
      40_000,
      true,
    ],
    [
      'is not started twice',
      [
        ['start', 0],
        ['start', 30_000],
      ],
      40_000,
      20_000,
      true,
    ],
    [
      'is not paused twice',
      [
        ['start', 0],
        ['pause', 10_000],
        ['pause', 50_000],
      ],
      60_000,
      50_000,
      false,
    ],
    ['runs into overtime', [['start', 0]], 75_000, -15_000, true],
    [
      'starts anew when reset',
      [
        ['start', 0],
        ['reset', 40_000],
      ],
      90_000,
      60_000,
      false,
    ],
    [
      'takes a new length with the reset',
      [
        ['start', 0],
        ['reset', 40_000, 5000],
        ['start', 41_000],
      ],
      42_000,
      4000,
      true,
    ],
    [
      'keeps that length for the next reset',
      [
        ['reset', 0, 5000],
        ['start', 0],
        ['reset', 3000],
      ],
      9000,
      5000,
      false,
    ],
  ])('%s', (_name, acts, now, left, running) => {
    const timer = after(acts)
    expect([timerLeft(timer, now), timer.since !== null]).toEqual([left, running])
  })
})

describe('the door', () => {
  const room = (present: string) =>
    Array.from('abcd').map((memberId) => ({ memberId, present: present.includes(memberId) }))

  it.each([
    ['nobody is recused', 'abcd', '', '', '', '', ''],
    ['the recused are asked to leave', 'abcd', 'bd', '', 'bd', '', ''],
    ['who left is outside', 'abcd', 'bd', 'b', 'd', 'b', ''],
    ['who stays out for the next item does not leave twice', 'abcd', 'bc', 'bd', 'c', 'b', 'd'],
    ['the others are called back', 'abcd', '', 'bd', '', '', 'bd'],
    ['the absent are not asked to leave', 'acd', 'bc', '', 'c', '', ''],
    ['nor called back', 'acd', '', 'b', '', '', ''],
  ])('%s', (_name, present, recused, outside, leave, out, back) =>
    expect(roomDoor(room(present), new Set(recused), new Set(outside))).toEqual({
      leave: Array.from(leave),
      outside: Array.from(out),
      back: Array.from(back),
    }),
  )
})

it.each([
  ['short', 10, 'short'],
  ['one\n\n  two', 10, 'one two'],
  ['one two three', 10, 'one two…'],
  ['unbrokenword', 6, 'unbro…'],
])('an excerpt of %j in %d characters is %j', (text, most, expected) => expect(roomExcerpt(text, most)).toBe(expected))
