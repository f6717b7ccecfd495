import { carryingOutcomes } from './terms.ts'
import type { DecisionOutcome } from './terms.ts'

/** When an item runs: `HH:MM`, with the days after the meeting's own date (0 but past midnight). */
export interface ClockSpan {
  readonly from: string
  readonly to: string
  readonly fromDay: number
  readonly toDay: number
}

/** The agenda against its slot, words-ready: '12 minutes over'. Whole minutes. */
export interface SlotFit {
  readonly total: number
  readonly slot: number
  readonly fit: 'over' | 'under' | 'exact'
  /** how far over or under */
  readonly by: number
  readonly endsAt: ClockSpan
}

const minutesADay = 24 * 60

/** Minutes since midnight of an `HH:MM`. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** `HH:MM` of minutes since midnight; past midnight it starts again. */
export function clockTime(minutes: number): string {
  const inDay = ((minutes % minutesADay) + minutesADay) % minutesADay
  return [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

const span = (from: number, to: number): ClockSpan => ({
  from: clockTime(from),
  to: clockTime(to),
  fromDay: Math.floor(from / minutesADay),
  toDay: Math.floor(to / minutesADay),
})

/** Clock times of items that follow each other from `startsAt` (`HH:MM`), by their minutes. */
export function agendaTimes(startsAt: string, minutes: readonly number[]): ClockSpan[] {
  let at = minuteOfDay(startsAt)
  return minutes.map((length) => {
    const from = at
    at += length
    return span(from, at)
  })
}

/** The total against the slot. */
export function slotFit(startsAt: string, minutes: readonly number[], slot: number): SlotFit {
  const total = minutes.reduce((sum, length) => sum + length, 0)
  const start = minuteOfDay(startsAt)
  return {
    total,
    slot,
    fit: total > slot ? 'over' : total < slot ? 'under' : 'exact',
    by: Math.abs(total - slot),
    endsAt: span(start, start + total),
  }
}

/** Minutes an item takes: none once it is withdrawn. */
export const runningMinutes = ({ minutes, withdrawn }: { minutes: number; withdrawn: boolean }): number =>
  withdrawn ? 0 : minutes

/** A task the Committee has deliberated. */
export interface DeliberatedTask {
  readonly taskId: string
  readonly outcome: DecisionOutcome
}

const carrying: ReadonlySet<DecisionOutcome> = new Set<DecisionOutcome>(carryingOutcomes)

/** Whether an outcome takes a task on to the strategy meeting. */
export const carriesOn = (outcome: DecisionOutcome): boolean => carrying.has(outcome)

/**
 * The completeness gate: deliberated tasks that the Committee carried on, and that are neither on an agenda nor left
 * out with a written reason. Empty where the agenda is complete.
 */
export function agendaGate<Task extends DeliberatedTask>(
  deliberated: readonly Task[],
  onAgenda: ReadonlySet<string>,
  leftOut: readonly { readonly taskId: string; readonly reason: string }[] = [],
): Task[] {
  const excused = new Set(leftOut.filter(({ reason }) => reason.trim() !== '').map(({ taskId }) => taskId))
  return deliberated.filter(
    ({ taskId, outcome }) => carriesOn(outcome) && !onAgenda.has(taskId) && !excused.has(taskId),
  )
}

/** The list with the item at `from` moved to `to` (places from 0, kept within the list). */
export function reorder<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const moved = list[from]
  if (moved === undefined) return [...list]
  return list.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, list.length - 1)), 0, moved)
}
