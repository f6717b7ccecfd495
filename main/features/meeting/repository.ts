import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { MeetingDbRow, TemplateRow, VersionRow } from './rows.ts'
import { toItems } from './rows.ts'

const meetings = (db: Knex): Knex.QueryBuilder =>
  db('meeting as m').leftJoin('agenda_form as f', 'f.id', 'm.id').select('m.*', 'f.numbering')

export async function allMeetings(db: Knex): Promise<MeetingDbRow[]> {
  return (await meetings(db).orderBy(['m.date', 'm.starts_at', 'm.id'])) as MeetingDbRow[]
}

export async function meetingRow(db: Knex, id: string): Promise<MeetingDbRow> {
  const row = (await meetings(db).where('m.id', id).first()) as MeetingDbRow | undefined
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

/** How many final versions each meeting has; none where it has none. */
export async function finalVersions(db: Knex): Promise<Map<string, number>> {
  const rows = (await db('agenda_version')
    .where({ locked: 1 })
    .groupBy('meeting_id')
    .select('meeting_id')
    .count('* as n')) as {
    meeting_id: string
    n: number | string
  }[]
  return new Map(rows.map(({ meeting_id, n }) => [meeting_id, Number(n)]))
}

/** Tasks on the newest agenda of any meeting; a withdrawn item holds none. */
export async function tasksOnAgendas(db: Knex): Promise<Set<string>> {
  const versions = await newestVersions(db)
  return new Set(
    [...versions.values()].flatMap((row) =>
      toItems(row).flatMap(({ taskId, withdrawn }) => (withdrawn ? [] : (taskId ?? []))),
    ),
  )
}

/** Why tasks are not on this meeting's agenda, by task. */
export async function reasonsOf(db: Knex, meetingId: string): Promise<Map<string, string>> {
  const rows = (await db('agenda_left_out').where({ meeting_id: meetingId }).select('task_id', 'reason')) as {
    task_id: string
    reason: string
  }[]
  return new Map(rows.map(({ task_id, reason }) => [task_id, reason]))
}

export async function allTemplates(db: Knex): Promise<TemplateRow[]> {
  return (await db('agenda_template').orderBy(['title', 'at'])) as TemplateRow[]
}
