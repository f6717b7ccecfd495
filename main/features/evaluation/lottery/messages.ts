import type { LotteryProblem, PanelDistribution, QuotaRelaxation } from '#shared/domain/lottery.ts'

export type LotteryOutcome =
  | { readonly kind: 'found'; readonly distribution: PanelDistribution }
  /** no panel meets the quotas; the nearest ones that some panel meets, null where the pool is too small for any */
  | { readonly kind: 'impossible'; readonly relaxation: readonly QuotaRelaxation[] | null }

export interface LotteryWork {
  readonly problem: LotteryProblem
  /** stop at knowing whether any panel is feasible */
  readonly onlyFeasibility: boolean
}

export type LotteryAnswer =
  /** 0 to 1 */
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly outcome: LotteryOutcome | { readonly kind: 'feasible' } }
