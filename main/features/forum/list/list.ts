import type { Knex } from 'knex'
import type { CandidateSource } from '#main/features/search/repository.ts'
import type { TaskRow } from '#shared/contract/forum.ts'
import type { TaskFilter, TaskQuery } from '#shared/contract/task-list.ts'
import { readTaskBook, toTaskRow } from '../repository.ts'
import type { TaskLine } from '../rows.ts'
import type { Names } from './columns.ts'
import { candidatesOf, type Found, Verified } from './found.ts'
import { type Kept, keepFacts } from './keep-facts.ts'
import { filterTests, marked } from './narrow.ts'
import { wholeOrder } from './order.ts'

/** A filter and an order of it. */
export type Ordered = TaskFilter & Pick<TaskQuery, 'sort' | 'descending'>

export interface TaskList extends Pick<Found, 'total' | 'exact'> {
  readonly rows: TaskRow[]
  readonly categories: string[]
  readonly sources: string[]
  readonly statuses: string[]
}

/** The lists of tasks: any window of any filter in any order, from memory; what is shown is read from the store. */
export interface TaskLists {
  window(query: TaskQuery): Promise<TaskList>
  /** The place of a task in a list, from 0; null where it is not in it. */
  place(ordered: Ordered, id: string): Promise<number | null>
  /** Rows from `offset` on of a list that does not change while it is walked. */
  walk(ordered: Ordered): Promise<{ total: number; rows: (offset: number, limit: number) => Promise<TaskRow[]> }>
}

const lineColumns = ['id', 'number', 'title', 'category', 'origin', 'source', 'source_task_id', 'submitted_at']
  .concat('declared', 'retired_at', 'created_at')
  .map((name) => `task.${name}`)

/** The tasks of these numbers, in this order. */
async function rowsOf(db: Knex, { later }: Kept, numbers: readonly number[]): Promise<TaskRow[]> {
  const lines = (await db('task').whereIn('task.number', numbers).select(lineColumns)) as TaskLine[]
  const book = await readTaskBook(db, lines, later)
  const rows = new Map(lines.map((line) => [line.number, toTaskRow(line, book)]))
  return numbers.flatMap((number) => rows.get(number) ?? [])
}

/** Names that some task still has. */
function inUse({ all }: Names, present: Uint8Array, places: Int32Array): string[] {
  const used = new Uint8Array(all.length)
  for (let number = 0; number < present.length; number += 1) if (present[number]) used[places[number] ?? 0] = 1
  return all.filter((name, place) => name !== '' && used[place]).sort((a, b) => a.localeCompare(b, 'ko'))
}

const remembered = 8 // lists and orders

/** What was made at one state of the journal, the newest of it; a change makes all of it stale. */
class Memory<T> {
  #head = -1
  readonly #made = new Map<string, Promise<T>>()

  at(head: number, key: string, make: () => Promise<T>): Promise<T> {
    if (head !== this.#head) this.#made.clear()
    this.#head = head
    const made = this.#made.get(key) ?? make()
    this.#made.delete(key)
    this.#made.set(key, made)
    made.catch(() => this.#made.delete(key))
    const [oldest] = this.#made.keys()
    if (this.#made.size > remembered && oldest !== undefined) this.#made.delete(oldest)
    return made
  }
}

export function taskLists(db: Knex, source: CandidateSource): TaskLists {
  const current = keepFacts(db)
  const orders = new Memory<Int32Array>()
  const lists = new Memory<Int32Array | Verified>()
  const words = new Memory<Pick<TaskList, 'categories' | 'sources' | 'statuses'>>()

  async function make(kept: Kept, { sort, descending, ...filter }: Ordered): Promise<Int32Array | Verified> {
    const whole = await orders.at(kept.head, sort, () => wholeOrder(db, kept, sort))
    const tests = await filterTests(db, kept, filter)
    const search = filter.search.trim()
    if (search !== '') {
      const candidates = marked(kept.facts.columns.last, await candidatesOf(db, source, search))
      tests.unshift((number) => candidates[number] === 1)
    }
    const fitting = tests.length === 0 ? whole : whole.filter((number) => tests.every((test) => test(number)))
    const inOrder = descending ? fitting.toReversed() : fitting
    return search === '' ? inOrder : new Verified(db, inOrder, search)
  }

  async function found(kept: Kept, ordered: Ordered, wanted: number): Promise<Found> {
    const list = await lists.at(kept.head, JSON.stringify(ordered), () => make(kept, ordered))
    return list instanceof Verified ? list.upTo(wanted) : { numbers: list, total: list.length, exact: true }
  }

  const named = (kept: Kept) =>
    words.at(kept.head, '', () => {
      const { columns, categories, sources, statuses } = kept.facts
      return Promise.resolve({
        categories: inUse(categories, columns.present, columns.category),
        sources: inUse(sources, columns.present, columns.source),
        statuses: inUse(statuses, columns.present, columns.status),
      })
    })

  return {
    async window({ offset, limit, ...ordered }) {
      const kept = await current()
      const { numbers, total, exact } = await found(kept, ordered, offset + limit)
      const rows = await rowsOf(db, kept, Array.prototype.slice.call(numbers, offset, offset + limit) as number[])
      return { rows, total, exact, ...(await named(kept)) }
    },
    async place(ordered, id) {
      const task = (await db('task').where({ id }).first('number')) as { number: number } | undefined
      const { numbers } = await found(await current(), ordered, Number.POSITIVE_INFINITY)
      const at = task ? Array.prototype.indexOf.call(numbers, task.number) : -1
      return at < 0 ? null : at
    },
    async walk(ordered) {
      const kept = await current()
      const { numbers, total } = await found(kept, ordered, Number.POSITIVE_INFINITY)
      const all = Int32Array.from(numbers)
      return { total, rows: (offset, limit) => rowsOf(db, kept, [...all.subarray(offset, offset + limit)]) }
    },
  }
}
