import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import knexModule from 'knex'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '#main/database/store.ts'
import { testApp, temporaryFolder } from '#test/support/app.ts'

const open: { close(): Promise<void> }[] = []
const keep = <T extends { close(): Promise<void> }>(thing: T): T => {
  open.push(thing)
  return thing
}
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close()
})

const store = async (): Promise<Store> =>
  keep(await openStore({ folder: await temporaryFolder(), clock: () => 0, actor: () => 'tester' }))

const member = {
  id: 'm1',
  name: 'A',
  affiliation: '',
  side: 'civilian',
  term_from: '2026-01-01',
  term_to: '2026-12-31',
  seat: 1,
  chair: 0,
}

describe('the store', () => {
  it('refuses a change that no journal entry covers, and keeps nothing of it', async () => {
    const { db, write } = await store()
    await expect(write(async (trx) => void (await trx('member').insert(member)))).rejects.toThrow('member m1')
    expect(await db('member')).toEqual([])
  })
  it('refuses a write without a journal entry', async () => {
    const { write } = await store()
    await expect(write(async () => undefined)).rejects.toThrow('without a journal entry')
  })
  it('takes back everything when the work fails', async () => {
    const { db, write } = await store()
    const work = write(async (trx, journal) => {
      await trx('member').insert(member)
      await journal.append({ action: 'x.y', subject: { kind: 'member', id: 'm1' }, data: {} })
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect([await db('member'), await db('journal')]).toEqual([[], []])
  })
  it('says that the disk is full, keeps nothing of what did not fit, and goes on when there is room', async () => {
    const { db, write } = await store()
    const adds = (name: string): Promise<void> =>
      write(async (trx, journal) => {
        await trx('member').insert({ ...member, name })
        await journal.append({ action: 'x.y', subject: { kind: 'member', id: 'm1' }, data: {} })
      })
    const [{ page_count: pages }] = (await db.raw('PRAGMA page_count')) as [{ page_count: number }]
    await db.raw(`PRAGMA max_page_count = ${pages}`)
    await expect(adds('가'.repeat(1_000_000))).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect([await db('member'), await db('journal')]).toEqual([[], []])
    await db.raw(`PRAGMA max_page_count = ${pages + 1000}`)
    await adds('가'.repeat(1_000_000))
    expect(await db('member')).toHaveLength(1)
  })
})

describe('opening a workspace', () => {
  it('refuses a second instance in words', async () => {
    const app = keep(await testApp())
    await expect(testApp({ folder: app.folder })).rejects.toMatchObject({ code: 'WORKSPACE_IN_USE' })
  })
  it('refuses a workspace of a newer version and leaves it alone', async () => {
    const app = await testApp()
    await app.close()
    const raw = knexModule.knex({
      client: 'sqlite3',
      connection: { filename: join(app.folder, 'desk.sqlite') },
      useNullAsDefault: true,
    })
    await raw('migration').insert({ name: '9999-future', position: 9999 })
    await raw.destroy()
    await expect(testApp({ folder: app.folder })).rejects.toMatchObject({ code: 'WORKSPACE_NEWER' })
  })
  it.each([
    ['an emptied file', ''],
    ['a file that is no database', 'hello, this is not a database'.repeat(200)],
  ])('refuses %s', async (_name, content) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'desk.sqlite'), content)
    await expect(testApp({ folder })).rejects.toMatchObject({ code: 'WORKSPACE_BROKEN' })
  })
  it('opens again what was closed', async () => {
    const app = await testApp()
    await app.client.workspace.startEmpty({ locale: 'ko' })
    await app.close()
    const again = keep(await testApp({ folder: app.folder }))
    expect(await again.client.workspace.status()).toMatchObject({ fresh: false, sample: false })
  })
})

describe('the journal', () => {
  it('verifies what the program wrote', async () => {
    const app = keep(await testApp())
    await app.client.workspace.startEmpty({ locale: 'ko' })
    expect(await app.client.journal.verify({ jobId: 'v' })).toMatchObject({ ok: true, entries: 1, problems: [] })
  })
  it.each([
    ['an entry is changed', "UPDATE journal SET actor = 'someone'", 'entry-changed'],
    ['an entry is taken out', 'DELETE FROM journal WHERE seq = 1', 'entry-missing'],
    ['a row is changed behind its back', `UPDATE setting SET value = '999' WHERE id = 'moreThan'`, 'store-differs'],
    ['a row is taken out behind its back', `DELETE FROM setting WHERE id = 'moreThan'`, 'store-differs'],
    ['a row is put in behind its back', `INSERT INTO setting VALUES ('x', '1')`, 'store-differs'],
  ])('finds out when %s', async (_name, sql, kind) => {
    const app = await testApp()
    await app.client.workspace.startEmpty({ locale: 'ko' })
    const settings = (await app.client.workspace.status()).settings
    await app.client.workspace.saveSettings({ ...settings, moreThan: 100 })
    await app.close()
    const raw = knexModule.knex({
      client: 'sqlite3',
      connection: { filename: join(app.folder, 'desk.sqlite') },
      useNullAsDefault: true,
    })
    await raw.raw(sql)
    await raw.destroy()
    const again = keep(await testApp({ folder: app.folder }))
    const result = await again.client.journal.verify({ jobId: 'v' })
    expect(result.ok).toBe(false)
    expect(result.problems.map((problem) => problem.kind)).toContain(kind)
  })
})

describe('the contract', () => {
  it('answers bad input and unknown files with coded errors', async () => {
    const app = keep(await testApp())
    // @ts-expect-error a locale that does not exist
    await expect(app.client.workspace.startEmpty({ locale: 'xx' })).rejects.toMatchObject({
      code: 'DESK',
      data: { code: 'BAD_INPUT' },
    })
    await expect(app.client.files.open({ id: 'nope' })).rejects.toMatchObject({
      code: 'DESK',
      data: { code: 'FILE_NOT_FOUND' },
    })
  })
})
