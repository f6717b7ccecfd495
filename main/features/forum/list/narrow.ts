import type { Knex } from 'knex'
import { packedNumbers } from '#main/database/rows.ts'
import { koreaTime } from '#main/korea-time.ts'
import type { TaskFilter } from '#shared/contract/task-list.ts'
import { stations, taskOrigins } from '#shared/domain/terms.ts'
import type { Kept } from './keep-facts.ts'
import { officialYes, reachedStations } from './order.ts'

type Test = (number: number) => boolean

/** Tasks marked by their number. */
export function marked(last: number, numbers: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(last + 1)
  for (const number of numbers) marks[number] = 1
  return marks
}

/** Tests of what stands in the columns. */
function plainTests({ facts }: Kept, filter: TaskFilter): Test[] {
  const { columns, categories, sources, statuses } = facts
  const same =
    (values: ArrayLike<number>, wanted: number): Test =>
    (number) =>
      values[number] === wanted
  const tests: Test[] = []
  if (filter.category !== null) tests.push(same(columns.category, categories.placeOf(filter.category)))
  if (filter.source !== null) tests.push(same(columns.source, sources.placeOf(filter.source)))
  if (filter.status !== null) tests.push(same(columns.status, statuses.placeOf(filter.status)))
  if (filter.origin !== null) tests.push(same(columns.origin, taskOrigins.indexOf(filter.origin)))
  return tests
}

/** Tests of counts and days, both ends included; a task without the value fits no range. */
function rangeTests({ facts: { columns } }: Kept, filter: TaskFilter): Test[] {
  const { yesFrom, yesTo, submittedFrom, submittedTo } = filter
  const tests: Test[] = []
  if (yesFrom !== null || yesTo !== null) {
    const [least, most] = [Math.max(0, yesFrom ?? 0), yesTo ?? Number.POSITIVE_INFINITY]
    tests.push((number) => {
      const yes = officialYes(columns, number)
      return yes >= least && yes <= most
    })
  }
  if (submittedFrom !== null || submittedTo !== null) {
    const from = submittedFrom === null ? Number.MIN_SAFE_INTEGER : koreaTime(submittedFrom)
    const to = submittedTo === null ? Number.POSITIVE_INFINITY : koreaTime(submittedTo, '23:59:59.999')
    tests.push((number) => {
      const at = columns.submitted[number] ?? Number.NEGATIVE_INFINITY
      return at >= from && at <= to
    })
  }
  return tests
}

/** Tests of where a task stands, what was decided on it and in which round it is: these are asked of the store. */
async function askedTests(db: Knex, kept: Kept, filter: TaskFilter): Promise<Test[]> {
  const { last } = kept.facts.columns
  const tests: Test[] = []
  const among = async (tasks: Knex.QueryBuilder): Promise<void> => {
    const marks = marked(last, await packedNumbers(db, tasks.select('task.number'), 'number'))
    tests.push((number) => marks[number] === 1)
  }
  if (filter.roundId !== null)
    await among(db('task').join('tally', 'tally.task_id', 'task.id').where('tally.round_id', filter.roundId))
  if (filter.screening !== null)
    await among(db('task').join('screening', 'screening.id', 'task.id').where('screening.outcome', filter.screening))
  if (filter.station !== null) {
    const [reached, wanted] = [await reachedStations(db, kept), stations.indexOf(filter.station)]
    tests.push((number) => reached[number] === wanted)
  }
  if (filter.reached !== null) tests.push(await cameTo(db, kept, filter.reached))
  return tests
}

/** Tasks that came to a station, wherever they stand now: all were proposed, and a case came by without a vote. */
async function cameTo(db: Knex, kept: Kept, station: (typeof stations)[number]): Promise<Test> {
  if (station === 'proposed') return () => true
  if (station === 'voted') return (number) => kept.facts.columns.voted[number] === 1
  const only = { ...kept, later: new Map([[station, kept.later.get(station) ?? new Map<string, number | null>()]]) }
  const [reached, wanted] = [await reachedStations(db, only), stations.indexOf(station)]
  return (number) => reached[number] === wanted
}

/** Which tasks a filter lets through, the words of a search aside. */
export async function filterTests(db: Knex, kept: Kept, filter: TaskFilter): Promise<Test[]> {
  return [...plainTests(kept, filter), ...rangeTests(kept, filter), ...(await askedTests(db, kept, filter))]
}
