import { join } from 'node:path'
import knexModule, { type Knex } from 'knex'
import { expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { temporaryFolder, testApp } from '#test/support/app.ts'
import { importTexts, tasksCsv, votesCsv, yeses } from '#test/support/forum.ts'

const { knex } = knexModule

/** Works on a store that no program has open. */
async function inStore<T>(folder: string, work: (db: Knex) => Promise<T>): Promise<T> {
  const db = knex({
    client: 'sqlite3',
    connection: { filename: join(folder, 'desk.sqlite') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** Every row of every table, as it stands; the index of the search is derived. */
async function contents(db: Knex): Promise<Record<string, unknown>> {
  const tables = (await db('sqlite_master').where('type', 'table').orderBy('name').pluck('name')) as string[]
  const stored: Record<string, unknown> = {}
  for (const name of tables.filter((one) => !one.startsWith('task_search'))) stored[name] = await db(name).select('*')
  return stored
}

const files = {
  'tasks.csv': tasksCsv(['Forum,a,A,,4,0,', 'Forum,b,B,,2,0,']),
  'votes.csv': votesCsv([...yeses('a', 4), 'Forum,b,v1,perhaps,2026-03-01']),
}
const round = { name: 'Second', moreThan: 1, repeatVotes: 'latest', opensAt: null, closesAt: null } as const

// In the order in which an import writes them: the store refuses each in turn.
it.each(['source_file', 'rejected_row', 'task', 'proposal', 'vote_round', 'ballot_segment', 'tally', 'journal'])(
  'an import that fails at its %s leaves the store as it was, and goes through once it can',
  async (table) => {
    const folder = await temporaryFolder()
    let next = 0
    const withApp = async (work: (app: App) => Promise<unknown>): Promise<void> => {
      const app = await testApp({ folder, ids: () => `one-${(next += 1)}`, report: () => undefined })
      try {
        await work(app)
      } finally {
        await app.close()
      }
    }
    await withApp((app) => importTexts(app, { 'first.csv': tasksCsv(['Forum,a,A before,,3,0,']) }))
    const before = await inStore(folder, async (db) => {
      await db.raw(`CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'broken'); END`)
      return contents(db)
    })
    await withApp(async (app) => {
      await expect(importTexts(app, files, round)).rejects.toThrow()
      expect((await app.client.forum.tasks.list({})).rows.map(({ title }) => title)).toEqual(['A before'])
    })
    await inStore(folder, async (db) => {
      expect(await contents(db)).toEqual(before)
      await db.raw('DROP TRIGGER broken')
    })
    await withApp(async (app) => {
      const { files: read } = await importTexts(app, files, round)
      expect(read.map(({ rowsRead, accepted }) => [rowsRead, accepted])).toEqual([
        [2, 2],
        [5, 4],
      ])
      expect(await app.client.journal.verify({ jobId: 'verify' })).toMatchObject({ ok: true })
    })
  },
)
