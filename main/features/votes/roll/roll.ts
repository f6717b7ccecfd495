import type { RejectedRow } from '#main/features/forum/readers/rejects.ts'
import { previewRows, type Stretch } from './collect.ts'

/** A ballot roll as read: every accepted ballot packed, every other row set aside. */
export interface RollRead {
  readonly sha256: string
  readonly rowsRead: number
  readonly accepted: number
  readonly voters: number
  readonly rejects: readonly RejectedRow[]
  /** rows set aside of each task, in the order of the task ids */
  readonly rejectedByTask: readonly number[]
  readonly segments: readonly Uint8Array[]
  readonly firstRows: readonly (readonly string[])[]
  /** earliest and latest time of a ballot, epoch milliseconds */
  readonly span: { readonly from: number; readonly to: number } | null
}

/** A roll of its stretches in the file's order, their ballots and lines already numbered over the whole file. */
export function rollOf(
  stretches: readonly Stretch[],
  { sha256, voters, rejectedByTask, span }: Pick<RollRead, 'sha256' | 'voters' | 'rejectedByTask' | 'span'>,
): RollRead {
  const rejects = stretches.flatMap((stretch) => stretch.rejects)
  const rowsRead = stretches.reduce((sum, stretch) => sum + stretch.rowsRead, 0)
  return {
    sha256,
    rowsRead,
    accepted: rowsRead - rejects.length,
    voters,
    rejects,
    rejectedByTask,
    segments: stretches.flatMap(({ segments }) => segments),
    firstRows: stretches.flatMap(({ firstRows }) => firstRows).slice(0, previewRows),
    span,
  }
}

/** Earliest and latest of times of which the first may lie after the last, where there are none. */
export const spanOf = (from: number, to: number): RollRead['span'] => (from <= to ? { from, to } : null)
