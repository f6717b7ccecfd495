import { describe, expect, it } from 'vitest'
import {
  drawPanel,
  profilesOf,
  quotaProblems,
  remainingQuotas,
  scaledQuotas,
  type Quota,
} from '#shared/domain/lottery.ts'
import { seededRandom } from '#shared/domain/random.ts'

const person = (id: string, gender: string, age = 'any') => ({ id, values: { gender, age } })
const pool = [person('a', 'f'), person('b', 'f'), person('c', 'm'), person('d', 'm'), person('e', 'm')]
const quota = (value: string, min: number, max: number): Quota => ({ category: 'gender', value, min, max })
const problem = (seats: number, quotas: readonly Quota[]) => ({ seats, quotas, profiles: profilesOf(pool, quotas) })

describe('profiles', () => {
  it('are told apart by the categories of the quotas alone', () => {
    const people = [person('a', 'f', '20s'), person('b', 'f', '30s'), person('c', 'm', '20s')]
    expect(profilesOf(people, [quota('f', 0, 1)])).toEqual([
      { values: { gender: 'f' }, members: ['a', 'b'] },
      { values: { gender: 'm' }, members: ['c'] },
    ])
  })
})

describe('quotas that cannot be met', () => {
  const f = (min: number, max: number) => quota('f', min, max)
  const m = (min: number, max: number) => quota('m', min, max)
  it.each([
    ['can be met', 3, [f(1, 2), m(1, 2)], []],
    ['a pool smaller than the panel', 6, [f(0, 6), m(0, 6)], ['poolTooSmall', 'maximaBelowSeats']],
    ['a minimum above its maximum', 3, [f(2, 1), m(1, 2)], ['minAboveMax']],
    ['more wanted than there are', 3, [f(3, 3), m(0, 3)], ['tooFewPeople']],
    ['minima above the seats', 3, [f(2, 2), m(2, 3)], ['minimaAboveSeats']],
    ['maxima below the seats', 4, [f(1, 1), m(1, 2)], ['maximaBelowSeats']],
    ['maxima that the pool does not fill', 5, [f(0, 5), m(0, 2)], ['maximaBelowSeats']],
  ] as const)('%s', (_, seats, quotas, kinds) => {
    expect(quotaProblems(problem(seats, quotas)).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('quotas of a part', () => {
  it('what kept people leave open', () => {
    expect(remainingQuotas([quota('f', 2, 3), quota('m', 1, 1)], pool.slice(0, 3))).toEqual([
      quota('f', 0, 1),
      quota('m', 0, 0),
    ])
  })
  it('in proportion, rounded outwards', () => {
    expect(scaledQuotas([quota('f', 5, 7), quota('m', 5, 5)], 10, 3)).toEqual([quota('f', 1, 3), quota('m', 1, 2)])
  })
})

describe('the draw', () => {
  const { profiles } = problem(3, [quota('f', 1, 2), quota('m', 1, 2)])
  const panels = [
    { seats: [1, 2], probability: 0.25 },
    { seats: [2, 1], probability: 0.75 },
  ]
  it('gives the same panel for the same seed', () => {
    expect(drawPanel(profiles, panels, seededRandom(11))).toEqual(drawPanel(profiles, panels, seededRandom(11)))
  })
  it('draws every person with the probability of the distribution', () => {
    const random = seededRandom(5)
    const counts = new Map<string, number>()
    const draws = 20_000
    for (let draw = 0; draw < draws; draw += 1) {
      const panel = drawPanel(profiles, panels, random)
      expect(new Set(panel).size).toBe(3)
      for (const id of panel) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    // 0.25 x 1/2 + 0.75 x 2/2 of the women, 0.25 x 2/3 + 0.75 x 1/3 of the men; five standard errors are 0.018
    for (const id of ['a', 'b']) expect((counts.get(id) ?? 0) / draws).toBeCloseTo(0.875, 1.7)
    for (const id of ['c', 'd', 'e']) expect((counts.get(id) ?? 0) / draws).toBeCloseTo(0.25 * (2 / 3) + 0.25, 1.7)
  })
})
