import type { RejectReason } from '#shared/domain/rejects.ts'
import type { Choice } from '#shared/domain/terms.ts'

/** Counts a platform declares; null where it does not say. */
export interface DeclaredCounts {
  readonly yes: number
  readonly no: number
  readonly pass: number
}

/** One proposal as a platform exports it. */
export interface ProposalRow {
  /** the platform and room, where the file names it */
  readonly source: string | null
  readonly sourceTaskId: string
  readonly url: string | null
  readonly title: string
  /** plain text */
  readonly body: string
  readonly category: string
  /** epoch milliseconds, as are all times here */
  readonly submittedAt: number | null
  readonly voteOpensAt: number | null
  readonly voteClosesAt: number | null
  readonly declared: DeclaredCounts | null
  readonly retiredAt: number | null
}

/** A record's value by column name ('' where the file has no such column). */
export type Fields = (column: string) => string

export interface TaskFormat {
  readonly id: string
  readonly holds: 'tasks'
  /** given normalised column names (lower case, underscores) */
  readonly recognises: (columns: readonly string[]) => boolean
  readonly read: (fields: Fields) => ProposalRow | RejectReason
}

export interface VoteFormat {
  readonly id: string
  readonly holds: 'votes'
  readonly recognises: (columns: readonly string[]) => boolean
  readonly columns: {
    readonly task: string
    readonly voter: string
    readonly choice: string
    readonly castAt: string
    readonly revokedAt: string | null
  }
  readonly choice: (text: string) => Choice | null
  /** epoch milliseconds; null for no time, undefined for a bad one */
  readonly time: (text: string) => number | null | undefined
}

export const hasAll = (columns: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((name) => columns.includes(name))
