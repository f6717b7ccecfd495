import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, openRound, stage, tasksCsv, votesCsv, yeses } from '#test/support/forum.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'

const open: App[] = []
async function desk(): Promise<App & { folder: string }> {
  const app = await testApp()
  open.push(app)
  return app
}
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

const two = tasksCsv(['Forum,a,첫째 과제,2026-01-05,4,1,', 'Forum,b,Second task,2026-01-06,3,0,'])
const ballots = votesCsv([...yeses('a', 3), ...yeses('b', 2)])
const list = async (app: App) => (await app.client.forum.tasks.list({})).rows

describe('an import', () => {
  it('brings tasks, ballots and tallies, and the journal covers them', async () => {
    const app = await desk()
    const report = await importTexts(app, { 'tasks.csv': two, 'votes.csv': ballots })
    expect(report.changes).toEqual({ new: 2, changed: 0, retired: 0, gone: 0, unchanged: 0 })
    expect(report.files.map(({ rowsRead, accepted }) => [rowsRead, accepted])).toEqual([
      [2, 2],
      [5, 5],
    ])
    expect((await list(app)).map(({ title, declared, counted }) => [title, declared?.yes, counted?.yes])).toEqual([
      ['첫째 과제', 4, 3],
      ['Second task', 3, 2],
    ])
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('keeps a copy of every file under its hash', async () => {
    const app = await desk()
    const { files } = await importTexts(app, { 'tasks.csv': two, 'votes.csv': ballots })
    expect(new Set(readdirSync(join(app.folder, 'files')))).toEqual(new Set(files.map(({ file }) => file.sha256)))
  })

  it('sets bad rows aside with line and reason, and takes the good ones', async () => {
    const app = await desk()
    const bad = ['Forum,a,,yes,', 'Forum,a,v8,perhaps,', 'Forum,zz,v9,yes,', 'Forum,a,v9,yes,31 February', 'Forum,a']
    const report = await importTexts(app, { 'tasks.csv': two, 'votes.csv': votesCsv([...yeses('a', 1), ...bad]) })
    expect(report.files[1]?.rejectedRows.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'missingVoter'],
      [4, 'badChoice'],
      [5, 'unknownTask'],
      [6, 'badTime'],
      [7, 'columnCount'],
    ])
    const { rolls } = await app.client.votes.round({ roundId: report.roundId ?? '' })
    expect((await app.client.votes.rejects({ rollId: rolls[0]?.id ?? '' })).total).toBe(bad.length)
  })

  it('knows the same files again: nothing new, nothing twice', async () => {
    const app = await desk()
    await importTexts(app, { 'tasks.csv': two, 'votes.csv': ballots })
    const fileIds = await stage(app, { 'tasks.csv': two, 'votes.csv': ballots })
    const preview = await app.client.forum.import.preview({ fileIds, jobId: job() })
    expect(preview.changes).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    expect(preview.files.every(({ importedBefore }) => importedBefore !== null)).toBe(true)
    await app.client.forum.import.run({ fileIds, round: openRound, jobId: job() })
    expect(await list(app)).toHaveLength(2)
    expect(await app.client.votes.rounds()).toHaveLength(1)
  })

  it('tells new, changed, retired and gone before anything is applied', async () => {
    const app = await desk()
    await importTexts(app, { 'tasks.csv': two }, null)
    const later = tasksCsv(['Forum,a,첫째 과제(보완),2026-01-05,9,1,', 'Forum,c,Third,2026-01-07,0,0,'])
    const fileIds = await stage(app, { 'tasks.csv': later })
    const preview = await app.client.forum.import.preview({ fileIds, jobId: job() })
    expect(
      preview.changeList.map(({ kind, sourceTaskId, fields }) => [
        kind,
        sourceTaskId,
        fields.map(({ field }) => field),
      ]),
    ).toEqual([
      ['changed', 'a', ['title', 'declaredYes']],
      ['new', 'c', []],
      ['gone', 'b', []],
    ])
    expect((await list(app))[0]?.title).toBe('첫째 과제')
  })

  it.each([
    ['the day alone', '2026-01-05', '05/01/2026'],
    ['the hour, then the day alone', '05/01/2026 17', '2026-01-05'],
    ['another zone for the same moment', '2026-01-05T09:00:00+09:00', '2026-01-05T00:00:00Z'],
  ])('takes a date in another form for no change: %s', async (_name, before, after) => {
    const app = await desk()
    await importTexts(app, { 'a.csv': tasksCsv([`Forum,a,Task,${before},1,0,`]) }, null)
    const fileIds = await stage(app, { 'b.csv': tasksCsv([`Forum,a,Task,${after},1,0,`]) })
    expect((await app.client.forum.import.preview({ fileIds, jobId: job() })).changes).toMatchObject({
      changed: 0,
      unchanged: 1,
    })
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const app = await desk()
    const fileIds = await stage(app, { 'tasks.csv': two, 'votes.csv': votesCsv(yeses('a', 50_000)) })
    const jobId = job()
    const running = app.client.forum.import.run({ fileIds, round: openRound, jobId })
    for await (const event of await app.client.events.stream()) {
      await app.client.events.cancel({ jobId })
      if (event.type === 'job' && event.job.state === 'cancelled') break
    }
    expect(await codeOf(running)).toBe('CANCELLED')
    expect([await list(app), await app.client.votes.rounds(), await app.client.forum.import.list()]).toEqual([
      [],
      [],
      [],
    ])
    expect(existsSync(join(app.folder, 'files')) ? readdirSync(join(app.folder, 'files')) : []).toEqual([])
  })

  it.each<[string, Record<string, string | Buffer>, string]>([
    ['an empty file', { 'tasks.csv': '' }, 'FILE_EMPTY'],
    ['an unknown table', { 'x.csv': 'alpha,beta\n1,2\n' }, 'FORMAT_UNKNOWN'],
    ['a picture', { 'x.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]) }, 'FILE_NOT_A_TABLE'],
    ['votes for tasks nobody knows', { 'votes.csv': ballots }, 'TASK_UNKNOWN'],
    ['a good file beside a broken one', { 'tasks.csv': two, 'x.csv': 'alpha\n1\n' }, 'FORMAT_UNKNOWN'],
    ['two rolls for one round', { 'tasks.csv': two, 'v1.csv': ballots, 'v2.csv': ballots }, 'BAD_INPUT'],
  ])('refuses %s in a coded error and keeps nothing', async (_name, texts, code) => {
    const app = await desk()
    expect(await codeOf(importTexts(app, texts))).toBe(code)
    expect([await list(app), (await app.client.journal.list({})).total]).toEqual([[], 0])
  })

  it('refuses ballots without a round to count them in', async () => {
    const app = await desk()
    expect(await codeOf(importTexts(app, { 'tasks.csv': two, 'votes.csv': ballots }, null))).toBe('BAD_INPUT')
  })
})

describe.skipIf(sharedData === null)(`real exports (${sharedData === null ? skipReason : 'decide-madrid'})`, () => {
  it('reads three exports one after the other: no change for the date format alone, never a task twice', async () => {
    const app = await desk()
    const seen: unknown[] = []
    for (const day of ['20250912', '20251103', '20251105']) {
      const path = join(sharedData ?? '', `decide-madrid/proposals_${day}.csv`)
      const [ref] = await app.client.files.stagePaths({ paths: [path] })
      const { changes, changeList } = await app.client.forum.import.preview({ fileIds: [ref?.id ?? ''], jobId: job() })
      expect(
        changeList.filter(
          ({ kind, fields }) => kind === 'changed' && fields.every(({ field }) => field === 'submittedAt'),
        ),
      ).toEqual([])
      seen.push(changes)
      await app.client.forum.import.run({ fileIds: [ref?.id ?? ''], round: null, jobId: job() })
    }
    expect(seen).toMatchObject([
      { new: 2600, unchanged: 0 },
      { new: 109, gone: 0 },
      { new: 15, gone: 0 },
    ])
    expect((await app.client.forum.tasks.list({ limit: 5000 })).total).toBe(2724)
  })
})
