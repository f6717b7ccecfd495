import type { AgendaItem, Meeting } from '#shared/contract/meeting.ts'
import { agendaTimes, slotFit, type ClockSpan, type SlotFit } from '#shared/domain/agenda.ts'

export interface TimedItem {
  readonly item: AgendaItem
  /** from 1 */
  readonly number: number
  readonly time: ClockSpan
}

/** The items with their numbers and clock times, and the whole against the slot. */
export function timed(meeting: Meeting, items: readonly AgendaItem[]): { rows: TimedItem[]; fit: SlotFit } {
  const minutes = items.map((item) => item.minutes)
  const times = agendaTimes(meeting.startsAt, minutes)
  const rows = items.flatMap((item, index) => {
    const time = times[index]
    return time ? [{ item, number: index + 1, time }] : []
  })
  return { rows, fit: slotFit(meeting.startsAt, minutes, meeting.slotMinutes) }
}
