import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import knexModule from 'knex'
import { gatherSession } from '../main/features/committee/repository.ts'
import { toRubric, toScore } from '../main/features/committee/rows.ts'
import { openStore } from '../main/database/store.ts'
import { summarise, usualOfficial } from '../shared/domain/aggregate.ts'
import { rankIntervals } from '../shared/domain/bootstrap.ts'
import { scoreMatrix } from '../shared/domain/matrix.ts'
import { seededRandom } from '../shared/domain/random.ts'
import { memberScores, scoresOf } from '../shared/domain/score.ts'
import { median, milliseconds, paired, type Paired } from './paired.ts'
import { criteria, items, largeCommittee, members, openApp } from './session-fixture.ts'
import { type BareResult, type BareScores, bareAggregates } from './session-loop.ts'
import { paintPairs } from './session-paint.ts'
import type { Bench, BenchResult } from './types.ts'

const history = 200
const draws = 2000
const seed = 20_180_601
const size = `${items} items × ${members} members × ${criteria} criteria`

type Session = Awaited<ReturnType<typeof gatherSession>>

/** As the program aggregates: from stored cells to official scores, ranks' intervals and all. */
function aggregates({ session, members: seats, items: docket, scores }: Session): BareResult {
  const rubric = toRubric(session)
  const rule = usualOfficial(rubric.official)
  const ids = seats.map(({ id }) => id)
  const cells = Map.groupBy(scores, (row) => row.item_id)
  const lists = docket.map(({ id }) => memberScores(rubric, (cells.get(id) ?? []).map(toScore), ids, new Set()))
  const summaries = lists.map((list) => summarise(scoresOf(list), rule))
  const scored = docket.map(({ id }, at) => ({
    itemId: id,
    scores: (lists[at] ?? []).flatMap((one) => (one.state === 'scored' ? [one] : [])),
  }))
  const intervals = rankIntervals(scoreMatrix(scored, ids), rule, { random: seededRandom(seed), draws })
  return {
    official: Float64Array.from(summaries, ({ official }) => official ?? Number.NaN),
    low: Int32Array.from(intervals, (one) => one?.low ?? 0),
    high: Int32Array.from(intervals, (one) => one?.high ?? 0),
  }
}

function bareOf({ session, members: seats, items: docket, scores }: Session): BareScores {
  const rubric = toRubric(session)
  const place = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, at) => [id, at]))
  const [item, member, criterion] = [place(docket), place(seats), place(rubric.criteria)]
  const cells = new Float64Array(scores.length)
  for (const row of scores) {
    const at = (item.get(row.item_id) ?? 0) * seats.length + (member.get(row.member_id) ?? 0)
    cells[at * rubric.criteria.length + (criterion.get(row.criterion_id) ?? 0)] = row.value ?? Number.NaN
  }
  const weights = Float64Array.from(rubric.criteria, ({ weight }) => weight)
  return { cells, weights, items: docket.length, members: seats.length }
}

function assertSame(ours: BareResult, theirs: BareResult): void {
  const near = ours.official.every((value, at) => Math.abs(value - (theirs.official[at] ?? 0)) < 1e-9)
  const same = (['low', 'high'] as const).every((end) => ours[end].every((rank, at) => rank === theirs[end][at]))
  if (!near || !same) throw new Error('The aggregates differ')
}

const row = (name: string, against: string, { ratio, ours, theirs, pairs }: Paired, note: string): BenchResult => ({
  name,
  against,
  ratio,
  ours: milliseconds(ours),
  theirs: milliseconds(theirs),
  pairs,
  note,
})

async function aggregateRow(folder: string, sessionId: string): Promise<BenchResult> {
  const store = await openStore({ folder, clock: Date.now, actor: () => 'bench' })
  const gathered = await gatherSession(store.db, sessionId)
  await store.close()
  const bare = bareOf(gathered)
  assertSame(aggregates(gathered), bareAggregates(bare, draws, seed))
  const measured = await paired(
    () => aggregates(gathered),
    () => bareAggregates(bare, draws, seed),
    9,
  )
  return row(
    `a session's aggregates with 2,000 bootstrap draws, ${size}`,
    'the same in a tight loop over typed arrays',
    measured,
    'same official scores and intervals; the program runs it in a thread of its own',
  )
}

async function storedRow(folder: string, sessionId: string): Promise<BenchResult> {
  const app = await openApp(folder)
  const { items: docket } = await app.client.committee.session({ sessionId })
  const file = join(folder, 'bare.sqlite')
  const bare = knexModule.knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) await bare.raw(`PRAGMA ${pragma}`)
  await bare.raw('CREATE TABLE score (id integer PRIMARY KEY, value real)')
  let value = 0
  const next = (): number => (value = (value + 1) % 100)
  const cell = () => ({ memberId: 'm1', criterionId: 'c1', value: next() })
  const measured = await paired(
    () => app.client.committee.score({ itemId: docket[0]?.id ?? '', cells: [cell()] }),
    () => bare.transaction((trx) => trx('score').insert({ value: next() })),
    41,
  )
  await bare.destroy()
  await app.close()
  return row(
    `a typed score stored durably, ${history} such sessions behind it`,
    'one row inserted in a durable transaction of its own',
    measured,
    'ours checks the cell, writes a chained entry of the journal, and answers with the progress',
  )
}

async function paintRow(folder: string): Promise<BenchResult> {
  const pairs = await paintPairs(folder, 40)
  const p95 = (values: readonly number[]): string =>
    milliseconds(values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN)
  const [ours, theirs] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.theirs)]
  return row(
    `a typed score painted, ${size}`,
    'a key painted in a bare cell of a table as large, same Chromium',
    {
      ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
      ours: median(ours),
      theirs: median(theirs),
      pairs: pairs.length,
    },
    `digit or Enter, whichever took longer; 95th percentiles ${p95(ours)} and ${p95(theirs)}`,
  )
}

async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-session-'))
  try {
    const sessionId = await largeCommittee(folder, history)
    return [
      await aggregateRow(folder, sessionId),
      await storedRow(folder, sessionId),
      // removes the folder when it stops
      await paintRow(folder),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const bench: Bench = { name: 'session', run }
