import type { Knex } from 'knex'
import { indexTerms, queryTerms, searchWords, type QueryTerm } from '#shared/domain/search-terms.ts'

/** A task as the search sees it. */
export interface SearchableTask {
  readonly id: string
  readonly number: number
  readonly sourceTaskId: string
  readonly title: string
  readonly body: string
}

/** Finds tasks that may hold a query's words: every one that does, and perhaps some that do not. */
export interface CandidateSource {
  /** Brings the source up to date with the tasks. */
  refresh(): Promise<void>
  /** Newest first, numbers below `before`. */
  page(query: string, before: number | null, limit: number): Promise<SearchableTask[]>
  /** Narrows a query over `task` to the tasks that may hold the words. */
  narrow(tasks: Knex.QueryBuilder, query: string): void
}

/** Everything the search looks at in a task, as one text. */
export const searchText = (task: Pick<SearchableTask, 'title' | 'body' | 'sourceTaskId'>): string =>
  `${task.title}\n${task.body}\n${task.sourceTaskId}`

const columns = ['task.id', 'task.number', 'task.source_task_id as sourceTaskId', 'task.title', 'task.body']

/** Tasks indexed in one transaction: few enough that nothing else waits for long. */
const batch = 100

/** Written out: it is asked with every letter typed. */
const newest = `SELECT ${columns.join(', ')} FROM task_search JOIN task ON task.number = task_search.rowid
  WHERE task_search MATCH ? AND task_search.rowid < ? ORDER BY task_search.rowid DESC LIMIT ?`

const matching = 'SELECT rowid FROM task_search WHERE task_search MATCH ?'

const matchExpression = (terms: readonly QueryTerm[]): string =>
  terms.map(({ term, prefix }) => (prefix ? `"${term}"*` : `"${term}"`)).join(' AND ')

/** Indexes the next few tasks that changed; returns how many there were. */
async function indexBatch(trx: Knex.Transaction): Promise<number> {
  const numbers = (await trx('task_search_stale').orderBy('number').limit(batch).pluck('number')) as number[]
  if (numbers.length === 0) return 0
  const tasks = await trx('task').whereIn('number', numbers).select<SearchableTask[]>(columns)
  const marks = numbers.map(() => '?').join(', ')
  await trx.raw(`DELETE FROM task_search WHERE rowid IN (${marks})`, numbers)
  if (tasks.length > 0) {
    const rows = tasks.map(() => '(?, ?)').join(', ')
    const values = tasks.flatMap((task) => [task.number, indexTerms(searchText(task)).join(' ')])
    await trx.raw(`INSERT INTO task_search (rowid, terms) VALUES ${rows}`, values)
  }
  await trx('task_search_stale').whereIn('number', numbers).delete()
  return numbers.length
}

/** SQLite: the index of pairs (docs/adr/0007-search.md). It is derived, so its upkeep is no entry of the journal. */
export const indexedCandidates = (db: Knex): CandidateSource => ({
  async refresh() {
    const stale = (await db.raw('SELECT 1 FROM task_search_stale LIMIT 1')) as unknown[]
    if (stale.length === 0) return
    while ((await db.transaction(indexBatch)) === batch);
  },
  async page(query, before, limit) {
    const match = matchExpression(queryTerms(query))
    return (await db.raw(newest, [match, before ?? Number.MAX_SAFE_INTEGER, limit])) as SearchableTask[]
  },
  narrow(tasks, query) {
    void tasks.whereRaw(`task.number IN (${matching})`, [matchExpression(queryTerms(query))])
  },
})

function scan(tasks: Knex.QueryBuilder, query: string): void {
  for (const word of searchWords(query))
    void tasks.whereRaw(`lower(title || ' ' || body || ' ' || source_task_id) LIKE ?`, [`%${word}%`])
}

/** Stores without that index: every task is looked at. */
export const scannedCandidates = (db: Knex): CandidateSource => ({
  refresh: () => Promise.resolve(),
  async page(query, before, limit) {
    const found = db('task').orderBy('number', 'desc').limit(limit).select(columns)
    scan(found, query)
    if (before !== null) void found.where('number', '<', before)
    return (await found) as SearchableTask[]
  },
  narrow: scan,
})

/** The store decides whether there is an index to ask. */
export const candidateSource = (db: Knex): CandidateSource =>
  db.client.config.client === 'sqlite3' ? indexedCandidates(db) : scannedCandidates(db)
