import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaGate, agendaTimes, clockTime, minuteOfDay, reorder, slotFit } from '#shared/domain/agenda.ts'
import { numberLabel, numberLabels, numberingStyles } from '#shared/domain/numbering.ts'
import { decisionOutcomes } from '#shared/domain/terms.ts'

describe('clock times', () => {
  it.each([
    ['14:00', [5, 30, 20], ['14:00-14:05', '14:05-14:35', '14:35-14:55']],
    ['09:50', [10, 0, 10], ['09:50-10:00', '10:00-10:00', '10:00-10:10']],
    ['23:30', [60], ['23:30-00:30']],
    ['14:00', [], []],
  ])('from %s, minutes %j', (startsAt, minutes, expected) => {
    expect(agendaTimes(startsAt, minutes).map(({ from, to }) => `${from}-${to}`)).toEqual(expected)
  })

  it('says when an item ends on another day', () => {
    expect(agendaTimes('23:30', [30, 30])).toEqual([
      { from: '23:30', to: '00:00', fromDay: 0, toDay: 1 },
      { from: '00:00', to: '00:30', fromDay: 1, toDay: 1 },
    ])
  })

  it('reads every time it writes, and each item starts when the one before ends', () => {
    fc.assert(
      fc.property(fc.nat(1439), fc.array(fc.nat(600), { maxLength: 20 }), (start, minutes) => {
        expect(minuteOfDay(clockTime(start))).toBe(start)
        const times = agendaTimes(clockTime(start), minutes)
        for (const [i, time] of times.entries()) if (i > 0) expect(time.from).toBe(times[i - 1]!.to)
        expect(times.at(-1)?.to ?? clockTime(start)).toBe(slotFit(clockTime(start), minutes, 60).endsAt.to)
      }),
    )
  })
})

describe('the total against the slot', () => {
  it.each([
    [[30, 42], 60, { total: 72, fit: 'over', by: 12 }],
    [[30, 20], 60, { total: 50, fit: 'under', by: 10 }],
    [[30, 30], 60, { total: 60, fit: 'exact', by: 0 }],
    [[], 60, { total: 0, fit: 'under', by: 60 }],
  ])('%j minutes in %i', (minutes, slot, expected) => {
    expect(slotFit('14:00', minutes, slot)).toMatchObject(expected)
  })
})

describe('the completeness gate', () => {
  const deliberated = decisionOutcomes.map((outcome) => ({ taskId: outcome, outcome }))
  it.each([
    ['nothing on it', [], [], ['adopted', 'amended', 'conditional', 'noted']],
    ['some on it', ['adopted', 'noted'], [], ['amended', 'conditional']],
    ['left out with a reason', ['adopted', 'noted'], [{ taskId: 'amended', reason: 'next meeting' }], ['conditional']],
    ['left out with blanks', ['adopted', 'noted', 'conditional'], [{ taskId: 'amended', reason: '  ' }], ['amended']],
  ])('%s', (_what, on, leftOut, missing) => {
    expect(agendaGate(deliberated, new Set(on), leftOut).map((task) => task.taskId)).toEqual(missing)
  })
})

describe('reorder', () => {
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [0, 99, 'bcda'],
    [2, -5, 'cabd'],
    [9, 0, 'abcd'],
  ])('%i to %i', (from, to, expected) => {
    expect(reorder(['a', 'b', 'c', 'd'], from, to).join('')).toBe(expected)
  })
})

describe('numbering', () => {
  it.each([
    // n | 1. | 가. | 1) | 가) | (1) | (가) | ① | ㉮ | 제1호
    [1, '1.', '가.', '1)', '가)', '(1)', '(가)', '①', '㉮', '제1호'],
    [2, '2.', '나.', '2)', '나)', '(2)', '(나)', '②', '㉯', '제2호'],
    [14, '14.', '하.', '14)', '하)', '(14)', '(하)', '⑭', '㉻', '제14호'],
    [15, '15.', '거.', '15)', '거)', '(15)', '(거)', '⑮', '(거)', '제15호'],
    [21, '21.', '서.', '21)', '서)', '(21)', '(서)', '㉑', '(서)', '제21호'],
    [36, '36.', '오.', '36)', '오)', '(36)', '(오)', '㊱', '(오)', '제36호'],
    [51, '51.', '주.', '51)', '주)', '(51)', '(주)', '(51)', '(주)', '제51호'],
    [85, '85.', '85.', '85)', '85)', '(85)', '(85)', '(85)', '(85)', '제85호'],
  ])('%i', (n, ...labels) => {
    expect(numberingStyles.map((style) => numberLabel(style, n))).toEqual(labels)
  })

  it.each(numberingStyles)('never marks two of the first 84 alike: %s', (style) => {
    const labels = Array.from({ length: 84 }, (_, i) => numberLabel(style, i + 1))
    expect(new Set(labels).size).toBe(84)
  })

  it.each([
    // n, tail | 1. | 가. | 1) | 가) | (1) | (가) | ① | ㉮ | 제1호
    [12, 1, '12-1.', '타-1.', '12-1)', '타-1)', '(12-1)', '(타-1)', '⑫-1', '㉹-1', '제12-1호'],
    [2, 10, '2-10.', '나-10.', '2-10)', '나-10)', '(2-10)', '(나-10)', '②-10', '㉯-10', '제2-10호'],
  ])('%i put in late, %i', (n, inserted, ...labels) => {
    expect(numberingStyles.map((style) => numberLabel(style, n, inserted))).toEqual(labels)
  })

  it('passes over items that carry no number, and gives late ones the number before them with a tail', () => {
    const item = (kind: string, inserted = 0) => ({ kind, inserted })
    const items = [
      item('task', 1),
      item('section'),
      item('opening'),
      item('task'),
      item('task', 1),
      item('report', 2),
      item('remarks'),
      item('report'),
      item('other'),
    ]
    expect(numberLabels(items, 'decimal')).toEqual(['0-1', '', '', '1.', '1-1.', '1-2.', '', '2.', '3.'])
  })
})
