import type { Knex } from 'knex'
import type { Discussion } from '#shared/contract/discussions.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { DiscussionTaskKind, DiscussionVenue } from '#shared/domain/terms.ts'

interface DiscussionRecord {
  readonly id: string
  readonly venue: DiscussionVenue
  readonly place: string
  readonly title: string
  readonly date: string
  readonly participants: number
  readonly groups: string
  readonly outcomes: string
}

interface TaskRecord {
  readonly discussion_id: string
  readonly id: string
  readonly number: number
  readonly title: string
  readonly kind: DiscussionTaskKind
}

interface FileRecord {
  readonly id: string
  readonly discussion_id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** Every discussion with its tasks and attachments, newest date first. */
export async function readDiscussions(db: Knex): Promise<Discussion[]> {
  const rows = (await db('discussion').orderBy('date', 'desc').orderBy('created_at', 'desc')) as DiscussionRecord[]
  const tasks = (await db('discussion_task as d')
    .join('task as t', 't.id', 'd.task_id')
    .orderBy('t.number')
    .select('d.discussion_id', 'd.kind', 't.id', 't.number', 't.title')) as TaskRecord[]
  const files = (await db('discussion_file').orderBy('at').orderBy('name')) as FileRecord[]
  return rows.map(({ id, venue, place, title, date, participants, groups, outcomes }) => ({
    id,
    venue,
    place,
    title,
    date,
    participants,
    groups,
    outcomes,
    tasks: tasks
      .filter((task) => task.discussion_id === id)
      .map((task) => ({ id: task.id, number: task.number, title: task.title, kind: task.kind })),
    files: files
      .filter((file) => file.discussion_id === id)
      .map((file) => ({ id: file.id, name: file.name, size: file.size, sha256: file.sha256 })),
  }))
}

export async function readDiscussion(db: Knex, id: string): Promise<Discussion> {
  const found = (await readDiscussions(db)).find((one) => one.id === id)
  if (!found) throw new DeskError('NOT_FOUND', { name: id })
  return found
}
