import type { StartWorker } from '#main/workers.ts'
import type { LotteryProblem } from '#shared/domain/lottery.ts'
import { DeskError } from '#shared/contract/errors.ts'
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

function run(startWorker: StartWorker, work: LotteryWork, { signal, onPart }: LotteryOptions): Promise<Done> {
  signal.throwIfAborted()
  const worker = startWorker('lottery', { workerData: work })
  return new Promise<Done>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DeskError('CANCELLED')), { once: true })
    worker.on('message', (answer: LotteryAnswer) => {
      if (answer.kind === 'progress') onPart?.(answer.part)
      else resolve(answer.outcome)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The lottery worker ended with ${code} and no answer`)))
  }).finally(() => void worker.terminate())
}

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
