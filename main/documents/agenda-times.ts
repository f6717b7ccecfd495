import { agendaTimes, type ClockSpan, runningMinutes } from '#shared/domain/agenda.ts'
import { numberLabels } from '#shared/domain/numbering.ts'
import type { AgendaEntry, AgendaInput } from './agenda-input.ts'

/** An item with its printed number ('' for an opening or a closing remark) and its clock times. */
export interface TimedEntry {
  readonly entry: AgendaEntry
  readonly number: string
  readonly span: ClockSpan
}

/** The agenda's items by the clock, in their order. */
export function timedEntries({ meeting, items, numbering }: AgendaInput): TimedEntry[] {
  const spans = agendaTimes(meeting.startsAt, items.map(runningMinutes))
  const numbers = numberLabels(items, numbering)
  return items.flatMap((entry, index) => {
    const span = spans[index]
    return span === undefined ? [] : [{ entry, number: numbers[index] ?? '', span }]
  })
}
