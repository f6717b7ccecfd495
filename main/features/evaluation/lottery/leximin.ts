import {
  normalisePanels,
  profileChances,
  type LotteryProblem,
  type PanelDistribution,
  type WeightedPanel,
} from '#shared/domain/lottery.ts'
import { decompose } from './decompose.ts'
import { coverProfiles, epsilon, generateLeximin } from './generate.ts'
import { panelModel, type PanelModel } from './model.ts'
import { relaxedLeximin } from './relaxed.ts'
import type { Solver } from './solver.ts'

/** How far the work is, from 0 to 1. */
export type OnPart = (part: number) => void

/** Solves of the integer programme that a search panel by panel is given at most. */
const mostTurns = 5000

function distribution(
  { profiles }: LotteryProblem,
  panels: readonly WeightedPanel[],
  method: PanelDistribution['method'],
  gap: number,
): PanelDistribution {
  const normalised = normalisePanels(panels)
  return { panels: normalised, chances: profileChances(profiles, normalised), method, gap }
}

/** Without the profiles that no panel of a full cover holds. */
const withoutHopeless = (model: PanelModel, cover: readonly (readonly number[])[]): PanelModel => ({
  ...model,
  most: model.most.map((most, index) => (cover.some((panel) => (panel[index] ?? 0) > 0) ? most : 0)),
})

const hopeful = ({ most }: PanelModel): number => most.filter((seats) => seats > 0).length

interface Attempt {
  /** null where the panels do not mix to what fractions of people would */
  readonly found: PanelDistribution | null
  readonly panels: readonly (readonly number[])[]
}

/** Panels that mix to the leximin over fractional panels; null where not even such a panel is feasible. */
function attempt(solver: Solver, problem: LotteryProblem, model: PanelModel, onPart: OnPart): Attempt | null {
  const target = relaxedLeximin(solver, model)
  if (target === null) return null
  // The share left falls by orders of magnitude: its logarithm is what moves evenly.
  const mixed = decompose(solver, model, target, (rest) => onPart(Math.min(1, Math.log10(rest) / -6)))
  const panels = mixed.map(({ seats }) => seats)
  if (mixed.length === 0) return { found: null, panels }
  const found = distribution(problem, mixed, 'mixture', 0)
  const short = model.sizes.map((size, index) => (target[index] ?? 0) / size - (found.chances[index] ?? 0))
  const gap = Math.max(0, ...short)
  return { found: gap <= epsilon ? { ...found, gap } : null, panels }
}

/**
 * The fairest lottery (leximin): the lowest chance of being drawn is as high as the quotas allow, then the second
 * lowest, and so on, over people whom some feasible panel holds. First the leximin over panels with fractions of
 * people, which no real lottery can beat, and real panels that mix to it; where none do, column generation over real
 * panels. Null where no panel is feasible.
 */
export function findLeximin(
  solver: Solver,
  problem: LotteryProblem,
  onPart: OnPart = () => undefined,
): PanelDistribution | null {
  const whole = panelModel(problem)
  const first = attempt(solver, problem, whole, onPart)
  if (first === null) return null
  if (first.found !== null) return first.found
  const cover = coverProfiles(solver, whole, first.panels)
  if (cover === null) return null
  const rest = withoutHopeless(whole, cover)
  const second = hopeful(rest) < hopeful(whole) ? attempt(solver, problem, rest, onPart) : first
  if (second?.found) return second.found
  const known = [...cover, ...(second?.panels ?? [])]
  const { panels, gap } = generateLeximin(solver, rest, known, mostTurns, (fixed, of) => onPart(fixed / of))
  return distribution(problem, panels, 'generated', gap)
}
