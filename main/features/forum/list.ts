import type { Knex } from 'knex'
import { whereAmong } from '#main/database/rows.ts'
import { type CandidateSource, searchText } from '#main/features/search/repository.ts'
import { beyond, type LaterStops, readLaterStops } from '#main/features/thread/facts.ts'
import type { TaskRow } from '#shared/contract/forum.ts'
import { contains, queryTerms } from '#shared/domain/search-terms.ts'
import type { ScreeningOutcome, Station, TaskOrigin } from '#shared/domain/terms.ts'
import { readTaskBook, toTaskRow } from './repository.ts'
import type { TaskLine, TaskRecord } from './rows.ts'

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

export interface TaskList {
  readonly rows: TaskRow[]
  readonly total: number
  readonly exact: boolean
  readonly categories: string[]
}

const lineColumns = ['id', 'number', 'title', 'category', 'origin', 'source', 'source_task_id', 'submitted_at']
  .concat('declared', 'retired_at', 'created_at')
  .map((name) => `task.${name}`)

const inTally = 'SELECT 1 FROM tally WHERE tally.task_id = task.id'

/** Tasks that came to a station: the proposal is everybody's, the vote is asked of the store, the rest are few. */
function whereReached(tasks: Knex.QueryBuilder, station: Station, later: LaterStops): void {
  if (station === 'voted') void tasks.whereRaw(`EXISTS (${inTally})`)
  else if (station !== 'proposed') whereAmong(tasks, 'task.id', later.get(station)?.keys() ?? [])
}

/** Tasks that stand at a station: they came to it and to none after it. */
function whereAt(tasks: Knex.QueryBuilder, station: Station, later: LaterStops): void {
  whereReached(tasks, station, later)
  if (station === 'proposed') void tasks.whereRaw(`NOT EXISTS (${inTally})`)
  whereAmong(tasks, 'task.id', beyond(later, station), true)
}

function narrow(tasks: Knex.QueryBuilder, query: TaskQuery, later: LaterStops): void {
  if (query.station !== null) whereAt(tasks, query.station, later)
  if (query.reached !== null) whereReached(tasks, query.reached, later)
  if (query.category !== null) void tasks.where('task.category', query.category)
  if (query.origin !== null) void tasks.where('task.origin', query.origin)
  if (query.roundId !== null) void tasks.whereRaw(`EXISTS (${inTally} AND tally.round_id = ?)`, [query.roundId])
  if (query.screening !== null)
    void tasks.whereRaw('EXISTS (SELECT 1 FROM screening s WHERE s.id = task.id AND s.outcome = ?)', [query.screening])
}

/** A platform's or the program's number may be searched for as well as words. */
const numberIn = (search: string): number | null => (/^\d{1,9}$/.test(search) ? Number(search) : null)

function narrowToWords(tasks: Knex.QueryBuilder, source: CandidateSource, search: string): void {
  const number = numberIn(search)
  void tasks.where((either) => {
    if (queryTerms(search).length > 0) void either.where((words) => source.narrow(words, search))
    else void either.whereRaw('1 = 0')
    if (number !== null) void either.orWhere('task.number', number)
  })
}

const newestTally = (column: string): string =>
  `(SELECT t.${column} FROM tally t JOIN vote_round r ON r.id = t.round_id WHERE t.task_id = task.id ORDER BY r.created_at DESC LIMIT 1)`

/** Yes votes as they stand, recounted before declared; -1 where there are none. */
function yesOf(db: Knex): string {
  const of = (json: string): string =>
    db.client.config.client === 'sqlite3' ? `json_extract(${json}, '$.yes')` : `((${json})::json ->> 'yes')::bigint`
  return `coalesce(${of(newestTally('counted'))}, ${of(`coalesce(${newestTally('declared')}, task.declared)`)}, -1)`
}

function inOrder(db: Knex, tasks: Knex.QueryBuilder, { sort, descending }: TaskQuery): void {
  const column = { number: 'task.number', title: 'task.title', submittedAt: 'task.submitted_at', yes: yesOf(db) }[sort]
  void tasks.orderByRaw(`${column} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`)
  if (sort !== 'number') void tasks.orderBy('task.number', descending ? 'desc' : 'asc')
}

const page = 500 // candidates read and verified at a time

/** The tasks up to the end of a page that hold the words, in order; `read`: how many candidates that took, null when all were read. */
async function verified(
  candidates: Knex.QueryBuilder,
  query: TaskQuery,
): Promise<{ tasks: TaskRecord[]; read: number | null }> {
  const search = query.search.trim()
  const number = numberIn(search)
  const found: TaskRecord[] = []
  for (let read = 0; ; read += page) {
    const rows = (await candidates.clone().select('task.*').offset(read).limit(page)) as TaskRecord[]
    for (const row of rows)
      if (row.number === number || contains(searchText({ ...row, sourceTaskId: row.source_task_id }), search))
        found.push(row)
    const end = rows.length < page
    if (end || found.length > query.offset + query.limit) return { tasks: found, read: end ? null : read + page }
  }
}

const counted = async (tasks: Knex.QueryBuilder): Promise<number> => {
  const [row] = (await tasks.count({ n: '*' })) as { n: number | string }[]
  return Number(row?.n ?? 0)
}

/** The categories there are, each found by one step in their index. */
async function categories(db: Knex): Promise<string[]> {
  const named = db.withRecursive('c', (first) => {
    void first
      .from('task')
      .min({ x: 'category' })
      .unionAll([db('c').whereNotNull('x').select(db.raw('(SELECT min(category) FROM task WHERE category > c.x)'))])
  })
  const found = (await named.from('c').whereNotNull('x').pluck('x')) as string[]
  return found.filter(Boolean).sort((a, b) => a.localeCompare(b, 'ko'))
}

/** One page of the tasks that fit, in order, and how many there are. */
export async function listTasks(db: Knex, source: CandidateSource, query: TaskQuery): Promise<TaskList> {
  const later = await readLaterStops(db)
  const search = query.search.trim()
  const fitting = db('task')
  narrow(fitting, query, later)
  if (search !== '') {
    await source.refresh()
    narrowToWords(fitting, source, search)
  }
  const ordered = fitting.clone()
  inOrder(db, ordered, query)
  const { lines, total, exact } =
    search === '' ? await plainPage(fitting, ordered, query) : await searchedPage(fitting, ordered, query)
  const book = await readTaskBook(db, lines, later)
  return { rows: lines.map((task) => toTaskRow(task, book)), total, exact, categories: await categories(db) }
}

interface Page {
  readonly lines: readonly TaskLine[]
  readonly total: number
  readonly exact: boolean
}

async function plainPage(fitting: Knex.QueryBuilder, ordered: Knex.QueryBuilder, query: TaskQuery): Promise<Page> {
  const lines = (await ordered.offset(query.offset).limit(query.limit).select(lineColumns)) as TaskLine[]
  return { lines, total: await counted(fitting), exact: true }
}

async function searchedPage(fitting: Knex.QueryBuilder, ordered: Knex.QueryBuilder, query: TaskQuery): Promise<Page> {
  const { tasks, read } = await verified(ordered, query)
  const lines = tasks.slice(query.offset, query.offset + query.limit)
  if (read === null) return { lines, total: tasks.length, exact: true }
  return { lines, total: (await counted(fitting)) - read + tasks.length, exact: false }
}
