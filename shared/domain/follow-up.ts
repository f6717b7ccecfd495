/** How often an agency reports on an instruction: on the due date alone, or also at each end of a calendar period. */
export const reportingRhythms = ['atDue', 'monthly', 'quarterly', 'halfYearly'] as const
export type ReportingRhythm = (typeof reportingRhythms)[number]

/** What a note says: how far it is, that a milestone is reached, that all is done, that work stopped, or goes on again. */
export const noteKinds = ['progress', 'milestone', 'done', 'stopped', 'resumed'] as const
export type NoteKind = (typeof noteKinds)[number]

export const followUpStatuses = ['late', 'onTrack', 'stopped', 'done'] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]

/** What an agency was told to do. Dates are civil, `YYYY-MM-DD`. */
export interface Told {
  readonly givenOn: string
  readonly dueOn: string
  readonly rhythm: ReportingRhythm
}

export interface Milestone {
  readonly id: string
  readonly title: string
  readonly dueOn: string
}

/** One note of progress. Of two notes of the same day the later in the list is the newer. */
export interface ProgressNote {
  readonly on: string
  readonly kind: NoteKind
  readonly text: string
  /** the milestone that kind 'milestone' reaches; else null */
  readonly milestoneId: string | null
  /** taken back with a reason: counts for nothing */
  readonly withdrawn: boolean
}

/** How an instruction stands; everything in it follows from dates and notes. */
export interface Standing {
  readonly status: FollowUpStatus
  /** the day it was done or stopped; null while neither */
  readonly since: string | null
  /** why it stopped; '' unless it did */
  readonly reason: string
  /** days behind: past the due date while open, or done that many days after it; 0 where none */
  readonly daysLate: number
  /** milestones whose day is past and which no note reaches, while the instruction is open */
  readonly lateMilestones: readonly string[]
  /** milestones reached, by id, with the day */
  readonly reached: ReadonlyMap<string, string>
  /** the newest report that is due and was not made; null where none is */
  readonly reportOwed: string | null
  /** the day of the newest note; null without any */
  readonly lastNote: string | null
}

const dayMs = 86_400_000
const moment = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Whole days from one civil date to another; negative backwards. */
export const daysBetween = (from: string, to: string): number => Math.round((moment(to) - moment(from)) / dayMs)

/** The civil date that many days later. */
export const addDays = (date: string, days: number): string =>
  new Date(moment(date) + days * dayMs).toISOString().slice(0, 10)

const monthsApart: Readonly<Record<ReportingRhythm, number>> = { atDue: 0, monthly: 1, quarterly: 3, halfYearly: 6 }

/** The last day of the period of `months` (1, 3 or 6, by the calendar) that holds `date`, `periods` periods on. */
function periodEnd(date: string, months: number, periods: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const period = Math.floor((month - 1) / months) + periods
  // Day 0 of the month after is the last of the one wanted.
  return new Date(Date.UTC(year, (period + 1) * months, 0)).toISOString().slice(0, 10)
}

/** The days a report is expected: each end of a period after the instruction was given and before its due date, and the due date. */
export function reportDates({ givenOn, dueOn, rhythm }: Told): string[] {
  const months = monthsApart[rhythm]
  const dates: string[] = []
  if (months > 0)
    for (let n = 0, date = periodEnd(givenOn, months, 0); date < dueOn; n += 1, date = periodEnd(givenOn, months, n))
      if (date > givenOn) dates.push(date)
  return [...dates, dueOn]
}

/** Days of reports still to come before the due date; none once it is done or stopped. */
export const reportsToCome = (told: Told, { status }: Pick<Standing, 'status'>, today: string): string[] =>
  status === 'done' || status === 'stopped'
    ? []
    : reportDates(told).filter((date) => date >= today && date !== told.dueOn)

/** Past the due date, a report is still expected at each end of a period until somebody says done or stopped. */
function expectedUntil(told: Told, today: string): string[] {
  const months = monthsApart[told.rhythm]
  const dates = reportDates(told).filter((date) => date <= today)
  if (months > 0 && told.dueOn <= today)
    for (
      let n = 0, date = periodEnd(told.dueOn, months, 0);
      date <= today;
      n += 1, date = periodEnd(told.dueOn, months, n)
    )
      if (date > told.dueOn) dates.push(date)
  return dates
}

function owed(told: Told, notes: readonly ProgressNote[], today: string): string | null {
  const dates = expectedUntil(told, today)
  const last = dates.at(-1)
  if (last === undefined) return null
  const before = dates.at(-2) ?? addDays(told.givenOn, -1)
  return notes.some(({ on }) => on > before) ? null : last
}

/**
 * How an instruction stands on `today`, of nothing but its dates, its milestones and its notes. Notes that were taken
 * back and those of later days count for nothing. The newest of done, stopped and resumed decides whether it is open;
 * an open one is late the day after its due date, or after that of a milestone no note reaches.
 */
export function standingOf(
  told: Told,
  milestones: readonly Milestone[],
  given: readonly ProgressNote[],
  today: string,
): Standing {
  const notes = given
    .filter(({ on, withdrawn }) => !withdrawn && on <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const reached = new Map<string, string>()
  for (const { kind, milestoneId, on } of notes)
    if (kind === 'milestone' && milestoneId !== null && !reached.has(milestoneId)) reached.set(milestoneId, on)
  const last = notes.findLast(({ kind }) => kind === 'done' || kind === 'stopped' || kind === 'resumed')
  const lastNote = notes.at(-1)?.on ?? null
  const none = { lateMilestones: [], reached, reportOwed: null, lastNote }
  if (last?.kind === 'done') {
    const daysLate = Math.max(0, daysBetween(told.dueOn, last.on))
    return { ...none, status: 'done', since: last.on, reason: '', daysLate }
  }
  if (last?.kind === 'stopped') return { ...none, status: 'stopped', since: last.on, reason: last.text, daysLate: 0 }
  const lateMilestones = milestones.filter(({ id, dueOn }) => dueOn < today && !reached.has(id)).map(({ id }) => id)
  const daysLate = Math.max(0, daysBetween(told.dueOn, today))
  return {
    ...none,
    status: daysLate > 0 || lateMilestones.length > 0 ? 'late' : 'onTrack',
    since: null,
    reason: '',
    daysLate,
    lateMilestones,
    reportOwed: owed(told, notes, today),
  }
}
