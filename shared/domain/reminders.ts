import { daysBetween, type Milestone, type Standing, type Told } from './follow-up.ts'

export const reminderKinds = ['overdue', 'milestoneOverdue', 'reportOwed', 'dueSoon', 'milestoneSoon'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Something to ask an agency about. */
export interface Reminder {
  readonly kind: ReminderKind
  readonly instructionId: string
  /** the milestone's title; '' where it is the instruction itself */
  readonly title: string
  /** civil date it is or was due */
  readonly on: string
  /** days to go; negative where it is past */
  readonly days: number
}

/** An open instruction with how it stands. */
export interface Followed {
  readonly id: string
  readonly told: Told
  readonly milestones: readonly Milestone[]
  readonly standing: Standing
}

function ofInstruction({ id, told, milestones, standing }: Followed, today: string, ahead: number): Reminder[] {
  if (standing.status === 'done' || standing.status === 'stopped') return []
  const make = (kind: ReminderKind, on: string, title = ''): Reminder => ({
    kind,
    instructionId: id,
    title,
    on,
    days: daysBetween(today, on),
  })
  const own = daysBetween(today, told.dueOn)
  const due = own < 0 ? [make('overdue', told.dueOn)] : own <= ahead ? [make('dueSoon', told.dueOn)] : []
  const steps = milestones
    .filter((one) => !standing.reached.has(one.id) && daysBetween(today, one.dueOn) <= ahead)
    .map((one) => make(one.dueOn < today ? 'milestoneOverdue' : 'milestoneSoon', one.dueOn, one.title))
  // A report owed on the due date is the instruction itself, which is told already.
  const report =
    standing.reportOwed === null || standing.reportOwed === told.dueOn ? [] : [make('reportOwed', standing.reportOwed)]
  return [...due, ...steps, ...report]
}

/** What is late or due within `ahead` days (0 or more), the longest overdue first; of the same day in the kinds' order. */
export function remindersOf(followed: readonly Followed[], today: string, ahead: number): Reminder[] {
  return followed
    .flatMap((one) => ofInstruction(one, today, ahead))
    .toSorted((a, b) => a.days - b.days || reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind))
}
