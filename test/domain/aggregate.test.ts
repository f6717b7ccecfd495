import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  distribution,
  officialScore,
  quantile,
  summarise,
  trimmedMean,
  usualOfficial,
} from '#shared/domain/aggregate.ts'
import { memberScores, scoresOf } from '#shared/domain/score.ts'
import { officialMethods } from '#shared/domain/terms.ts'

describe('the trimmed mean drops one highest and one lowest', () => {
  it.each([
    // scores | trimmed mean
    [[1, 5, 3], 3],
    [[4, 4, 4], 4],
    [[5, 5, 1, 1], 3], // one each on ties
    [[5, 5, 5, 1], 5],
    [[90, 85, 80, 20], 82.5],
    [[3, 4], null],
    [[3], null],
    [[], null],
  ])('%j', (scores, expected) => {
    expect(trimmedMean(scores)).toBe(expected)
  })
})

describe('the official score', () => {
  it.each([
    // scores | mean | trimmed mean | median
    [[], null, null, null],
    [[4], 4, null, 4],
    [[4, 5], 4.5, null, 4.5],
    [[2, 4, 9], 5, 4, 4],
    [[1, 2, 4, 9], 4, 3, 3],
  ])('%j', (scores, ...expected) => {
    expect(officialMethods.map((method) => officialScore(scores, usualOfficial(method)))).toEqual(expected)
  })

  it('is none with fewer scorers than the rule asks for', () => {
    expect(officialScore([4, 5, 5, 5], { method: 'mean', minScorers: 5 })).toBeNull()
    expect(officialScore([4, 5, 5, 5, 1], { method: 'mean', minScorers: 5 })).toBe(4)
  })
})

describe('the spread', () => {
  // R: quantile(c(2, 4, 4, 4, 5, 5, 7, 9), c(.25, .75)) gives 4.0 and 5.5; sd() gives 2.13809
  it('quartiles by type 7 and the sample standard deviation', () => {
    const summary = summarise([9, 2, 4, 7, 4, 4, 5, 5], usualOfficial('mean'))
    expect(summary).toMatchObject({ n: 8, official: 5, mean: 5, median: 4.5, min: 2, max: 9, q1: 4, q3: 5.5 })
    expect(summary.sd).toBeCloseTo(2.13809, 5)
  })

  it.each([
    [[10], 0.25, 10],
    [[10, 20], 0.25, 12.5],
    [[1, 2, 3, 4, 5], 0.9, 4.6],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
  ])('quantile of %j at %f', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  it('is nothing of one score or none', () => {
    expect(summarise([3], usualOfficial('mean')).sd).toBeNull()
    expect(summarise([], usualOfficial('mean'))).toMatchObject({ n: 0, official: null, sd: null, min: null, q1: null })
  })

  it('the distribution holds every score, the highest in the last part', () => {
    expect(distribution([1, 1.4, 3, 4.9, 5], { min: 1, max: 5 }, 4)).toEqual([2, 0, 1, 2])
  })
})

describe('always', () => {
  const criteria = ['a', 'b'].map((id, i) => ({ id, weight: i + 1 }))
  const anyMethod = fc.constantFrom(...officialMethods)
  const anyScores = fc.array(
    fc.integer({ min: 2, max: 10 }).map((n) => n / 2),
    { minLength: 3, maxLength: 15 },
  )

  it('permuting members changes nothing, to the last bit', () => {
    const shuffled = fc
      .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 15 })
      .chain((scores) => fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length })))
    fc.assert(
      fc.property(shuffled, anyMethod, ([scores, permuted], method) => {
        expect(summarise(permuted, usualOfficial(method))).toEqual(summarise(scores, usualOfficial(method)))
      }),
    )
  })

  it('a recused member changes nothing, whatever is in the cells', () => {
    const value = fc.option(fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(anyScores, value, value, anyMethod, (scores, a, b, method) => {
        const rubric = { min: 1, max: 5, step: 0.5, criteria, official: method }
        const members = scores.map((_, i) => `m${i}`)
        const cells = members.flatMap((memberId, i) =>
          criteria.map(({ id }) => ({ memberId, criterionId: id, value: scores[i] ?? null })),
        )
        const recused = [a, b].map((value, i) => ({ memberId: 'x', criterionId: criteria[i]!.id, value }))
        const without = summarise(scoresOf(memberScores(rubric, cells, members, new Set())), usualOfficial(method))
        const withRecused = memberScores(rubric, [...recused, ...cells], ['x', ...members], new Set(['x']))
        expect(summarise(scoresOf(withRecused), usualOfficial(method))).toEqual(without)
      }),
    )
  })

  it('is monotone: a higher score of one member never lowers the official score', () => {
    fc.assert(
      fc.property(anyScores, fc.nat(14), fc.integer({ min: 1, max: 8 }), anyMethod, (scores, who, more, method) => {
        const at = who % scores.length
        const higher = scores.with(at, scores[at]! + more / 2)
        const [before, after] = [scores, higher].map((list) => officialScore(list, usualOfficial(method)) ?? 0)
        expect(after).toBeGreaterThanOrEqual(before! - 1e-12)
      }),
    )
  })

  it('lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(anyScores, anyMethod, (scores, method) => {
        const official = officialScore(scores, usualOfficial(method)) ?? Number.NaN
        expect(official).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12)
        expect(official).toBeLessThanOrEqual(Math.max(...scores) + 1e-12)
      }),
    )
  })
})
