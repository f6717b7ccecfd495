import type { RejectReason } from '#shared/domain/rejects.ts'
import type { DeclaredCounts } from '#shared/domain/tally.ts'
import type { Choice } from '#shared/domain/terms.ts'

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
  /** as the platform calls it; '' where it says nothing */
  readonly status: string
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
  /** `columns` are the file's, normalised */
  readonly read: (fields: Fields, columns: readonly string[]) => ProposalRow | RejectReason
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

/** A meeting that a platform announced, as an offline discussion keeps it. */
export interface MeetingRow {
  readonly sourceId: string
  readonly title: string
  /** the day it began in Korea, `YYYY-MM-DD` */
  readonly date: string
  readonly place: string
  readonly participants: number
  /** who came, in groups */
  readonly groups: string
  /** plain text */
  readonly outcomes: string
  /** the platform's ids of the proposals it dealt with */
  readonly proposals: readonly string[]
}

/** A file that is recognised and shown; of it nothing is taken in but meetings. */
export interface AsideFormat {
  readonly id: string
  readonly holds: 'summary' | 'meetings' | 'comments'
  readonly recognises: (columns: readonly string[]) => boolean
  readonly meeting?: (fields: Fields, columns: readonly string[]) => MeetingRow | RejectReason
}

export const hasAll = (columns: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((name) => columns.includes(name))

const languages = ['ko', 'en'] as const
const places = new WeakMap<readonly string[], Map<string, readonly string[]>>()

/** `title`, else `title/ko`, `title/en`, any other language, and last what a machine translated. */
function placesOf(columns: readonly string[], name: string): readonly string[] {
  const known = places.get(columns) ?? new Map<string, readonly string[]>()
  places.set(columns, known)
  const found = known.get(name)
  if (found) return found
  const under = columns.filter((column) => column.startsWith(`${name}/`))
  const [translated, written] = [
    under.filter((column) => column.includes('machine_translations/')),
    under.filter((column) => !column.includes('machine_translations/')),
  ]
  const own = languages.map((language) => `${name}/${language}`).filter((column) => written.includes(column))
  const list = [...new Set([name, ...own, ...written, ...translated])]
  known.set(name, list)
  return list
}

/** A text that a platform keeps in several languages: Korean where there is one, then English, then any. */
export const localised = (fields: Fields, columns: readonly string[], name: string): string =>
  placesOf(columns, name)
    .map((column) => fields(column))
    .find((text) => text.trim() !== '') ?? ''
