import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import knexModule, { type Knex } from 'knex'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { search } from '#main/database/migrations/0002-search.ts'
import { openStore } from '#main/database/store.ts'
import { findTasks } from '#main/features/search/find.ts'
import { searchHandlers } from '#main/features/search/handlers.ts'
import { indexedCandidates, scannedCandidates, searchText } from '#main/features/search/repository.ts'
import { rounds } from '#main/sample/data/year.ts'
import { contains } from '#shared/domain/search-terms.ts'

const { knex } = knexModule
let db: Knex

const proposals = rounds.flatMap((round) => round.proposals)
const rows = (['ko', 'en'] as const).flatMap((locale, half) =>
  proposals.map((proposal, index) => ({
    id: `${locale}-${proposal.id}`,
    number: half * proposals.length + index + 1,
    source_task_id: proposal.id,
    title: proposal.title[locale],
    body: proposal.body[locale],
  })),
)

beforeEach(async () => {
  db = knex({
    client: 'sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  await db.raw(
    'CREATE TABLE task (id text PRIMARY KEY, number integer NOT NULL UNIQUE, title text NOT NULL, body text NOT NULL, source_task_id text NOT NULL) STRICT',
  )
  for (let start = 0; start < rows.length; start += 40) await db('task').insert(rows.slice(start, start + 40))
  await db.transaction((trx) => search.up(trx))
})

afterEach(() => db.destroy())

const find = (query: string, limit = 20, before: number | null = null) =>
  findTasks(indexedCandidates(db), { query, limit, before })

/** What a reader of every text would find. */
const reading = (query: string): number[] =>
  rows
    .filter((row) => contains(searchText({ ...row, sourceTaskId: row.source_task_id }), query))
    .map((row) => row.number)
    .toReversed()

describe('search', () => {
  it.each([
    '창구',
    '정류장',
    '버스',
    '밤',
    '길',
    '26-0041',
    'bus',
    'BUS stop',
    'emergency',
    '병원 가족',
    '창구를',
    '없는말',
    'e',
  ])('%j finds what reading every text finds, newest first', async (query) => {
    const { hits, more } = await find(query, 200)
    expect(hits.map((hit) => hit.number)).toEqual(reading(query))
    expect(more).toBe(false)
  })

  it.each(['', '  ', '?!', '"', '*'])('%j asks for nothing and finds nothing', async (query) => {
    expect(await find(query)).toEqual({ hits: [], more: false })
  })

  it.each(['" OR terms:"', 'a" NEAR "b', "'; DROP TABLE task; --", 'AND OR NOT'])(
    '%j is text, not a command',
    async (query) => {
      const { hits } = await find(query, 200)
      expect(hits.map((hit) => hit.number)).toEqual(reading(query))
    },
  )

  it('turns pages without a gap or a repeat', async () => {
    const seen: number[] = []
    for (let before: number | null = null, more = true; more;) {
      const page = await find('주십시오', 7, before)
      seen.push(...page.hits.map((hit) => hit.number))
      before = page.hits.at(-1)?.number ?? null
      more = page.more
    }
    expect(seen).toEqual(reading('주십시오'))
  })

  it('says where in title and body the match stands', async () => {
    const [hit] = (await find('그늘막')).hits
    expect(hit?.title.slice(...(hit.titleMatch ?? [0, 0]))).toBe('그늘막')
    expect(hit?.excerptMatch).toBeNull()
  })

  it('follows changed, new and deleted tasks', async () => {
    expect((await find('그늘막')).hits).toHaveLength(1)
    await db('task').where({ source_task_id: '26-0041' }).update({ title: '정류장 온열 의자' })
    await db('task').insert({ id: 'x', number: 900, source_task_id: 'x', title: '그늘막이 있는 놀이터', body: '' })
    expect((await find('그늘막')).hits.map((hit) => hit.number)).toEqual([900])
    await db('task').where({ id: 'x' }).delete()
    expect((await find('그늘막')).hits).toEqual([])
    expect((await find('놀이터')).hits.map((hit) => hit.number)).toEqual(reading('놀이터'))
  })

  it('indexes more tasks than one batch holds', async () => {
    const many = Array.from({ length: 350 }, (_, index) => ({
      id: `n${index}`,
      number: 1000 + index,
      source_task_id: `n${index}`,
      title: '새 과제',
      body: '',
    }))
    for (let start = 0; start < many.length; start += 50) await db('task').insert(many.slice(start, start + 50))
    expect((await find('새 과제', 200)).more).toBe(true)
    expect(await db('task_search_stale').first('number')).toBeUndefined()
  })

  it('gives the same from a store without the index', async () => {
    const query = fc.constantFrom('창구', '밤', 'bus', '병원 가족', '0041', '재난', '공개', '하십시오')
    await fc.assert(
      fc.asyncProperty(query, fc.integer({ min: 1, max: 30 }), async (text, limit) => {
        const input = { query: text, limit, before: null }
        expect(await findTasks(scannedCandidates(db), input)).toEqual(await findTasks(indexedCandidates(db), input))
      }),
      { numRuns: 20 },
    )
  })
})

describe('search in a workspace', () => {
  it('keeps up with journalled changes and leaves no trace in the journal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-search-'))
    const store = await openStore({ folder, clock: () => 0, actor: () => 'test' })
    try {
      const task = { category: '', origin: 'vote', source: 's', created_at: 0, title: '야간 민원 창구', body: '' }
      await store.write(async (trx, journal) => {
        await trx('task').insert({ ...task, id: 'a', number: 1, source_task_id: 'a' })
        await journal.append({ action: 'test.add', subject: { kind: 'task', id: 'a' }, data: {} })
      })
      const found = await searchHandlers({ store }).find({ query: '민원', limit: 20, before: null }, {})
      expect(found.hits.map((hit) => hit.taskId)).toEqual(['a'])
      expect(await store.db('touched').first()).toBeUndefined()
      expect(await store.db('journal').count({ entries: '*' })).toEqual([{ entries: 1 }])
    } finally {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
