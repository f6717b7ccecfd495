import type { Model } from 'highs'
import type { WeightedPanel } from '#shared/domain/lottery.ts'
import { panelProgramme, range, wholeSolution, type PanelModel } from './model.ts'
import { openModel, solve, type Solver } from './solver.ts'

const tiny = 1e-9
/** A panel that would raise the lowest chance by less than this is not looked for. */
export const epsilon = 1e-6

type Panel = readonly number[]

/** The panel of the highest weight and that weight; null where no panel is feasible. */
function best(solver: Solver, programme: Model, weights: readonly number[]): { panel: Panel; worth: number } | null {
  programme.changeColsCost(range(weights.length), weights)
  if (!solve(solver, programme)) return null
  const panel = wholeSolution(programme)
  return { panel, worth: panel.reduce((sum, seats, index) => sum + seats * (weights[index] ?? 0), 0) }
}

/** Panels that together hold every profile that any feasible panel holds. Null where none is feasible. */
export function coverProfiles(solver: Solver, problem: PanelModel, known: readonly Panel[]): readonly Panel[] | null {
  const programme = panelProgramme(solver, problem)
  const panels = [...known]
  try {
    for (;;) {
      const open = problem.most.map((most, index) => most > 0 && panels.every((panel) => panel[index] === 0))
      if (panels.length > 0 && !open.includes(true)) return panels
      const found = best(solver, programme, open.map(Number))
      if (found === null) return null
      if (panels.length > 0 && found.worth === 0) return panels
      panels.push(found.panel)
    }
  } finally {
    programme.dispose()
  }
}

/** One column a panel, after the column of the level that is raised. Rows: the probabilities' sum, then one a profile. */
function master(solver: Solver, { sizes, most }: PanelModel): Model {
  const chances = sizes.map((size, index) => ({
    lower: 0,
    upper: solver.infinity,
    entries: { indices: [0], values: [(most[index] ?? 0) > 0 ? -size : 0] },
  }))
  const sum = { lower: 1, upper: 1, entries: { indices: [], values: [] } }
  return openModel(solver, [{ cost: 1, lower: 0, upper: 1 }], [sum, ...chances], false)
}

function addPanel(solver: Solver, model: Model, panel: Panel): void {
  const held = panel.flatMap((seats, index) => (seats > 0 ? [index] : []))
  model.addCol(0, 0, solver.infinity, {
    indices: [0, ...held.map((index) => index + 1)],
    values: [1, ...held.map((index) => panel[index] ?? 0)],
  })
}

interface Search {
  readonly solver: Solver
  readonly problem: PanelModel
  readonly model: Model
  readonly programme: Model
  readonly panels: Panel[]
  /** solves of the integer programme that are still allowed */
  turns: number
}

interface Raised {
  readonly level: number
  readonly gap: number
  /** of each profile */
  readonly prices: readonly number[]
  /** of each panel */
  readonly probabilities: readonly number[]
}

/** Adds panels until none would raise the level by more than epsilon. Answers with level, gap, and each profile's price. */
function raise(search: Search): Raised {
  for (;;) {
    const { solver, model, programme, panels } = search
    if (!solve(solver, model)) throw new Error('The panels at hand lost a chance that they had')
    const level = model.getObjectiveValue()
    const { rowDual: duals, colValue } = model.getSolution()
    const prices = Array.from(duals.subarray(1), (price) => Math.max(0, Math.abs(price) < tiny ? 0 : -price))
    const found = best(solver, programme, prices)
    if (found === null) throw new Error('Feasible panels were found before and are not now')
    const gap = found.worth - (duals[0] ?? 0)
    search.turns -= 1
    if (gap <= epsilon || search.turns <= 0)
      return { level, gap: Math.max(0, gap), prices, probabilities: [...colValue.subarray(1)] }
    panels.push(found.panel)
    addPanel(solver, model, found.panel)
  }
}

export interface Generated {
  readonly panels: readonly WeightedPanel[]
  /** how much higher the lowest chance could be at most; up to epsilon unless the search was cut short */
  readonly gap: number
}

/**
 * Leximin over real panels by column generation (Flanigan et al., Nature 596 (2021), 'Methods'): the linear programme
 * over the panels at hand prices every profile, the integer programme finds the panel worth most at these prices, and
 * a panel worth no more than those at hand proves the level. `turns` bounds the solves of the integer programme.
 */
export function generateLeximin(
  solver: Solver,
  problem: PanelModel,
  known: readonly Panel[],
  turns: number,
  onFixed: (fixed: number, of: number) => void = () => undefined,
): Generated {
  const search: Search = {
    solver,
    problem,
    model: master(solver, problem),
    programme: panelProgramme(solver, problem),
    panels: [...known],
    turns,
  }
  const { model, panels } = search
  for (const panel of panels) addPanel(solver, model, panel)
  let open = problem.most.flatMap((most, index) => (most > 0 ? [index] : []))
  const all = open.length
  let gap: number | null = null
  let probabilities: readonly number[] = []
  try {
    while (open.length > 0) {
      const raised = raise(search)
      gap ??= raised.gap
      probabilities = raised.probabilities
      const priced = new Set(
        raised.level > 1 - tiny ? open : open.filter((index) => (raised.prices[index] ?? 0) > tiny),
      )
      if (priced.size === 0) throw new Error('A level was reached and no profile holds it')
      for (const index of priced) {
        model.changeRowBounds(
          index + 1,
          Math.max(0, raised.level * (problem.sizes[index] ?? 0) - tiny),
          solver.infinity,
        )
        model.changeCoefficient(index + 1, 0, 0)
      }
      open = open.filter((index) => !priced.has(index))
      onFixed(all - open.length, all)
    }
    const weighted = panels.map((seats, index) => ({ seats, probability: Math.max(0, probabilities[index] ?? 0) }))
    return { panels: weighted.filter(({ probability }) => probability > 0), gap: gap ?? 0 }
  } finally {
    model.dispose()
    search.programme.dispose()
  }
}
