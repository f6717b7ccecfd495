import type { Model } from 'highs'
import type { LotteryProblem } from '#shared/domain/lottery.ts'
import { openModel, type Column, type Row, type Solver } from './solver.ts'

/** What the solver sees of a lottery: one variable a profile (how many of it sit on the panel), one row a quota. */
export interface PanelModel {
  readonly seats: number
  /** people of each profile */
  readonly sizes: readonly number[]
  /** most seats each profile may take; 0 for one that no feasible panel holds */
  readonly most: readonly number[]
  /** the panel's size first, then the quotas in their order */
  readonly rows: readonly Row[]
}

export const ones = (indices: readonly number[]): Row['entries'] => ({ indices, values: indices.map(() => 1) })

export function panelModel({ profiles, quotas, seats }: LotteryProblem): PanelModel {
  const all = profiles.map((_, index) => index)
  const sizes = profiles.map((profile) => profile.members.length)
  return {
    seats,
    sizes,
    most: sizes.map((size) => Math.min(size, seats)),
    rows: [
      { lower: seats, upper: seats, entries: ones(all) },
      ...quotas.map(({ category, value, min, max }) => ({
        lower: min,
        upper: Math.min(max, seats),
        entries: ones(all.filter((index) => profiles[index]?.values[category] === value)),
      })),
    ],
  }
}

export const range = (length: number): { kind: 'range'; from: number; to: number } => ({
  kind: 'range',
  from: 0,
  to: length - 1,
})

/** The integer programme of feasible panels; its objective is set before each solve. */
export function panelProgramme(solver: Solver, { most, rows }: PanelModel): Model {
  const columns = most.map((upper): Column => ({ cost: 0, lower: 0, upper }))
  return openModel(solver, columns, rows, true)
}

export const wholeSolution = (model: Model): number[] =>
  Array.from(model.getSolution().colValue, (one) => Math.round(one))
