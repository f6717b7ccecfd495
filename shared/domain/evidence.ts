import type { Stance } from './opinion.ts'
import type { TaskEvent } from './task-event.ts'
import type { DecisionOutcome, PromotionKind, TallyBasis } from './terms.ts'

/** The verifiable deliverables of a period, in the order a report names them. */
export const deliverables = [
  'rounds',
  'discussions',
  'proposed',
  'voted',
  'promoted',
  'sessions',
  'deliberated',
  'decided',
  'meetings',
  'agenda',
  'instructed',
  'opinions',
  'groups',
  'evaluated',
] as const
export type Deliverable = (typeof deliverables)[number]

/** What a record says beside its title; never a person's name. */
export type RecordDetail =
  | { readonly of: 'rule'; readonly moreThan: number; readonly tasks: number }
  | { readonly of: 'votes'; readonly yes: number; readonly no: number | null; readonly basis: TallyBasis }
  | { readonly of: 'promotion'; readonly kind: PromotionKind; readonly yes: number }
  | { readonly of: 'outcome'; readonly outcome: DecisionOutcome }
  | { readonly of: 'people'; readonly count: number }
  | { readonly of: 'score'; readonly mean: number | null; readonly sd: number | null; readonly n: number }
  /** what is quoted of it, personal data covered */
  | { readonly of: 'opinion'; readonly stance: Stance | null; readonly quotes: readonly string[] }
  | { readonly of: 'text'; readonly text: string }

/** A stored record that proves a deliverable. */
export interface EvidenceRecord {
  /** id of the record in the workspace */
  readonly id: string
  /** number of the task it is about; null where it is about none */
  readonly number: number | null
  readonly title: string
  /** civil date in Korea; null where the source names none */
  readonly date: string | null
  /** last day of what lasts, else the same as `date` */
  readonly until: string | null
  readonly detail: RecordDetail | null
  /** the screen it is seen on */
  readonly link: TaskEvent['link']
}

/** First and last day, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** What a period holds of a deliverable. */
export interface Counted {
  readonly records: readonly EvidenceRecord[]
  /** records without a date, which no period counts */
  readonly undated: number
}

/** The records that fall, with at least one of their days, within the period; by date, then number, then id. */
export function countIn(records: readonly EvidenceRecord[], { from, to }: Period): Counted {
  const within = records.filter(({ date, until }) => date !== null && date <= to && (until ?? date) >= from)
  return {
    records: within.toSorted(
      (a, b) =>
        (a.date ?? '').localeCompare(b.date ?? '') || (a.number ?? 0) - (b.number ?? 0) || a.id.localeCompare(b.id),
    ),
    undated: records.filter(({ date }) => date === null).length,
  }
}

const civilDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isDate = (text: string): boolean =>
  civilDate.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** `2026-01-01..2026-12-31`, as a document's subject; null where it is no period, or ends before it begins. */
export function periodOf(text: string): Period | null {
  const [from = '', to = '', ...rest] = text.split('..')
  return rest.length === 0 && isDate(from) && isDate(to) && from <= to ? { from, to } : null
}

export const periodText = ({ from, to }: Period): string => `${from}..${to}`

/** The calendar years these records touch, newest first. */
export function yearsOf(records: readonly EvidenceRecord[]): number[] {
  const years = records.flatMap(({ date, until }) =>
    [date, until].flatMap((day) => (day ? [Number(day.slice(0, 4))] : [])),
  )
  return [...new Set(years)].toSorted((a, b) => b - a)
}
