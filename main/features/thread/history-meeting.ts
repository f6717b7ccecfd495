import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { finalAgendas, type FinalAgenda, type LabelledItem } from '#main/features/follow-up/agendas.ts'
import type { NoteKind } from '#shared/domain/follow-up.ts'
import type { MeetingOutcome } from '#shared/domain/meeting-result.ts'
import type { Proof, TaskEvent } from '#shared/domain/task-event.ts'
import type { Found } from './history.ts'

/** A task's item on a final agenda. */
interface Placed {
  readonly taskId: string
  readonly item: LabelledItem
  readonly agenda: FinalAgenda
}

function placedOf(agendas: readonly FinalAgenda[], ids: ReadonlySet<string>): Placed[] {
  return agendas.flatMap((agenda) =>
    agenda.items.flatMap((item) =>
      item.taskId !== null && ids.has(item.taskId) && !item.withdrawn ? [{ taskId: item.taskId, item, agenda }] : [],
    ),
  )
}

const keyOf = (meetingId: string, itemId: string | null): string => `${meetingId} ${itemId}`

function onAgenda({ taskId, item, agenda: { meeting, version, hash } }: Placed): Found {
  const event: TaskEvent = {
    id: `agenda/${meeting.id}/${item.id}`,
    on: meeting.date,
    what: { kind: 'agenda', meeting: meeting.title, label: item.label },
    proofs: [{ of: 'agenda', name: String(version), sha256: hash }],
    link: { kind: 'meeting', id: meeting.id },
  }
  return { taskId, event }
}

async function concluded(db: Knex, places: ReadonlyMap<string, Placed>): Promise<Found[]> {
  const rows = (await db('meeting_result').whereNotNull('outcome')) as {
    id: string
    meeting_id: string
    item_id: string
    outcome: MeetingOutcome
    note: string
  }[]
  return rows.flatMap(({ id, meeting_id, item_id, outcome, note }) => {
    const place = places.get(keyOf(meeting_id, item_id))
    if (place === undefined) return []
    const { meeting } = place.agenda
    const event: TaskEvent = {
      id: `result/${id}`,
      on: meeting.date,
      what: { kind: 'concluded', meeting: meeting.title, outcome, note },
      proofs: [],
      link: { kind: 'followUp', id: meeting.id },
    }
    return [{ taskId: place.taskId, event }]
  })
}

interface GivenRow {
  id: string
  meeting_id: string
  item_id: string | null
  text: string
  agency: string
  due_on: string
}

interface NotedRow {
  id: string
  instruction_id: string
  on_date: string
  kind: NoteKind
  text: string
  milestone: string | null
}

async function filesOf(db: Knex, notes: readonly NotedRow[]): Promise<Map<string, Proof[]>> {
  const rows = (await whereAmong(
    db('note_file'),
    'note_id',
    notes.map(({ id }) => id),
  ).orderBy(['note_id', 'position'])) as { note_id: string; name: string; sha256: string }[]
  return new Map(
    [...Map.groupBy(rows, ({ note_id }) => note_id)].map(([id, files]) => [
      id,
      files.map(({ name, sha256 }) => ({ of: 'note' as const, name, sha256 })),
    ]),
  )
}

/** Notes that count; one that was taken back does not. */
async function noted(db: Knex, given: ReadonlyMap<string, GivenRow>, taskOf: (row: GivenRow) => string) {
  const rows = (await whereAmong(db('progress_note as n'), 'n.instruction_id', given.keys())
    .leftJoin('instruction_milestone as m', 'm.id', 'n.milestone_id')
    .whereNull('n.withdrawn')
    .orderBy(['n.on_date', 'n.at', 'n.id'])
    .select('n.id', 'n.instruction_id', 'n.on_date', 'n.kind', 'n.text', 'm.title as milestone')) as NotedRow[]
  const files = await filesOf(db, rows)
  return rows.flatMap(({ id, instruction_id, on_date, kind, text, milestone }): Found[] => {
    const row = given.get(instruction_id)
    if (row === undefined) return []
    const event: TaskEvent = {
      id: `note/${id}`,
      on: on_date,
      what: { kind: 'noted', note: kind, agency: row.agency, milestone: milestone ?? '', text },
      proofs: files.get(id) ?? [],
      link: { kind: 'followUp', id: row.meeting_id },
    }
    return [{ taskId: taskOf(row), event }]
  })
}

async function instructed(db: Knex, places: ReadonlyMap<string, Placed>): Promise<Found[]> {
  const rows = ((await db('instruction').orderBy(['meeting_id', 'number'])) as GivenRow[]).filter((row) =>
    places.has(keyOf(row.meeting_id, row.item_id)),
  )
  const place = (row: GivenRow): Placed | undefined => places.get(keyOf(row.meeting_id, row.item_id))
  const taskOf = (row: GivenRow): string => place(row)?.taskId ?? ''
  const given = rows.map((row): Found => {
    const { id, text, agency, due_on, meeting_id } = row
    const event: TaskEvent = {
      id: `instruction/${id}`,
      on: place(row)?.agenda.meeting.date ?? null,
      what: { kind: 'instructed', text, agency, dueOn: due_on },
      proofs: [],
      link: { kind: 'followUp', id: meeting_id },
    }
    return { taskId: taskOf(row), event }
  })
  return [...given, ...(await noted(db, new Map(rows.map((row) => [row.id, row])), taskOf))]
}

/** What the strategy meeting made of these tasks: final agenda, result, instructions and what was noted on them. */
export async function meetingEvents(db: Knex, ids: readonly string[]): Promise<Found[]> {
  const placed = placedOf(await finalAgendas(db), new Set(ids))
  const places = new Map(placed.map((one) => [keyOf(one.agenda.meeting.id, one.item.id), one]))
  return [...placed.map(onAgenda), ...(await concluded(db, places)), ...(await instructed(db, places))]
}
