import type { AgendaItem, Meeting } from '#shared/contract/meeting.ts'
import { agendaTimes, slotFit, type ClockSpan, type SlotFit } from '#shared/domain/agenda.ts'

export interface TimedItem {
  readonly item: AgendaItem
  /** from 1, as printed; null for openings and remarks, which carry none */
  readonly number: number | null
  readonly time: ClockSpan
}

/** The items with their numbers and clock times, and the whole against the slot. */
export function timed(meeting: Meeting, items: readonly AgendaItem[]): { rows: TimedItem[]; fit: SlotFit } {
  const minutes = items.map((item) => item.minutes)
  const times = agendaTimes(meeting.startsAt, minutes)
  let last = 0
  const rows = items.flatMap((item, index) => {
    const time = times[index]
    const numbered = item.kind !== 'opening' && item.kind !== 'remarks'
    if (numbered) last += 1
    return time ? [{ item, number: numbered ? last : null, time }] : []
  })
  return { rows, fit: slotFit(meeting.startsAt, minutes, meeting.slotMinutes) }
}
