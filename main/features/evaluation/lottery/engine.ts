import { askWorker, type StartWorker } from '#main/workers.ts'
import type { LotteryProblem } from '#shared/domain/lottery.ts'
import type { LotteryAnswer, LotteryOutcome, LotteryWork } from './messages.ts'

export interface LotteryOptions {
  readonly signal: AbortSignal
  /** how far the work is, 0 to 1 */
  readonly onPart?: (part: number) => void
}

/** Computes lotteries in a thread of its own; aborting ends the thread. */
export interface LotteryEngine {
  /** The leximin lottery over feasible panels, or the nearest quotas where there is none. */
  find(problem: LotteryProblem, options: LotteryOptions): Promise<LotteryOutcome>
  /** Whether any panel meets the quotas: null, or what makes one possible. */
  check(
    problem: LotteryProblem,
    options: LotteryOptions,
  ): Promise<Extract<LotteryOutcome, { kind: 'impossible' }> | null>
}

type Done = Extract<LotteryAnswer, { kind: 'done' }>['outcome']

const run = (startWorker: StartWorker, work: LotteryWork, { signal, onPart }: LotteryOptions): Promise<Done> =>
  askWorker(
    startWorker,
    'lottery',
    { workerData: work },
    {
      signal,
      take(answer: LotteryAnswer) {
        if (answer.kind === 'done') return { result: answer.outcome }
        onPart?.(answer.part)
        return null
      },
    },
  )

export function createLotteryEngine(startWorker: StartWorker): LotteryEngine {
  return {
    async find(problem, options) {
      const outcome = await run(startWorker, { problem, onlyFeasibility: false }, options)
      if (outcome.kind === 'feasible') throw new Error('The lottery worker only checked')
      return outcome
    },
    async check(problem, options) {
      const outcome = await run(startWorker, { problem, onlyFeasibility: true }, options)
      return outcome.kind === 'impossible' ? outcome : null
    },
  }
}
