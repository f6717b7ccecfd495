import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualOfficial } from '#shared/domain/aggregate.ts'
import { rankIntervals } from '#shared/domain/bootstrap.ts'
import { cutLineSensitivity } from '#shared/domain/cutline.ts'
import { scoreMatrix } from '#shared/domain/matrix.ts'
import { seededRandom } from '#shared/domain/random.ts'
import { passing, rankOrder, ranks } from '#shared/domain/rank.ts'
import type { ScoringRubric } from '#shared/domain/rubric.ts'
import { officialMethods } from '#shared/domain/terms.ts'

describe('ranks', () => {
  it.each([
    // scores | ranks, = where tied | listed
    [[4.5, 3, 5], '2 3 1', '2 0 1'],
    [[4, 4, 5, 3], '2= 2= 1 4', '2 0 1 3'],
    [[4, 4, 4], '1= 1= 1=', '0 1 2'],
    [[null, 2, 3], '- 2 1', '2 1 0'],
    [[0.1 + 0.2, 0.3], '1= 1=', '0 1'],
    [[], '', ''],
  ])('%j', (scores, expected, listed) => {
    const found = ranks(scores).map((rank) => (rank ? `${rank.rank}${rank.tied ? '=' : ''}` : '-'))
    expect(found.join(' ')).toBe(expected)
    expect(rankOrder(scores).join(' ')).toBe(listed)
  })
})

describe('the cut line', () => {
  it.each([
    ['two places', [5, 4, 3], { kind: 'places', places: 2 }, [true, true, false]],
    ['a tie on the last place passes together', [5, 4, 4], { kind: 'places', places: 2 }, [true, true, true]],
    ['a tie beyond it does not', [5, 5, 4, 4], { kind: 'places', places: 2 }, [true, true, false, false]],
    ['a score to reach', [3.5, 3.49, null], { kind: 'score', atLeast: 3.5 }, [true, false, false]],
    ['without a score', [null, 1], { kind: 'places', places: 2 }, [false, true]],
  ] as const)('%s', (_what, scores, cut, expected) => {
    expect(passing(scores, cut)).toEqual(expected)
  })
})

describe('cut-line sensitivity', () => {
  const rubric: ScoringRubric = { min: 1, max: 5, step: 1, official: 'mean', criteria: [{ id: 'a', weight: 1 }] }
  const members = ['kim', 'lee', 'han', 'oh']
  const item = (itemId: string, scores: readonly (number | null)[], recused: string[] = []) => ({
    itemId,
    cells: scores.flatMap((value, i) => (value === null ? [] : [{ memberId: members[i]!, criterionId: 'a', value }])),
    recused: new Set(recused),
  })
  const cut = { kind: 'score', atLeast: 3.5 } as const

  it('names every variant that puts an item on the other side', () => {
    // mean 3.5, trimmed mean and median 4; without kim 3.33…, without oh 4.33…
    const [hangs, firm] = cutLineSensitivity(
      [item('hangs', [4, 5, 4, 1]), item('firm', [5, 5, 4, 4])],
      rubric,
      members,
      cut,
    )
    expect(firm).toEqual({ itemId: 'firm', passes: true, flips: [] })
    expect(hangs).toEqual({
      itemId: 'hangs',
      passes: true,
      flips: ['kim', 'lee', 'han'].map((memberId) => ({ kind: 'without', memberId })),
    })
  })

  it('sees other methods', () => {
    // mean 3.25 fails, trimmed mean 4 and median 4 pass
    const [found] = cutLineSensitivity([item('a', [4, 4, 4, 1])], rubric, members, cut)
    expect(found?.flips).toContainEqual({ kind: 'method', method: 'trimmedMean' })
    expect(found?.flips).toContainEqual({ kind: 'method', method: 'median' })
  })

  it('sees weights', () => {
    const two = {
      ...rubric,
      criteria: [
        { id: 'a', weight: 1 },
        { id: 'b', weight: 1 },
      ],
    }
    const cells = members.flatMap((memberId) => [
      { memberId, criterionId: 'a', value: 5 },
      { memberId, criterionId: 'b', value: 2 },
    ])
    const [found] = cutLineSensitivity([{ itemId: 'x', cells, recused: new Set() }], two, members, cut)
    expect(found?.flips).toEqual([
      { kind: 'weight', criterionId: 'a', factor: 0.8 },
      { kind: 'weight', criterionId: 'b', factor: 1.2 },
    ])
  })

  it('leaving out a recused member flips nothing', () => {
    const [found] = cutLineSensitivity([item('a', [4, 5, 4, 1], ['oh'])], rubric, members, cut)
    expect(found?.flips).not.toContainEqual({ kind: 'without', memberId: 'oh' })
  })
})

describe('intervals of ranks', () => {
  const members = Array.from({ length: 8 }, (_, i) => `m${i}`)
  const item = (itemId: string, scores: readonly (number | null)[]) => ({
    itemId,
    scores: scores.flatMap((score, i) => (score === null ? [] : [{ memberId: members[i]!, score }])),
  })
  const matrix = scoreMatrix(
    [
      item('clear first', [5, 5, 5, 5, 5, 5, 5, 5]),
      item('close', [4, 3, 4, 3, 4, 3, 4, 3]),
      item('closer', [3, 4, 3, 4, 3, 4, 3, 3]),
      item('clear last', [1, 1, 1, 1, 1, 1, 1, 1]),
      item('nobody', [null]),
    ],
    members,
  )

  it.each(officialMethods)('are narrow where scores are clear and wide where they are not: %s', (method) => {
    const found = rankIntervals(matrix, usualOfficial(method), { random: seededRandom(7), draws: 400 })
    expect(found[0]).toEqual({ itemId: 'clear first', low: 1, high: 1 })
    expect(found[1]).toEqual({ itemId: 'close', low: 2, high: 3 })
    expect(found[2]).toMatchObject({ low: 2, high: 3 })
    expect(found[3]).toEqual({ itemId: 'clear last', low: 4, high: 4 })
    expect(found[4]).toBeNull()
  })

  it('the same seed gives the same intervals', () => {
    const run = (seed: number) =>
      rankIntervals(matrix, usualOfficial('mean'), { random: seededRandom(seed), draws: 50, level: 0.8 })
    expect(run(3)).toEqual(run(3))
  })

  it('hold the rank itself when one member scored everything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }),
        fc.integer(),
        (scores, seed) => {
          const one = scoreMatrix(
            scores.map((score, i) => ({ itemId: `i${i}`, scores: [{ memberId: 'm0', score }] })),
            ['m0'],
          )
          const found = rankIntervals(one, usualOfficial('mean'), { random: seededRandom(seed), draws: 20 })
          expect(found.map((interval) => [interval?.low, interval?.high])).toEqual(
            ranks(scores).map((rank) => [rank?.rank, rank?.rank]),
          )
        },
      ),
    )
  })
})

describe('the seeded generator', () => {
  it('fills 0 to 1 evenly and repeats itself', () => {
    const [one, two] = [seededRandom(42), seededRandom(42)]
    const numbers = Array.from({ length: 20_000 }, () => one())
    expect(numbers.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => two()))
    expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true)
    const tenths = Array.from({ length: 10 }, (_, i) => numbers.filter((n) => Math.floor(n * 10) === i).length)
    // chi-square with 9 degrees of freedom: 27.9 is its 99.9 % point
    expect(tenths.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9)
  })
})
