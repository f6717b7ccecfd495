import type { AgendaItem, Meeting } from '#shared/contract/meeting.ts'
import { agendaTimes, runningMinutes, slotFit, type ClockSpan, type SlotFit } from '#shared/domain/agenda.ts'
import { numberLabels } from '#shared/domain/numbering.ts'

export interface TimedItem {
  readonly item: AgendaItem
  /** as printed; '' for sections, openings and remarks, which carry none */
  readonly number: string
  readonly time: ClockSpan
}

/** The items with their numbers and clock times, and the whole against the slot. */
export function timed(meeting: Meeting, items: readonly AgendaItem[]): { rows: TimedItem[]; fit: SlotFit } {
  const minutes = items.map(runningMinutes)
  const times = agendaTimes(meeting.startsAt, minutes)
  const numbers = numberLabels(items, meeting.numbering)
  const rows = items.flatMap((item, index) => {
    const time = times[index]
    return time ? [{ item, number: numbers[index] ?? '', time }] : []
  })
  return { rows, fit: slotFit(meeting.startsAt, minutes, meeting.slotMinutes) }
}
