import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { TaskDetail, TaskRow } from '#shared/contract/forum.ts'
import { readLaterStops } from '#main/features/thread/facts.ts'
import { readTaskBook, toTaskRow } from './repository.ts'
import type { TaskRecord } from './rows.ts'
import { readThread } from './thread.ts'

interface EvidenceRecord {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly rows_read: number
  readonly accepted: number
}

/** Files that a task's numbers come from: those its source was imported from, and the rolls of its round. */
async function evidenceOf(db: Knex, row: TaskRow): Promise<TaskDetail['evidence']> {
  const files = (await db('source_file as f')
    .join('import_run as r', 'r.id', 'f.import_id')
    .where((either) => {
      void either
        .where('r.round_id', row.roundId ?? '')
        .orWhere((tasks) => void tasks.where('r.source', row.source).where('f.holds', 'tasks'))
    })
    .orderBy('r.at')
    .select('f.name', 'f.size', 'f.sha256', 'f.rows_read', 'f.accepted')) as EvidenceRecord[]
  return files.map(({ name, size, sha256, rows_read, accepted }) => ({
    name,
    size,
    sha256,
    rowsRead: rows_read,
    accepted,
    rejected: rows_read - accepted,
  }))
}

async function proposalsOf(db: Knex, taskId: string): Promise<TaskDetail['proposals']> {
  const rows = (await db('proposal').where('task_id', taskId).orderBy('submitted_at')) as {
    id: string
    title: string
    source: string
    source_task_id: string
    submitted_at: number | null
  }[]
  return rows.map(({ id, title, source, source_task_id, submitted_at }) => ({
    id,
    title,
    source,
    sourceTaskId: source_task_id,
    submittedAt: submitted_at,
  }))
}

const discussionsOf = async (db: Knex, taskId: string): Promise<TaskDetail['discussions']> =>
  (await db('discussion_task as d')
    .join('discussion as e', 'e.id', 'd.discussion_id')
    .where('d.task_id', taskId)
    .orderBy('e.date')
    .select('e.id', 'e.title', 'e.venue', 'e.place', 'e.date', 'e.outcomes', 'd.kind')) as TaskDetail['discussions']

export async function getTask(db: Knex, id: string): Promise<TaskDetail> {
  const task = (await db('task').where({ id }).first()) as TaskRecord | undefined
  if (!task) throw new DeskError('NOT_FOUND', { name: id })
  const book = await readTaskBook(db, [task], await readLaterStops(db))
  const row = toTaskRow(task, book)
  return {
    ...row,
    body: task.body,
    url: task.url,
    proposals: await proposalsOf(db, id),
    thread: await readThread(db, row, book.facts.get(id) ?? {}),
    discussions: await discussionsOf(db, id),
    evidence: await evidenceOf(db, row),
  }
}
