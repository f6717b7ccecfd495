import type { Model } from 'highs'
import type { WeightedPanel } from '#shared/domain/lottery.ts'
import { panelProgramme, range, wholeSolution, type PanelModel } from './model.ts'
import { solve, type Solver } from './solver.ts'

const near = 1e-7
/** What is left of the probability once it is too little to matter: the errors of what came before weigh more. */
const leftOver = 1e-6

interface Bounds {
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

const settle = (value: number): number => (Math.abs(value - Math.round(value)) < near ? Math.round(value) : value)

/** Errors of rounding grow as the probability that is left shrinks: what stands beyond a bound stands on it. */
const within = (values: readonly number[], { lower, upper }: Bounds): number[] =>
  values.map((value, index) => Math.min(upper[index] ?? 0, Math.max(lower[index] ?? 0, settle(value))))

const sumsOf = ({ rows }: PanelModel, seats: readonly number[]): number[] =>
  rows.map(({ entries }) => Array.from(entries.indices).reduce((sum, index) => sum + (seats[index] ?? 0), 0))

/** Between the whole numbers next to each value: panels nearest to the wanted seats. */
const nearest = (values: readonly number[]): Bounds => ({
  lower: values.map((value) => Math.floor(value)),
  upper: values.map((value) => Math.ceil(value)),
})

/** As wide as allowed, but where a value stands on its bound it stays there. */
const face = (values: readonly number[], { lower, upper }: Bounds): Bounds => ({
  lower: values.map((value, index) => (value >= (upper[index] ?? 0) - near ? value : (lower[index] ?? 0))),
  upper: values.map((value, index) => (value <= (lower[index] ?? 0) + near ? value : (upper[index] ?? 0))),
})

/** How much of `target` the panel `taken` can be, so that what is left stays within the bounds. */
function share(target: readonly number[], taken: readonly number[], { lower, upper }: Bounds): number {
  let most = 1
  for (const [index, value] of target.entries()) {
    const panel = taken[index] ?? 0
    const low = lower[index] ?? 0
    const high = upper[index] ?? 0
    if (low === high) continue
    if (high - panel > near) most = Math.min(most, Math.max(0, high - value) / (high - panel))
    if (panel - low > near) most = Math.min(most, Math.max(0, value - low) / (panel - low))
  }
  return most
}

interface Walk {
  readonly solver: Solver
  readonly model: Model
  readonly problem: PanelModel
  readonly columns: Bounds
  readonly rows: Bounds
}

/** A panel on the face that `wanted` lies on, and the part of it that the panel can be. */
function step(walk: Walk, wanted: readonly number[]): { panel: readonly number[]; part: number } | null {
  const { solver, model, problem, columns, rows } = walk
  const sums = within(sumsOf(problem, wanted), rows)
  const choices = [
    { columns: nearest(wanted), rows: nearest(sums) },
    { columns: face(wanted, columns), rows: face(sums, rows) },
  ]
  // Rounding up what is nearly a whole seat lets the panel stand for a large part of what is left.
  const gain = wanted.map((value) => (Number.isInteger(value) ? 0 : value - Math.floor(value) - 0.5))
  model.changeColsCost(range(wanted.length), gain)
  for (const choice of choices) {
    model.changeColsBounds(range(wanted.length), choice.columns.lower, choice.columns.upper)
    model.changeRowsBounds(range(sums.length), choice.rows.lower, choice.rows.upper)
    if (!solve(solver, model)) continue
    const panel = wholeSolution(model)
    const part = Math.min(share(wanted, panel, choice.columns), share(sums, sumsOf(problem, panel), choice.rows))
    return { panel, part }
  }
  return null
}

/**
 * Writes average seats as a mixture of real panels (Carathéodory's theorem, made constructive: take a panel on the
 * face the wanted point lies on, go from it through the point to the far side, and go on from there; each step pins
 * at least one more bound). Ends early where a face holds no real panel: the caller measures what the panels come to.
 * `onRest` is told the share of the probability still to be found.
 */
export function decompose(
  solver: Solver,
  problem: PanelModel,
  wanted: readonly number[],
  onRest: (rest: number) => void = () => undefined,
): WeightedPanel[] {
  const columns = { lower: wanted.map(() => 0), upper: problem.most }
  const rows = { lower: problem.rows.map(({ lower }) => lower), upper: problem.rows.map(({ upper }) => upper) }
  const walk: Walk = { solver, model: panelProgramme(solver, problem), problem, columns, rows }
  // Any panel of the face will do; the best would only shorten the list a little.
  walk.model.options.set('mip_rel_gap', 0.1)
  const panels: WeightedPanel[] = []
  const mostTurns = 4 * (wanted.length + rows.lower.length)
  let seats = within(wanted, columns)
  let rest = 1
  try {
    for (let turn = 0; rest > leftOver && turn < mostTurns; turn += 1) {
      const found = step(walk, seats)
      if (found === null || found.part <= 0) break
      const { panel, part } = found
      panels.push({ seats: panel, probability: rest * part })
      if (part > 1 - near) break
      rest *= 1 - part
      const left = seats.map((value, index) => (value - part * (panel[index] ?? 0)) / (1 - part))
      seats = within(left, columns)
      onRest(rest)
    }
    return panels
  } finally {
    walk.model.dispose()
  }
}
