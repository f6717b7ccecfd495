import type { AgendaItem, AgendaTemplate, Meeting, MeetingDetail } from '#shared/contract/meeting.ts'
import type { NumberingStyle } from '#shared/domain/numbering.ts'

/** Rows of the meeting's tables as the store holds them, and what the feature makes of them. */
export interface MeetingDbRow {
  id: string
  title: string
  date: string
  starts_at: string
  slot_minutes: number
  place: string
  chair: string
  locked_at: number | null
  /** joined from agenda_form; null where the meeting has no row there */
  numbering: NumberingStyle | null
}

export interface VersionRow {
  id: string
  meeting_id: string
  version: number
  at: number
  author: string
  reason: string
  items: string
  hash: string
  locked: number
}

export const toMeeting = (row: MeetingDbRow): Meeting => ({
  id: row.id,
  title: row.title,
  date: row.date,
  startsAt: row.starts_at,
  slotMinutes: row.slot_minutes,
  place: row.place,
  chair: row.chair,
  numbering: row.numbering ?? 'decimal',
})

export const fromMeeting = (meeting: Meeting): Omit<MeetingDbRow, 'locked_at' | 'numbering'> => ({
  id: meeting.id,
  title: meeting.title,
  date: meeting.date,
  starts_at: meeting.startsAt,
  slot_minutes: meeting.slotMinutes,
  place: meeting.place,
  chair: meeting.chair,
})

type StoredItem = Omit<AgendaItem, 'points' | 'withdrawn' | 'inserted'> & Partial<AgendaItem>

/** Earlier versions knew one text, which was printed: it is read as the main points. */
const toItem = ({ points, notes, ...item }: StoredItem): AgendaItem => ({
  withdrawn: false,
  inserted: 0,
  ...item,
  points: points ?? notes,
  notes: points === undefined ? '' : notes,
})

export const toItems = ({ items }: Pick<VersionRow, 'items'>): AgendaItem[] =>
  (JSON.parse(items) as StoredItem[]).map(toItem)

export interface TemplateRow {
  id: string
  title: string
  items: string
  at: number
}

export const toTemplate = (row: TemplateRow): AgendaTemplate => ({
  id: row.id,
  title: row.title,
  items: toItems(row),
})

export const toVersion = (row: VersionRow): MeetingDetail['versions'][number] => ({
  version: row.version,
  at: row.at,
  author: row.author,
  reason: row.reason,
  items: toItems(row).length,
  locked: row.locked === 1,
  hash: row.hash,
})
