/** Who something waits for. */
export const holders = ['supportUnit', 'committee', 'meeting', 'agencies', 'watch'] as const
export type Holder = (typeof holders)[number]

/**
 * The figures of the overview, each with a list behind it of exactly so many rows: what waits for screening, for
 * promotion, for a docket, a decision, the agenda, a result or an agency's report; instructions that are late, days of
 * this week, and tasks within a hair of the threshold.
 */
export const figures = [
  'toScreen',
  'toPromote',
  'toDocket',
  'toDecide',
  'toAgenda',
  'toResult',
  'late',
  'reportsOwed',
  'thisWeek',
  'nearMisses',
] as const
export type Figure = (typeof figures)[number]

export const holderOf: Readonly<Record<Figure, Holder>> = {
  toScreen: 'supportUnit',
  toPromote: 'supportUnit',
  toDocket: 'committee',
  toDecide: 'committee',
  toAgenda: 'meeting',
  toResult: 'meeting',
  late: 'agencies',
  reportsOwed: 'agencies',
  thisWeek: 'watch',
  nearMisses: 'watch',
}

/** Days that are near: what a round, a session, a meeting or an instruction sets. */
export const deadlineKinds = [
  'roundOpens',
  'roundCloses',
  'session',
  'meeting',
  'due',
  'milestone',
  'report',
  'replyBy',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Days of a week, today among them. */
export const weekDays = 7
