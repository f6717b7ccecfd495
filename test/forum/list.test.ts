import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TaskRow } from '#shared/contract/forum.ts'
import { koreaDate } from '#main/korea-time.ts'
import { contains } from '#shared/domain/search-terms.ts'
import { stations, taskOrigins, taskSorts } from '#shared/domain/terms.ts'
import { testApp } from '#test/support/app.ts'
import { importTexts, tasksCsv } from '#test/support/forum.ts'

type App = Awaited<ReturnType<typeof testApp>>
let app: App
let all: TaskRow[]
const bodies = new Map<string, string>()

beforeAll(async () => {
  app = await testApp()
  await app.client.workspace.openSample({ locale: 'ko', jobId: 'sample' })
  all = (await app.client.forum.tasks.list({ limit: 5000 })).rows
  for (const { id } of all) bodies.set(id, (await app.client.forum.tasks.get({ id })).body)
})
afterAll(() => app.close())

const ids = (rows: readonly TaskRow[]): string[] => rows.map(({ id }) => id)
const yes = (row: TaskRow): number => (row.counted ?? row.declared)?.yes ?? -1
const words = ['창구', '버스', '밤', '안전 문자', '26-0007', '7', '42', '없는낱말', '…']

/** One filter at a time and all together, by reading every task. */
const filters = fc.record({
  station: fc.option(fc.constantFrom(...stations)),
  category: fc.option(fc.constantFrom('안전·재난', '교통·이동', 'none of these')),
  origin: fc.option(fc.constantFrom(...taskOrigins)),
  yesFrom: fc.option(fc.integer({ min: 0, max: 600 })),
  yesTo: fc.option(fc.integer({ min: 0, max: 900 })),
  submittedFrom: fc.option(fc.constantFrom('2026-01-01', '2026-02-10', '2026-04-01')),
  submittedTo: fc.option(fc.constantFrom('2026-02-20', '2026-06-30')),
  search: fc.constantFrom('', ...words),
})
type Filter = typeof filters extends fc.Arbitrary<infer F> ? F : never

const day = (at: number | null): string => (at === null ? '' : koreaDate(at))
const between = <T extends string | number>(value: T, from: T | null, to: T | null): boolean =>
  (from === null || value >= from) && (to === null || value <= to)

const fits = (row: TaskRow, filter: Filter): boolean =>
  (filter.station === null || row.station === filter.station) &&
  (filter.category === null || row.category === filter.category) &&
  (filter.origin === null || row.origin === filter.origin) &&
  ((filter.yesFrom === null && filter.yesTo === null) ||
    between(yes(row), Math.max(0, filter.yesFrom ?? 0), filter.yesTo)) &&
  ((filter.submittedFrom === null && filter.submittedTo === null) ||
    (row.submittedAt !== null && between(day(row.submittedAt), filter.submittedFrom, filter.submittedTo))) &&
  (filter.search === '' ||
    String(row.number) === filter.search ||
    (filter.search !== '…' && contains(`${row.title}\n${bodies.get(row.id)}\n${row.sourceTaskId}`, filter.search)))

describe('the list of tasks', () => {
  it('is what reading every task would give', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const expected = all.filter((row) => fits(row, filter))
        const list = await app.client.forum.tasks.list(filter)
        expect(ids(list.rows)).toEqual(ids(expected))
        expect(list).toMatchObject({ total: expected.length, exact: true })
      }),
      { numRuns: 60, seed: 20261124 },
    )
  })

  it('shows in any window of any order the same piece of the whole, and knows the place of each task', async () => {
    const window = fc.record({
      filter: filters,
      sort: fc.constantFrom(...taskSorts),
      descending: fc.boolean(),
      offset: fc.nat(60),
      limit: fc.integer({ min: 1, max: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(window, async ({ filter, offset, limit, ...order }) => {
        const query = { ...filter, ...order }
        const whole = ids((await app.client.forum.tasks.list({ ...query, limit: 5000 })).rows)
        const seen = ids((await app.client.forum.tasks.list({ ...query, offset, limit })).rows)
        expect(seen).toEqual(whole.slice(offset, offset + limit))
        expect(whole.toSorted()).toEqual(ids(all.filter((row) => fits(row, filter))).toSorted())
        const [first] = seen
        if (first !== undefined)
          expect(await app.client.forum.tasks.place({ query, id: first })).toEqual({ index: offset })
      }),
      { numRuns: 100, seed: 20261124 },
    )
  })

  it('runs downwards as the reverse of upwards', async () => {
    for (const sort of taskSorts) {
      const [up, down] = await Promise.all(
        [false, true].map((descending) => app.client.forum.tasks.list({ sort, descending, limit: 5000 })),
      )
      expect(ids(down?.rows ?? [])).toEqual(ids(up?.rows ?? []).toReversed())
    }
  })

  it.each([
    ['number', (row: TaskRow) => row.number],
    ['submittedAt', (row: TaskRow) => row.submittedAt ?? 0],
    ['yes', yes],
    ['declared', ({ declared }: TaskRow) => declared?.yes ?? -1],
    ['counted', ({ counted }: TaskRow) => counted?.yes ?? -1],
    ['station', ({ station }: TaskRow) => stations.indexOf(station)],
  ] as const)('is ordered by %s, both ways, and cut into pages without a gap', async (sort, value) => {
    for (const descending of [false, true]) {
      const pages = await Promise.all(
        [0, 20, 40].map((offset) => app.client.forum.tasks.list({ sort, descending, offset, limit: 20 })),
      )
      const rows = pages.flatMap((page) => page.rows)
      expect(ids(rows).toSorted()).toEqual(ids(all).toSorted())
      const values = rows.map(value)
      expect(values).toEqual(values.toSorted((a, b) => (descending ? b - a : a - b)))
    }
  })

  it('names the categories there are, each once', async () => {
    const { categories } = await app.client.forum.tasks.list({ limit: 1 })
    const named = [...new Set(all.map(({ category }) => category).filter(Boolean))]
    expect(categories.toSorted()).toEqual(named.toSorted())
  })
})

it('a search that fits very many tasks reads no more of them than it shows, and says that its count is the most there can be', async () => {
  const many = await testApp()
  const rows = Array.from({ length: 700 }, (_, n) => `Forum,${n},공통 제안 ${n % 2 ? '공공' : ''},2026-01-05,1,0,`)
  await importTexts(many, { 'tasks.csv': tasksCsv(rows) })
  expect(await many.client.forum.tasks.list({ search: '공통', limit: 1 })).toMatchObject({ total: 700, exact: false })
  expect(await many.client.forum.tasks.list({ search: '공통' })).toMatchObject({ total: 700, exact: true })
  expect(await many.client.forum.tasks.list({ search: '공공' })).toMatchObject({ total: 350, exact: true })
  await many.close()
})
