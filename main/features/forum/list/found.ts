import type { Knex } from 'knex'
import { packedNumbers, packedRows } from '#main/database/rows.ts'
import { type CandidateSource, searchText } from '#main/features/search/repository.ts'
import { contains, queryTerms } from '#shared/domain/search-terms.ts'

/** Tasks in their order, as far as they are known. */
export interface Found {
  readonly numbers: ArrayLike<number>
  /** how many there are; the most there can be where not `exact` */
  readonly total: number
  readonly exact: boolean
}

/** A platform's or the program's number may be searched for as well as words. */
const numberIn = (search: string): number | null => (/^\d{1,9}$/.test(search) ? Number(search) : null)

/** The numbers of the tasks that may hold the words. */
export async function candidatesOf(db: Knex, source: CandidateSource, search: string): Promise<number[]> {
  await source.refresh()
  const number = numberIn(search)
  const own = number === null ? [] : [number]
  if (queryTerms(search).length === 0) return own
  const tasks = db('task').select('number')
  source.narrow(tasks, search)
  return [...own, ...(await packedNumbers(db, tasks, 'number'))]
}

const page = 250 // candidates read and verified at a time

/**
 * The tasks that hold the words, among candidates in their order: read and verified as far as somebody looks, and never
 * twice.
 */
export class Verified {
  readonly #found: number[] = []
  #read = 0
  #queue: Promise<void> = Promise.resolve()

  readonly #db: Knex
  readonly #candidates: Int32Array
  readonly #search: string

  constructor(db: Knex, candidates: Int32Array, search: string) {
    this.#db = db
    this.#candidates = candidates
    this.#search = search
  }

  /** At least the first `wanted` of them, or all. */
  async upTo(wanted: number): Promise<Found> {
    const turn = this.#queue.then(() => this.#go(wanted))
    this.#queue = turn.catch(() => undefined)
    await turn
    const left = this.#candidates.length - this.#read
    return { numbers: this.#found, total: this.#found.length + left, exact: left === 0 }
  }

  async #go(wanted: number): Promise<void> {
    const own = numberIn(this.#search)
    while (this.#read < this.#candidates.length && this.#found.length <= wanted) {
      const some = this.#candidates.subarray(this.#read, this.#read + page)
      const texts = await this.#texts(some)
      for (const number of some)
        if (number === own || contains(texts.get(number) ?? '', this.#search)) this.#found.push(number)
      this.#read += some.length
    }
  }

  async #texts(numbers: Int32Array): Promise<Map<number, string>> {
    const tasks = this.#db('task').whereIn('number', [...numbers])
    const rows = await packedRows<[number, string, string, string]>(
      this.#db,
      tasks.select('number', 'title', 'body', 'source_task_id'),
      ['number', 'title', 'body', 'source_task_id'],
    )
    return new Map(
      rows.map(([number, title, body, sourceTaskId]) => [number, searchText({ title, body, sourceTaskId })]),
    )
  }
}
