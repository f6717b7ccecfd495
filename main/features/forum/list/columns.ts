import type { Knex } from 'knex'
import { jsonNumber, packedRows, whereAmong } from '#main/database/rows.ts'
import { taskOrigins, type TaskOrigin } from '#shared/domain/terms.ts'

/** Words that many tasks share, each kept once. */
export class Names {
  readonly all: string[] = []
  readonly #places = new Map<string, number>()

  add(name: string): number {
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.all.length)
    return this.all.push(name) - 1
  }
  /** -1 where no task has it */
  placeOf = (name: string): number => this.#places.get(name) ?? -1
}

/**
 * What the list is narrowed and ordered by, of every task at once: arrays by the task's number, so that any filter is
 * one pass over memory. -1 stands for a count nobody gave, `noTime` for a moment no source names.
 */
export interface Columns {
  /** the highest number there is */
  readonly last: number
  readonly present: Uint8Array
  readonly voted: Uint8Array
  readonly origin: Uint8Array
  readonly category: Int32Array
  readonly source: Int32Array
  readonly status: Int32Array
  readonly submitted: Float64Array
  readonly declared: Int32Array
  readonly counted: Int32Array
}

export interface TaskFacts {
  readonly columns: Columns
  readonly categories: Names
  readonly sources: Names
  readonly statuses: Names
}

export const noTime = Number.NEGATIVE_INFINITY

const fact = ['number', 'category', 'origin', 'source', 'status', 'submitted_at', 'declared', 'counted', 'voted']
type Fact = [number, string, TaskOrigin, string, string | null, number | null, number | null, number | null, number]

/** Tasks with the yes votes of their newest round. */
function facts(db: Knex): Knex.QueryBuilder {
  const yes = (json: string): string => jsonNumber(db, json, 'yes')
  const newest =
    '(SELECT t.id FROM tally t JOIN vote_round r ON r.id = t.round_id WHERE t.task_id = task.id ORDER BY r.created_at DESC LIMIT 1)'
  return db('task')
    .joinRaw(`LEFT JOIN tally ON tally.id = ${newest}`)
    .leftJoin('task_status', 'task_status.id', 'task.id')
    .select('task.number', 'task.category', 'task.origin', 'task.source', 'task_status.status', 'task.submitted_at')
    .select(db.raw(`${yes('coalesce(tally.declared, task.declared)')} AS declared`))
    .select(db.raw(`${yes('tally.counted')} AS counted`))
    .select(db.raw('CASE WHEN tally.id IS NULL THEN 0 ELSE 1 END AS voted'))
}

function emptyColumns(last: number): Columns {
  const size = last + 1
  return {
    last,
    present: new Uint8Array(size),
    voted: new Uint8Array(size),
    origin: new Uint8Array(size),
    category: new Int32Array(size),
    source: new Int32Array(size),
    status: new Int32Array(size),
    submitted: new Float64Array(size),
    declared: new Int32Array(size),
    counted: new Int32Array(size),
  }
}

function put({ columns, categories, sources, statuses }: TaskFacts, row: Fact): void {
  const [number, category, origin, source, status, submitted, declared, counted, voted] = row
  columns.present[number] = 1
  columns.voted[number] = voted
  columns.origin[number] = taskOrigins.indexOf(origin)
  columns.category[number] = categories.add(category)
  columns.source[number] = sources.add(source)
  columns.status[number] = statuses.add(status ?? '')
  columns.submitted[number] = submitted ?? noTime
  columns.declared[number] = declared ?? -1
  columns.counted[number] = counted ?? -1
}

const chunk = 10_000 // tasks read at a time: a few milliseconds of this thread

/** Reads the facts of every task. */
export async function readFacts(db: Knex): Promise<TaskFacts> {
  const { last } = (await db('task').max({ last: 'number' }).first()) as { last: number | null }
  const all = {
    columns: emptyColumns(last ?? 0),
    categories: new Names(),
    sources: new Names(),
    statuses: new Names(),
  }
  for (let from = 0; from <= all.columns.last; from += chunk) {
    const some = facts(db).whereBetween('task.number', [from, from + chunk - 1])
    for (const row of await packedRows<Fact>(db, some, fact)) put(all, row)
  }
  return all
}

/** The same facts after some tasks changed or came. */
export async function amendFacts(db: Knex, before: TaskFacts, ids: readonly string[]): Promise<TaskFacts> {
  const rows = await packedRows<Fact>(db, whereAmong(facts(db), 'task.id', ids), fact)
  const last = rows.reduce((most, [number]) => Math.max(most, number), before.columns.last)
  const columns = last === before.columns.last ? before.columns : grown(before.columns, last)
  const after = { ...before, columns }
  for (const row of rows) put(after, row)
  return after
}

function grown(columns: Columns, last: number): Columns {
  const larger = emptyColumns(last)
  for (const name of Object.keys(columns).filter((key) => key !== 'last') as Exclude<keyof Columns, 'last'>[])
    larger[name].set(columns[name])
  return larger
}
