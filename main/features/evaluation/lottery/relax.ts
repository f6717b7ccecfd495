import type { LotteryProblem, QuotaRelaxation } from '#shared/domain/lottery.ts'
import { panelModel } from './model.ts'
import { openModel, solve, type Column, type Row, type Solver } from './solver.ts'

/** A seat costs a little more in a small quota than in a large one: of two relaxations as near, the large quota gives. */
const cost = (quota: number): number => -(1 + 0.5 / Math.max(1, quota))

/**
 * The nearest quotas that a panel can meet: the fewest seats by which minima must fall or maxima rise, by an integer
 * programme that pays for each. Empty where the quotas can be met as they are; null where the pool is smaller than
 * the panel.
 */
export function nearestRelaxation(solver: Solver, problem: LotteryProblem): QuotaRelaxation[] | null {
  const { most, rows } = panelModel(problem)
  const people = most.length
  const { quotas } = problem
  const slack: Column[] = quotas.flatMap(({ min, max }) => [
    { cost: cost(min), lower: 0, upper: min },
    { cost: cost(max), lower: 0, upper: solver.infinity },
  ])
  const loose = quotas.flatMap((quota, index): Row[] => {
    const { indices, values } = rows[index + 1]?.entries ?? { indices: [], values: [] }
    const under = people + 2 * index
    return [
      { lower: quota.min, upper: solver.infinity, entries: { indices: [...indices, under], values: [...values, 1] } },
      {
        lower: -solver.infinity,
        upper: quota.max,
        entries: { indices: [...indices, under + 1], values: [...values, -1] },
      },
    ]
  })
  const columns = [...most.map((upper) => ({ cost: 0, lower: 0, upper })), ...slack]
  const model = openModel(solver, columns, [...rows.slice(0, 1), ...loose], true)
  try {
    if (!solve(solver, model)) return null
    const values = model.getSolution().colValue
    return quotas.flatMap((quota, index) => {
      const min = quota.min - Math.round(values[people + 2 * index] ?? 0)
      const max = quota.max + Math.round(values[people + 2 * index + 1] ?? 0)
      return min === quota.min && max === quota.max ? [] : [{ quota, min, max }]
    })
  } finally {
    model.dispose()
  }
}
