import type { PaperAttachment } from './attachments.ts'
import type { NumberingStyle } from '#shared/domain/numbering.ts'
import type { CivilDate } from './words.ts'

/** Everything the printed agenda of a strategy meeting says. */
export interface AgendaInput {
  readonly meeting: AgendaMeeting
  readonly version: AgendaVersion
  readonly numbering: NumberingStyle
  /** in their order */
  readonly items: readonly AgendaEntry[]
}

export interface AgendaMeeting {
  readonly id: string
  readonly title: string
  readonly date: CivilDate
  /** `HH:MM` */
  readonly startsAt: string
  /** minutes */
  readonly slotMinutes: number
  readonly place: string
  readonly chair: string
  readonly organisation: string
  readonly classification: string | null
}

export interface AgendaVersion {
  /** from 1 */
  readonly number: number
  /** a locked version prints its hash */
  readonly locked: boolean
  /** SHA-256 of the canonical version, lower-case hex; '' for an unsaved draft */
  readonly hash: string
}

export const agendaEntryKinds = ['section', 'opening', 'task', 'report', 'remarks', 'other'] as const
export type AgendaEntryKind = (typeof agendaEntryKinds)[number]

export interface AgendaEntry {
  readonly id: string
  readonly kind: AgendaEntryKind
  /** '' where open, as in every text below */
  readonly title: string
  readonly presenter: string
  readonly leadAgency: string
  /** planned, whole minutes */
  readonly minutes: number
  /** what the meeting is asked for */
  readonly request: string
  /** main points, printed under the item, one a line */
  readonly points: string
  /** taken off after the agenda was handed out: the number stays */
  readonly withdrawn: boolean
  /** 0, or k for the k-th put in behind its number after that */
  readonly inserted: number
  /** behind its sheet, in order */
  readonly attachments: readonly PaperAttachment[]
}
