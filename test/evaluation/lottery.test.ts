import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { coverProfiles, generateLeximin } from '#main/features/evaluation/lottery/generate.ts'
import { findLeximin } from '#main/features/evaluation/lottery/leximin.ts'
import { panelModel } from '#main/features/evaluation/lottery/model.ts'
import { nearestRelaxation } from '#main/features/evaluation/lottery/relax.ts'
import { openSolver } from '#main/features/evaluation/lottery/solver.ts'
import { normalisePanels, profileChances, type LotteryProblem, type PanelDistribution } from '#shared/domain/lottery.ts'
import { seededRandom } from '#shared/domain/random.ts'
import { chancesById, lotteryOf, peopleOf, quotasOf } from '#test/support/lottery.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'

const solver = await openSolver()
/** Tolerance on every chance: probabilities, absolute. */
const tolerance = 1e-6

function leximin(problem: LotteryProblem): PanelDistribution {
  const found = findLeximin(solver, problem)
  if (found === null) throw new Error('no panel is feasible')
  return found
}

/** Every panel of the distribution meets every quota, and probabilities add up to 1. */
function expectFeasible({ seats, quotas, profiles }: LotteryProblem, { panels }: PanelDistribution): void {
  expect(panels.reduce((sum, panel) => sum + panel.probability, 0)).toBeCloseTo(1, 9)
  for (const panel of panels) {
    expect(panel.probability).toBeGreaterThan(0)
    expect(panel.seats.reduce((sum, count) => sum + count, 0)).toBe(seats)
    for (const [index, count] of panel.seats.entries())
      expect(count).toBeLessThanOrEqual(profiles[index]?.members.length ?? 0)
    for (const { category, value, min, max } of quotas) {
      const held = panel.seats.reduce(
        (sum, count, index) => sum + (profiles[index]?.values[category] === value ? count : 0),
        0,
      )
      expect(held).toBeGreaterThanOrEqual(min)
      expect(held).toBeLessThanOrEqual(max)
    }
  }
}

/** The same by column generation alone, with a cover of all profiles to begin with. */
function generated(problem: LotteryProblem): { chances: number[]; gap: number } {
  const model = panelModel(problem)
  const cover = coverProfiles(solver, model, []) ?? []
  const most = model.most.map((seats, index) => (cover.some((panel) => (panel[index] ?? 0) > 0) ? seats : 0))
  const { panels, gap } = generateLeximin(solver, { ...model, most }, cover, 5000)
  return { chances: profileChances(problem.profiles, normalisePanels(panels)), gap }
}

const allClose = (found: readonly number[], wanted: readonly number[], within: number): void => {
  expect(found).toHaveLength(wanted.length)
  expect(Math.max(...found.map((chance, index) => Math.abs(chance - (wanted[index] ?? Number.NaN))))).toBeLessThan(
    within,
  )
}

const three = ['f1', 'f2', 'f3']
const fewest = { v1: [1, 2], v2: [0, 2] } as const
const exactly = { v1: [1, 1], v2: [0, 2] } as const
const needy = peopleOf(three, [
  ['v1', 'v1', 'v1'],
  ['v1', 'v2', 'v2'],
  ['v2', 'v1', 'v2'],
  ['v2', 'v2', 'v1'],
])
const wide = { v1: [15, 46], v2: [15, 46], v3: [0, 46] } as const
const sixKinds = ['113', '131', '311', '223', '232', '322'].map((kind) => kind.split('').map((digit) => `v${digit}`))
const tenOfEach = [...Array.from({ length: 10 }, () => sixKinds).flat(), ['v3', 'v3', 'v3']]

// Cases with probabilities known from the tests of the Sortition Foundation's stratification app.
describe('known lotteries', () => {
  it('two seats, children and adults of two series: one third each, two thirds for the only one of her kind', () => {
    const people = [
      ['child', 's'],
      ['adult', 's'],
      ['child', 'd'],
      ['child', 'd'],
      ['adult', 'd'],
    ]
    const quotas = quotasOf({ age: { child: [1, 2], adult: [1, 2] }, series: { s: [1, 2], d: [1, 2] } })
    const problem = lotteryOf(2, peopleOf(['age', 'series'], people), quotas)
    const found = leximin(problem)
    expectFeasible(problem, found)
    const byId = chancesById(problem, found.chances)
    allClose(
      ['p0', 'p1', 'p2', 'p3', 'p4'].map((id) => byId.get(id) ?? -1),
      [1 / 3, 2 / 3, 1 / 3, 1 / 3, 1 / 3],
      tolerance,
    )
  })

  it('one person whom every panel needs; fractions of people would do better than any real lottery', () => {
    const problem = lotteryOf(2, needy, quotasOf({ f1: fewest, f2: fewest, f3: fewest }))
    const found = leximin(problem)
    expectFeasible(problem, found)
    expect(found).toMatchObject({ method: 'generated', gap: 0 })
    allClose(found.chances, [1, 1 / 3, 1 / 3, 1 / 3], tolerance)
  })

  it('exactly one of each: no panel at all, and one more seat in one quota makes one', () => {
    const problem = lotteryOf(2, needy, quotasOf({ f1: exactly, f2: exactly, f3: exactly }))
    expect(findLeximin(solver, problem)).toBeNull()
    const relaxation = nearestRelaxation(solver, problem)
    expect(relaxation).toHaveLength(1)
    const relaxed = new Map(relaxation?.map(({ quota, min, max }) => [quota, { ...quota, min, max }]))
    const quotas = problem.quotas.map((quota) => relaxed.get(quota) ?? quota)
    expect(
      quotas.reduce(
        (sum, { min, max }, index) =>
          sum + Math.abs(min - (problem.quotas[index]?.min ?? 0)) + Math.abs(max - (problem.quotas[index]?.max ?? 0)),
        0,
      ),
    ).toBe(1)
    expect(findLeximin(solver, { ...problem, quotas })).not.toBeNull()
  })

  it('one of two rare people a panel: half each, the rest beyond', () => {
    const people = [
      ['m', 'l'],
      ['m', 'l'],
      ['m', 'l'],
      ['m', 'l'],
      ['f', 'l'],
      ['m', 'c'],
      ['f', 'c'],
    ]
    const quotas = quotasOf({ g: { f: [1, 1], m: [4, 4] }, p: { l: [4, 4], c: [1, 1] } })
    const problem = lotteryOf(5, peopleOf(['g', 'p'], people), quotas)
    const found = leximin(problem)
    expectFeasible(problem, found)
    allClose(found.chances, [7 / 8, 1 / 2, 1 / 2, 1 / 2], tolerance)
  })

  it('a person whom no panel can hold has no chance; all others have the same', () => {
    const problem = lotteryOf(46, peopleOf(three, tenOfEach), quotasOf({ f1: wide, f2: wide, f3: wide }))
    const found = leximin(problem)
    expectFeasible(problem, found)
    allClose(found.chances, [...Array.from({ length: 6 }, () => 46 / 60), 0], tolerance)
  })
})

