import type { Knex } from 'knex'
import { packedNumbers, whereAmong } from '#main/database/rows.ts'
import { stations, type TaskSort } from '#shared/domain/terms.ts'
import type { Columns, Names } from './columns.ts'
import type { Kept } from './keep-facts.ts'

const widest = 2 ** 22 // numbers of tasks; a key beside one stays a whole number that is exact

function presentNumbers({ present, last }: Columns): Int32Array {
  const numbers = new Int32Array(last + 1)
  let count = 0
  for (let number = 0; number <= last; number += 1) if (present[number]) numbers[count++] = number
  return numbers.subarray(0, count)
}

/** Ordered by a whole number from -1 on, then by the task's own. */
function byKey(columns: Columns, key: (number: number) => number): Int32Array {
  if (columns.last >= widest) throw new Error(`${columns.last} tasks are more than a list can order`)
  const packed = Float64Array.from(presentNumbers(columns), (number) => (key(number) + 1) * widest + number)
  return Int32Array.from(packed.sort(), (both) => both % widest)
}

/** The place of each word in the order of the words. */
function ranks({ all }: Names): Int32Array {
  const places = new Int32Array(all.length)
  const ordered = all.map((name, place) => ({ name, place })).toSorted((a, b) => a.name.localeCompare(b.name, 'ko'))
  for (const [rank, { place }] of ordered.entries()) places[place] = rank
  return places
}

/** How far each task has come, as the place of its station. */
export async function reachedStations(db: Knex, { facts: { columns }, later }: Kept): Promise<Int8Array> {
  const reached = Int8Array.from(columns.voted, (voted) => (voted ? stations.indexOf('voted') : 0))
  for (const [station, stops] of later) {
    const place = stations.indexOf(station)
    for (const number of await numbersOf(db, stops.keys())) reached[number] = Math.max(reached[number] ?? 0, place)
  }
  return reached
}

/** The numbers of some tasks. */
const numbersOf = (db: Knex, ids: Iterable<string>): Promise<number[]> =>
  packedNumbers(db, whereAmong(db('task'), 'id', ids).select('number'), 'number')

/** Upwards, each: what has no value stands first. */
const orders: Record<TaskSort, (db: Knex, kept: Kept) => Int32Array | Promise<Int32Array>> = {
  number: (_, { facts }) => presentNumbers(facts.columns),
  title: (db) => storedOrder(db, 'title'),
  category: (_, { facts }) => byName(facts.columns, 'category', facts.categories),
  source: (_, { facts }) => byName(facts.columns, 'source', facts.sources),
  status: (_, { facts }) => byName(facts.columns, 'status', facts.statuses),
  submittedAt: (db) => storedOrder(db, 'submitted_at'),
  station: async (db, kept) => byValue(kept.facts.columns, await reachedStations(db, kept)),
  declared: (_, { facts: { columns } }) => byValue(columns, columns.declared),
  counted: (_, { facts: { columns } }) => byValue(columns, columns.counted),
  yes: (_, { facts: { columns } }) => byKey(columns, (number) => officialYes(columns, number)),
}

const byValue = (columns: Columns, values: ArrayLike<number>): Int32Array =>
  byKey(columns, (number) => values[number] ?? -1)

function byName(columns: Columns, of: 'category' | 'source' | 'status', names: Names): Int32Array {
  const rank = ranks(names)
  return byKey(columns, (number) => rank[columns[of][number] ?? 0] ?? 0)
}

/** By an index of the store. */
async function storedOrder(db: Knex, column: 'title' | 'submitted_at'): Promise<Int32Array> {
  const rows = db('task').select('number').orderByRaw(`${column} NULLS FIRST, number`)
  return Int32Array.from(await packedNumbers(db, rows, 'number'))
}

/** Every task in the order of a sort. */
export const wholeOrder = async (db: Knex, kept: Kept, sort: TaskSort): Promise<Int32Array> => orders[sort](db, kept)

/** Yes votes as they stand, recounted before declared; -1 where there are none. */
export function officialYes({ counted, declared }: Columns, number: number): number {
  const yes = counted[number] ?? -1
  return yes >= 0 ? yes : (declared[number] ?? -1)
}
