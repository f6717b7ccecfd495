import loadHighs, { type Highs, type Model, type SparseEntriesInput } from 'highs'

export type Solver = Highs

/** HiGHS in WebAssembly: nothing native, one thread, no file. */
export const openSolver = (): Promise<Solver> =>
  // Its types describe the CommonJS build; what an ES module imports is the loader itself.
  (loadHighs as unknown as typeof loadHighs.default)()

/** One linear constraint: lower <= sum of value x variable <= upper. */
export interface Row {
  readonly lower: number
  readonly upper: number
  readonly entries: SparseEntriesInput
}

export interface Column {
  readonly cost: number
  readonly lower: number
  readonly upper: number
}

/** A model to be maximised, kept open so that it can be changed and solved again from where it stood. */
export function openModel(solver: Solver, columns: readonly Column[], rows: readonly Row[], whole: boolean): Model {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const row of rows) {
    indices.push(...row.entries.indices)
    values.push(...row.entries.values)
    starts.push(indices.length)
  }
  const model = solver.createModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: columns.map((column) => column.cost),
    colLower: columns.map((column) => column.lower),
    colUpper: columns.map((column) => column.upper),
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: { format: 'csr', numCols: columns.length, numRows: rows.length, starts, indices, values },
    ...(whole ? { integrality: columns.map(() => solver.constants.variableType.integer) } : {}),
  })
  // The same seed in every run: the same panels come out again.
  model.options.set({ output_flag: false, random_seed: 0, ...(whole ? { mip_rel_gap: 0, mip_abs_gap: 1e-7 } : {}) })
  return model
}

/** Solves; false where no solution exists. Any other end is a fault of the program and throws. */
export function solve(solver: Solver, model: Model): boolean {
  model.run()
  const status = model.getModelStatus()
  if (status === solver.constants.modelStatus.optimal) return true
  if (status === solver.constants.modelStatus.infeasible) return false
  throw new Error(`HiGHS ended with model status ${status}`)
}