describe('a published lottery that greedy methods fail', () => {
  // example_large of Flanigan et al. (2021), methods section M8: published minimum, and so every chance, 10.0 %.
  it('2,000 people, one of them of a rare kind, 200 seats: everyone has one chance in ten', () => {
    const kinds = [
      ...Array.from({ length: 999 }, () => ['female', 'liberal']),
      ...Array.from({ length: 1000 }, () => ['male', 'conservative']),
      ['female', 'conservative'],
    ]
    const half = [99, 200] as const
    const quotas = quotasOf({ gender: { female: half, male: half }, leaning: { liberal: half, conservative: half } })
    const problem = lotteryOf(200, peopleOf(['gender', 'leaning'], kinds), quotas)
    const found = leximin(problem)
    expectFeasible(problem, found)
    allClose(found.chances, [0.1, 0.1, 0.1], tolerance)
  })
})

describe('two ways to the same lottery', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('random pool %i', (seed) => {
    const random = seededRandom(seed)
    const skewed = (kinds: number): string => `v${Math.floor(random() ** 2 * kinds)}`
    const people = peopleOf(
      three,
      Array.from({ length: 60 }, () => [skewed(2), skewed(3), skewed(4)]),
    )
    const around = (kinds: number): Record<string, readonly [number, number]> =>
      Object.fromEntries(
        Array.from({ length: kinds }, (_, kind) => [
          `v${kind}`,
          [Math.max(0, Math.floor(12 / kinds) - 3), Math.ceil(12 / kinds) + 3] as const,
        ]),
      )
    const problem = lotteryOf(12, people, quotasOf({ f1: around(2), f2: around(3), f3: around(4) }))
    const found = leximin(problem)
    expectFeasible(problem, found)
    const other = generated(problem)
    expect(other.gap).toBeLessThan(tolerance)
    allClose(found.chances, other.chances, 1e-5)
  })
})

const records = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true }) as Record<string, string>[]

describe.skipIf(sharedData === null)(`published pools${sharedData === null ? ` (${skipReason})` : ''}`, () => {
  const folder = join(sharedData ?? '', 'citizensassemblies')
  it('example_small of the Nature paper: every published probability of LEXIMIN, person by person', () => {
    const at = join(folder, 'data', 'example_small_20')
    const people = records(join(at, 'respondents.csv')).map((values, index) => ({ id: `p${index}`, values }))
    const quotas = records(join(at, 'categories.csv')).map((row) => ({
      category: row['category'] ?? '',
      value: row['feature'] ?? '',
      min: Number(row['min']),
      max: Number(row['max']),
    }))
    const problem = lotteryOf(20, people, quotas)
    const found = leximin(problem)
    expectFeasible(problem, found)
    const published = records(join(folder, 'reference_output', 'example_small_20_prob_allocs_data.csv'))
      .filter((row) => row['algorithm'] === 'LexiMin')
      .map((row) => Number(row['selection probability']))
    // Published by percentile: both sides in ascending order.
    allClose(
      [...chancesById(problem, found.chances).values()].toSorted((a, b) => a - b),
      published,
      tolerance,
    )
  })

  it('the 150 candidates of the stratification app: the lowest chance is proven, both ways agree on each', () => {
    const people = records(join(sharedData ?? '', 'sortition', 'candidates.csv')).map((values, index) => ({
      id: `p${index}`,
      values,
    }))
    const quotas = records(join(sharedData ?? '', 'sortition', 'features.csv')).map((row) => ({
      category: row['feature'] ?? '',
      value: row['value'] ?? '',
      min: Number(row['min']),
      max: Number(row['max']),
    }))
    const problem = lotteryOf(22, people, quotas)
    const found = leximin(problem)
    expectFeasible(problem, found)
    expect(found.method).toBe('mixture')
    allClose(found.chances, generated(problem).chances, 1e-5)
  })
})
