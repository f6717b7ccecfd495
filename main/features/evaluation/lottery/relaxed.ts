import type { PanelModel } from './model.ts'
import { openModel, solve, type Row, type Solver } from './solver.ts'

const tiny = 1e-9

/** Profiles that cannot do better than `level` in any optimum: those whose row has a price, or else those that stand on it. */
function bound(open: readonly number[], prices: readonly number[], values: readonly number[]): number[] {
  const priced = open.filter((index) => Math.abs(prices[index] ?? 0) > tiny)
  return priced.length > 0 ? priced : open.filter((index) => (values[index] ?? 0) < tiny * 10)
}

/**
 * Leximin over panels that may hold fractions of people: the lowest chance is raised as far as it goes, those who
 * cannot go beyond it are fixed there, and so on (the outer loop of Flanigan et al., Nature 596 (2021), 'Methods').
 * Every distribution over real panels is among these, so no one's lottery is fairer than this; where real panels
 * mix to it, it is the answer itself. Seats each profile gets on average; null where no such panel is feasible.
 */
export function relaxedLeximin(solver: Solver, { sizes, most, rows }: PanelModel): number[] | null {
  const level = sizes.length
  let open = most.flatMap((upper, index) => (upper > 0 ? [index] : []))
  const chances = sizes.map((size, index): Row => ({
    lower: 0,
    upper: solver.infinity,
    entries: { indices: [index, level], values: [1, (most[index] ?? 0) > 0 ? -size : 0] },
  }))
  const columns = [...most.map((upper) => ({ cost: 0, lower: 0, upper })), { cost: 1, lower: 0, upper: 1 }]
  const model = openModel(solver, columns, [...rows, ...chances], false)
  try {
    let seats = [...most]
    for (let stage = 0; open.length > 0; stage += 1) {
      if (!solve(solver, model)) {
        if (stage === 0) return null
        throw new Error('A stage of the relaxed leximin lost the stage before it')
      }
      const reached = model.getObjectiveValue()
      const { colValue, rowDual, rowValue } = model.getSolution()
      seats = Array.from(colValue.subarray(0, level))
      const fixed =
        reached > 1 - tiny ? open : bound(open, [...rowDual.subarray(rows.length)], [...rowValue.subarray(rows.length)])
      for (const index of fixed) {
        model.changeRowBounds(rows.length + index, Math.max(0, reached * (sizes[index] ?? 0) - tiny), solver.infinity)
        model.changeCoefficient(rows.length + index, level, 0)
      }
      const done = new Set(fixed)
      open = open.filter((index) => !done.has(index))
    }
    return seats
  } finally {
    model.dispose()
  }
}
