import type { Fields } from '#main/features/forum/readers/format.ts'
import type { OpinionTarget, Stance } from '#shared/domain/opinion.ts'
import type { RejectReason } from '#shared/domain/rejects.ts'

/** One opinion as a platform exports it. */
export interface OpinionRow {
  /** the platform and room, where the file names it */
  readonly source: string | null
  /** its id there */
  readonly key: string
  readonly target: OpinionTarget
  /** a digest of the author's key; '' where the file tells none */
  readonly author: string
  readonly body: string
  /** epoch milliseconds */
  readonly submittedAt: number | null
  readonly stance: Stance | null
  readonly rating: number | null
}

export interface OpinionFormat {
  readonly id: string
  /** given normalised column names */
  readonly recognises: (columns: readonly string[]) => boolean
  /** `columns` are the file's, normalised; null for a record that says nothing and claims to say nothing */
  readonly read: (fields: Fields, columns: readonly string[]) => OpinionRow | RejectReason | null
}

/** The same words for every way a row may fail; what is missing is found in this order. */
export interface Said {
  readonly source: string | null
  readonly key: string
  readonly target: OpinionTarget
  readonly author: string
  readonly body: string
  readonly submittedAt: number | null | undefined
  readonly stance: Stance | null | undefined
  readonly rating: number | null | undefined
}

export function checked(said: Said): OpinionRow | RejectReason {
  const { submittedAt, stance, rating } = said
  if (said.key === '') return 'missingOpinion'
  if (said.target.id === '') return 'missingTask'
  if (said.body === '') return 'emptyBody'
  if (submittedAt === undefined) return 'badTime'
  if (stance === undefined) return 'badStance'
  if (rating === undefined) return 'badRating'
  return { ...said, submittedAt, stance, rating }
}
