import { hasPanel } from './feasible.ts'
import { findLeximin, type OnPart } from './leximin.ts'
import type { LotteryAnswer, LotteryWork } from './messages.ts'
import { nearestRelaxation } from './relax.ts'
import { openSolver } from './solver.ts'

type Outcome = Extract<LotteryAnswer, { kind: 'done' }>['outcome']

/** What the lottery's thread does. */
export async function doLottery({ problem, onlyFeasibility }: LotteryWork, onPart: OnPart): Promise<Outcome> {
  const solver = await openSolver()
  if (!hasPanel(solver, problem)) return { kind: 'impossible', relaxation: nearestRelaxation(solver, problem) }
  if (onlyFeasibility) return { kind: 'feasible' }
  const distribution = findLeximin(solver, problem, onPart)
  if (distribution === null) throw new Error('A feasible panel exists, and no lottery over panels')
  return { kind: 'found', distribution }
}
