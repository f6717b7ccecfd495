import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { streamXlsx } from '#main/exporters/xlsx/stream.ts'
import { taskColumns } from '#shared/domain/terms.ts'
import { testApp } from '#test/support/app.ts'
import { importTexts, job, stage, tasksCsv } from '#test/support/forum.ts'

let app: Awaited<ReturnType<typeof testApp>>
beforeEach(async () => {
  app = await testApp()
})
afterEach(() => app.close())

const rows = Array.from(
  { length: 1203 },
  (_, n) => `Forum,${n},제안 ${String(n).padStart(4, '0')},2026-01-${10 + (n % 20)},${n % 300},0,`,
)
const query = { search: '', sort: 'declared', descending: true } as const

const exported = async (format: 'csv' | 'xlsx', search = ''): Promise<Buffer> => {
  const columns = [...taskColumns]
  const { id } = await app.client.forum.tasks.export({
    query: { ...query, search },
    columns,
    format,
    locale: 'en',
    jobId: job(),
  })
  return readFile(app.files.get(id).path)
}

it('a list goes out whole, in its order, as CSV and as a workbook with typed cells', async () => {
  await importTexts(app, { 'tasks.csv': tasksCsv(rows) })
  const shown = (await app.client.forum.tasks.list({ ...query, limit: 5000 })).rows
  const csv: string[][] = parse(await exported('csv'), { bom: true })
  expect(csv.slice(1).map(([number]) => Number(number))).toEqual(shown.map(({ number }) => number))
  const book = read(await exported('xlsx'), { cellDates: true, UTC: true })
  const cells: Record<string, unknown>[] = utils.sheet_to_json(book.Sheets.Tasks ?? {}, { defval: null, UTC: true })
  expect(cells.map((cell) => cell['No.'])).toEqual(shown.map(({ number }) => number))
  expect(cells[0]).toMatchObject({ 'No.': shown[0]?.number, 'Yes declared': 299, 'Yes recounted': null })
  expect(JSON.stringify(cells[0]?.Submitted)).toMatch(/^"2026-01-\d\dT00:00:00/)
})

it('what goes out is what a search leaves, and no title in it is a formula', async () => {
  await importTexts(app, {
    'tasks.csv': tasksCsv(['Forum,1,=1+1 공원,2026-01-05,1,0,', 'Forum,2,버스,2026-01-05,1,0,']),
  })
  const csv: string[][] = parse(await exported('csv', '공원'), { bom: true })
  expect(csv.slice(1).map(([, title]) => title)).toEqual(["'=1+1 공원"])
  const cell = read(await exported('xlsx', '공원'), { cellFormula: true }).Sheets.Tasks?.B2
  expect(cell).toMatchObject({ t: 's', v: '=1+1 공원' })
  expect(cell).not.toHaveProperty('f')
})

it('a cancelled export leaves no file', async () => {
  await importTexts(app, { 'tasks.csv': tasksCsv(rows) })
  const jobId = job()
  const made = app.client.forum.tasks.export({ query, columns: ['title'], format: 'csv', locale: 'ko', jobId })
  await app.client.events.cancel({ jobId })
  await expect(made).rejects.toMatchObject({ data: { code: 'CANCELLED' } })
})

it('a table longer than a sheet goes on in the next', async () => {
  async function* parts() {
    yield [[1], [2], [3]]
    yield [[4], [5]]
  }
  const table = { name: 'Tasks', columns: [{ title: 'No.', kind: 'whole' as const, width: 8 }], rows: parts() }
  const bytes: Uint8Array[] = []
  for await (const some of streamXlsx(table, 3)) bytes.push(some)
  const book = read(Buffer.concat(bytes))
  expect(book.SheetNames).toEqual(['Tasks', 'Tasks 2', 'Tasks 3'])
  const all = book.SheetNames.flatMap((name) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }).slice(1),
  )
  expect(all.flat()).toEqual([1, 2, 3, 4, 5])
})

it('a view keeps filter, order and columns under its name; the same name replaces it', async () => {
  const view = {
    name: '많이 찬성한 제안',
    query: { ...query, yesFrom: 100 },
    columns: ['number', 'title'] as ['number', 'title'],
  }
  await app.client.forum.views.save(view)
  await app.client.forum.views.save({ ...view, columns: ['title', 'declared'] })
  const [kept, ...others] = await app.client.forum.views.list()
  expect(others).toEqual([])
  expect(kept).toMatchObject({
    name: view.name,
    query: { yesFrom: 100, sort: 'declared' },
    columns: ['title', 'declared'],
  })
  await app.client.forum.views.remove({ id: kept?.id ?? '' })
  expect(await app.client.forum.views.list()).toEqual([])
  const { entries } = await app.client.journal.list({ limit: 3, before: null })
  expect(entries.map(({ action }) => action)).toEqual(['forum.removeView', 'forum.saveView', 'forum.saveView'])
})

it('the list follows what changes: new tasks, new counts, a case', async () => {
  await importTexts(app, { 'tasks.csv': tasksCsv(rows.slice(0, 3)) })
  const top = async () =>
    (await app.client.forum.tasks.list({ sort: 'yes', descending: true, limit: 1 })).rows[0]?.title
  expect(await top()).toBe('제안 0002')
  await app.client.forum.import.run({
    fileIds: await stage(app, {
      'tasks.csv': tasksCsv(['Forum,1,제안 0001,2026-01-11,900,0,', 'Forum,9,제안 0009,,5,0,']),
    }),
    round: { name: 'Spring', moreThan: 2, repeatVotes: 'latest', opensAt: null, closesAt: null },
    jobId: job(),
  })
  expect(await top()).toBe('제안 0001')
  expect((await app.client.forum.tasks.list({ yesFrom: 1, yesTo: 5 })).rows.map(({ title }) => title)).toContain(
    '제안 0009',
  )
  await app.client.forum.tasks.addCase({
    title: '사례',
    body: '',
    category: '교통',
    venue: '혁신파크',
    heldOn: '2026-03-01',
  })
  expect(await app.client.forum.tasks.list({ category: '교통' })).toMatchObject({ total: 1, categories: ['교통'] })
  expect((await app.client.forum.tasks.list({ reached: 'promoted' })).total).toBe(1)
})
