import type { LotteryProblem } from '#shared/domain/lottery.ts'
import { panelModel, panelProgramme } from './model.ts'
import { solve, type Solver } from './solver.ts'

/** Whether any panel meets all quotas at once. */
export function hasPanel(solver: Solver, problem: LotteryProblem): boolean {
  if (problem.quotas.some(({ min, max }) => min > max)) return false
  const programme = panelProgramme(solver, panelModel(problem))
  try {
    return solve(solver, programme)
  } finally {
    programme.dispose()
  }
}
