import { afterEach, expect, it } from 'vitest'
import { testApp } from '#test/support/app.ts'
import { importTexts, job, stage } from '#test/support/forum.ts'

let app: Awaited<ReturnType<typeof testApp>>
afterEach(() => app.close())

const petitions = (rows: readonly string[]): string => ['Petition,URL,State,Signatures Count', ...rows].join('\n')
const address = (id: number): string => `https://petition.parliament.uk/petitions/${id}`

it('keeps what the platform calls the state of a petition, and what it does not declare as not declared', async () => {
  app = await testApp()
  await importTexts(app, {
    'petitions.csv': petitions([`Buses,${address(1)},open,120`, `Parks,${address(2)},closed,80`]),
  })
  const list = await app.client.forum.tasks.list({ sort: 'status' })
  expect(list.statuses).toEqual(['closed', 'open'])
  expect(list.rows.map(({ title, status }) => [title, status])).toEqual([
    ['Parks', 'closed'],
    ['Buses', 'open'],
  ])
  expect(list.rows[1]?.declared).toEqual({ yes: 120, no: null, pass: null })
  expect((await app.client.forum.tasks.list({ status: 'open' })).total).toBe(1)

  const later = petitions([`Buses,${address(1)},rejected,120`, `Parks,${address(2)},closed,80`])
  const fileIds = await stage(app, { 'petitions.csv': later })
  const preview = await app.client.forum.import.preview({ fileIds, jobId: job() })
  expect(preview.changes).toMatchObject({ changed: 1, unchanged: 1 })
  expect(preview.changeList[0]?.fields).toEqual([{ field: 'status', before: 'open', after: 'rejected' }])
  await app.client.forum.import.run({ fileIds, round: null, jobId: job() })
  const { rows, statuses } = await app.client.forum.tasks.list({ search: 'Buses' })
  expect([rows[0]?.status, statuses]).toEqual(['rejected', ['closed', 'rejected']])
  expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
})

it('meets no condition on the share of yes where nobody declared the votes against', async () => {
  app = await testApp()
  const share = { percent: 50, bound: 'atLeast' } as const
  await importTexts(
    app,
    { 'petitions.csv': petitions([`Buses,${address(1)},open,120`]) },
    { name: 'Petitions', moreThan: 2, repeatVotes: 'latest', opensAt: null, closesAt: null, share },
  )
  expect((await app.client.votes.rounds())[0]).toMatchObject({ past: 0, owed: 0 })
})
