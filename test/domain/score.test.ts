import { describe, expect, it } from 'vitest'
import { rubricProblems, scoreProblem } from '#shared/domain/rubric.ts'
import type { ScoringRubric } from '#shared/domain/rubric.ts'
import { memberScores, scoresOf } from '#shared/domain/score.ts'

const rubric: ScoringRubric = {
  min: 1,
  max: 5,
  step: 0.5,
  official: 'mean',
  criteria: [
    { id: 'need', weight: 30 },
    { id: 'effect', weight: 50 },
    { id: 'cost', weight: 20 },
  ],
}

describe('a rubric', () => {
  it.each([
    ['as it should be', {}, []],
    ['no criteria', { criteria: [] }, ['noCriteria']],
    ['min equals max', { min: 5 }, ['emptyScale']],
    ['a step that misses the top', { step: 3 }, ['badStep']],
    ['no step', { step: 0 }, ['badStep']],
    ['a weight of 0', { criteria: [{ id: 'a', weight: 0 }] }, ['badWeight']],
    [
      'one criterion twice',
      {
        criteria: [
          { id: 'a', weight: 1 },
          { id: 'a', weight: 1 },
        ],
      },
      ['sameCriterionTwice'],
    ],
  ])('%s', (_what, change, problems) => {
    expect(rubricProblems({ ...rubric, ...change })).toEqual(problems)
  })
})

describe('a value on a scale', () => {
  const half = { min: 1, max: 5, step: 0.5 }
  const hundred = { min: 0, max: 100, step: 1 }
  const tenths = { min: 0, max: 1, step: 0.1 }
  it.each([
    [1, half, null],
    [5, half, null],
    [3.5, half, null],
    [3.25, half, 'offStep'],
    [0.5, half, 'belowMin'],
    [5.5, half, 'aboveMax'],
    [0, hundred, null],
    [-0, hundred, null],
    [99.5, hundred, 'offStep'],
    [0.1 + 0.2, tenths, null],
    [0.7, tenths, null],
    [Number.NaN, half, 'notANumber'],
    [Number.POSITIVE_INFINITY, half, 'notANumber'],
  ] as const)('%f on %o', (value, scale, problem) => {
    expect(scoreProblem(value, scale)).toBe(problem)
  })
})

describe('what members made of an item', () => {
  const cells = (memberId: string, need: number | null, effect: number | null, cost?: number | null) => [
    { memberId, criterionId: 'need', value: need },
    { memberId, criterionId: 'effect', value: effect },
    ...(cost === undefined ? [] : [{ memberId, criterionId: 'cost', value: cost }]),
  ]
  const members = ['kim', 'lee', 'han', 'oh', 'park']
  const all = [
    ...cells('lee', 5, 4, null),
    ...cells('kim', 5, 4, 3),
    ...cells('han', 1, 2),
    ...cells('park', 1, 1, 1),
    ...cells('guest', 5, 5, 5),
  ]

  it('scored, abstained, not scored, recused', () => {
    expect(memberScores(rubric, all, members, new Set(['park']))).toEqual([
      { memberId: 'kim', state: 'scored', score: (30 * 5 + 50 * 4 + 20 * 3) / 100 },
      { memberId: 'lee', state: 'abstained' },
      { memberId: 'han', state: 'notScored', missing: ['cost'] },
      { memberId: 'oh', state: 'notScored', missing: ['need', 'effect', 'cost'] },
    ])
  })

  it('abstained and not scored are not zeros', () => {
    expect(scoresOf(memberScores(rubric, all, members, new Set(['park'])))).toEqual([4.1])
  })
})
