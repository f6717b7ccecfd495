import { ICalAlarmType, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import { type InstructionsInput, type ListedInstruction, statusKey } from '#main/documents/instructions.ts'
import type { CivilDate, PaperKey, Words } from '#main/documents/words.ts'

const remindedDays = 7
const remindedHour = 9

/** Before the day begins, so that it rings at nine of the day a week earlier, wherever the calendar is. */
const seconds = (remindedDays * 24 - remindedHour) * 3600

interface Due {
  readonly id: string
  readonly on: CivilDate
  readonly kind: PaperKey
  readonly title: string
  /** nothing is waited for any more: the day stands without a reminder */
  readonly over: boolean
}

function duesOf(one: ListedInstruction): Due[] {
  const over = one.status === 'done' || one.status === 'stopped'
  return [
    { id: `instruction-${one.id}`, on: one.dueOn, kind: 'inIcsDue', title: one.text, over },
    ...one.milestones.map(({ id, dueOn, title, reachedOn }): Due => ({
      id: `milestone-${id}`,
      on: dueOn,
      kind: 'inIcsMilestone',
      title,
      over: over || reachedOn !== null,
    })),
    ...one.reports.map((on): Due => ({
      id: `report-${one.id}-${on}`,
      on,
      kind: 'inIcsReport',
      title: one.text,
      over,
    })),
  ]
}

function eventOf(due: Due, one: ListedInstruction, words: Words): ICalEventData {
  const { agency, supporting, number, meeting, text, status, changes } = one
  const line = (key: PaperKey, value: string): string => (value === '' ? '' : `${words(key)}: ${value}`)
  const summary = `[${words(due.kind)}] ${agency}: ${due.title}`.replaceAll('\n', ' ')
  const description = [
    text,
    line('inAgency', agency),
    line('inSupporting', supporting.join(', ')),
    line('inMeeting', `${meeting} (${number})`),
    line('inStatus', words(statusKey[status])),
  ]
  return {
    id: `${due.id}@committee-desk`,
    // A day of the calendar has no zone; the library writes the day of the moment in UTC.
    start: new Date(`${due.on}T00:00:00Z`),
    end: new Date(Date.parse(`${due.on}T00:00:00Z`) + 86_400_000),
    allDay: true,
    summary,
    description: description.filter((part) => part !== '').join('\n'),
    sequence: changes,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(due.over ? {} : { alarms: [{ type: ICalAlarmType.display, trigger: seconds, description: summary }] }),
  }
}

/**
 * Due dates of instructions and milestones, and the reports to come, as days: each under an identifier of its own that
 * stays, so that a calendar that takes the file again changes what it has. What is open reminds a week before.
 */
export const instructionEvents = ({ instructions }: InstructionsInput, words: Words): ICalEventData[] =>
  instructions.flatMap((one) => duesOf(one).map((due) => eventOf(due, one, words)))
