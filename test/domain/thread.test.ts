import { describe, expect, it } from 'vitest'
import { funnel } from '#shared/domain/funnel.ts'
import type { TaskFacts } from '#shared/domain/stage.ts'
import { stationOf, threadOf } from '#shared/domain/stage.ts'

const day = (n: number) => n * 24 * 60 * 60 * 1000

describe('the thread of a task', () => {
  it.each<[string, TaskFacts, string, string]>([
    // r reached, s skipped, . ahead: proposed voted promoted deliberated agenda instructed evaluated
    ['just proposed', { proposed: day(1) }, 'proposed', 'r......'],
    ['nothing known', {}, 'proposed', '.......'],
    ['voted, not past', { proposed: null, voted: day(9) }, 'voted', 'rr.....'],
    ['promoted', { proposed: day(1), voted: day(9), promoted: day(10) }, 'promoted', 'rrr....'],
    [
      'a case, deliberated without a vote',
      { proposed: day(1), promoted: day(2), deliberated: day(30) },
      'deliberated',
      'rsrr...',
    ],
    ['on the agenda', { proposed: 0, voted: 1, promoted: 2, deliberated: 3, agenda: 4 }, 'agenda', 'rrrrr..'],
    ['brought back after an instruction', { proposed: 0, instructed: 5 }, 'instructed', 'rssssr.'],
  ])('%s', (_what, facts, station, states) => {
    expect(stationOf(facts)).toBe(station)
    const letters = { reached: 'r', skipped: 's', ahead: '.' }
    expect(
      threadOf(facts)
        .map((stop) => letters[stop.state])
        .join(''),
    ).toBe(states)
  })
})

describe('the funnel', () => {
  it('counts who reached each station, and the median days between', () => {
    const steps = funnel([
      { proposed: day(0), voted: day(10), promoted: day(11), deliberated: day(30) },
      { proposed: day(0), voted: day(20), promoted: day(23) },
      { proposed: day(0), voted: day(12) },
      { proposed: day(5), promoted: day(7), deliberated: day(17) },
      { proposed: null },
    ])
    expect(steps.map(({ station, count, medianDays }) => [station, count, medianDays])).toEqual([
      ['proposed', 5, null],
      ['voted', 3, 12],
      ['promoted', 3, 2],
      ['deliberated', 2, 14.5],
      ['agenda', 0, null],
      ['instructed', 0, null],
      ['evaluated', 0, null],
    ])
    // The case came without a vote: of three that were voted on, two were promoted.
    expect(steps.map(({ share }) => share)).toEqual([null, 3 / 5, 2 / 3, 2 / 3, 0, null, null])
  })

  it('makes no figure of a step back in time or without times', () => {
    const steps = funnel([
      { proposed: day(9), voted: day(3) },
      { proposed: null, voted: day(3) },
    ])
    expect(steps[1]).toEqual({ station: 'voted', count: 2, share: 1, medianDays: null })
  })
})
