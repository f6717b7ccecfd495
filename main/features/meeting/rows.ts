import type { AgendaItem, Meeting, MeetingDetail } from '#shared/contract/meeting.ts'

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
})

export const fromMeeting = (meeting: Meeting): Omit<MeetingDbRow, 'locked_at'> => ({
  id: meeting.id,
  title: meeting.title,
  date: meeting.date,
  starts_at: meeting.startsAt,
  slot_minutes: meeting.slotMinutes,
  place: meeting.place,
  chair: meeting.chair,
})

export const toItems = (row: VersionRow): AgendaItem[] => JSON.parse(row.items) as AgendaItem[]

export const toVersion = (row: VersionRow): MeetingDetail['versions'][number] => ({
  version: row.version,
  at: row.at,
  author: row.author,
  reason: row.reason,
  items: toItems(row).length,
  locked: row.locked === 1,
  hash: row.hash,
})
