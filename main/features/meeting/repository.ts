import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { MeetingDbRow, VersionRow } from './rows.ts'
import { toItems } from './rows.ts'

export async function allMeetings(db: Knex): Promise<MeetingDbRow[]> {
  return (await db('meeting').orderBy(['date', 'starts_at', 'id'])) as MeetingDbRow[]
}

export async function meetingRow(db: Knex, id: string): Promise<MeetingDbRow> {
  const row = (await db('meeting').where({ id }).first()) as MeetingDbRow | undefined
  if (!row) throw new DeskError('NOT_FOUND', { name: id })
  return row
}

/** Every version of a meeting's agenda, the oldest first; there is always one. */
export async function versionsOf(db: Knex, meetingId: string): Promise<VersionRow[]> {
  return (await db('agenda_version').where({ meeting_id: meetingId }).orderBy('version')) as VersionRow[]
}

/** The newest version of each meeting's agenda, by meeting. */
export async function newestVersions(db: Knex): Promise<Map<string, VersionRow>> {
  const rows = (await db('agenda_version as v')
    .whereRaw('v.version = (SELECT max(version) FROM agenda_version WHERE meeting_id = v.meeting_id)')
    .select('v.*')) as VersionRow[]
  return new Map(rows.map((row) => [row.meeting_id, row]))
}

/** Tasks on the newest agenda of any meeting. */
export async function tasksOnAgendas(db: Knex): Promise<Set<string>> {
  const versions = await newestVersions(db)
  return new Set([...versions.values()].flatMap((row) => toItems(row).flatMap((item) => item.taskId ?? [])))
}
