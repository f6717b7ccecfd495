import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { TaskDetail, TaskRow } from '#shared/contract/forum.ts'
import type { ScreeningOutcome, Station, TaskOrigin } from '#shared/domain/terms.ts'
import { readTaskBook, toTaskRow } from './repository.ts'
import type { TaskRecord } from './rows.ts'
import { readThread } from './thread.ts'

/** What a list of tasks is narrowed and ordered by. */
export interface TaskQuery {
  readonly search: string
  readonly station: Station | null
  readonly reached: Station | null
  readonly category: string | null
  readonly roundId: string | null
  readonly origin: TaskOrigin | null
  readonly screening: ScreeningOutcome | null
  readonly sort: 'number' | 'title' | 'submittedAt' | 'yes'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

const yesOf = (row: TaskRow): number => (row.counted ?? row.declared)?.yes ?? -1

const orders: Record<TaskQuery['sort'], (a: TaskRow, b: TaskRow) => number> = {
  number: (a, b) => a.number - b.number,
  title: (a, b) => a.title.localeCompare(b.title, 'ko'),
  submittedAt: (a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0),
  yes: (a, b) => yesOf(a) - yesOf(b),
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase()

/** Every word of the search stands in title, body, or the platform's id. */
function matches(task: TaskRecord, words: readonly string[]): boolean {
  const text = folded(`${task.title}\n${task.body}\n${task.source_task_id}\n${task.number}`)
  return words.every((word) => text.includes(word))
}

export async function listTasks(
  db: Knex,
  query: TaskQuery,
): Promise<{ rows: TaskRow[]; total: number; categories: string[] }> {
  const book = await readTaskBook(db)
  const words = folded(query.search).split(/\s+/).filter(Boolean)
  const rows = book.tasks
    .filter((task) => query.reached === null || book.facts.get(task.id)?.[query.reached] !== undefined)
    .filter((task) => words.length === 0 || matches(task, words))
    .map((task) => toTaskRow(task, book))
    .filter(
      (row) =>
        (query.station === null || row.station === query.station) &&
        (query.category === null || row.category === query.category) &&
        (query.roundId === null || row.roundId === query.roundId) &&
        (query.origin === null || row.origin === query.origin) &&
        (query.screening === null || row.screening?.outcome === query.screening),
    )
    .sort(orders[query.sort])
  if (query.descending) rows.reverse()
  const categories = [...new Set(book.tasks.map((task) => task.category).filter(Boolean))].sort((a, b) =>
    a.localeCompare(b, 'ko'),
  )
  return { rows: rows.slice(query.offset, query.offset + query.limit), total: rows.length, categories }
}

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

export async function getTask(db: Knex, id: string): Promise<TaskDetail> {
  const book = await readTaskBook(db)
  const task = book.tasks.find((one) => one.id === id)
  if (!task) throw new DeskError('NOT_FOUND', { name: id })
  const row = toTaskRow(task, book)
  return {
    ...row,
    body: task.body,
    url: task.url,
    proposals: await proposalsOf(db, id),
    thread: await readThread(db, row, book.facts.get(id) ?? {}),
    evidence: await evidenceOf(db, row),
  }
}
