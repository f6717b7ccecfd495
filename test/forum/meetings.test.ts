import { afterEach, beforeEach, expect, it } from 'vitest'
import { testApp } from '#test/support/app.ts'
import { importTexts, job, stage } from '#test/support/forum.ts'

let app: Awaited<ReturnType<typeof testApp>>
beforeEach(async () => {
  app = await testApp()
})
afterEach(() => app.close())

const proposals = [
  'id;component/id;title/ko;body/ko;votes_count',
  '345;7;정류장 그늘막;더위를 피할 곳;12',
  '346;7;골목 조명;밤길;3',
].join('\n')
const head =
  'id;title/ko;description/ko;start_time;end_time;attendees;organizations;address;location/ko;closing_report/ko;related_proposals'
const meetings = [
  head,
  '1;여름 토론;<p>안내</p>;2026-06-01 20:30:00 UTC;2026-06-01 22:00:00 UTC;24;주민회;서울 은평구;혁신파크;<p>그늘막을 먼저 놓자</p>;https://x.kr/f/7/proposals/345, https://x.kr/f/7/proposals/999',
  '2;;;2026-06-02 10:00:00 UTC;;;;;;;',
  '3;가을 토론;;soon;;;;;;;',
  '4;겨울 토론;;2026-12-01 10:00:00 UTC;;many;;;;;',
].join('\n')

it("Decidim's meetings become offline discussions, linked to the proposals they dealt with", async () => {
  const { files } = await importTexts(app, { 'proposals.csv': proposals, 'meetings.csv': meetings }, null)
  const report = files.find(({ format }) => format.holds === 'meetings')
  expect(report).toMatchObject({ rowsRead: 4, accepted: 1 })
  expect(report?.rejectedRows.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'missingTitle'],
    [4, 'badTime'],
    [5, 'badNumber'],
  ])
  expect(await app.client.discussions.list()).toMatchObject([
    {
      title: '여름 토론',
      // half past five in the morning of the next day in Korea
      date: '2026-06-02',
      place: '혁신파크, 서울 은평구',
      participants: 24,
      groups: '주민회',
      outcomes: '그늘막을 먼저 놓자',
      tasks: [{ title: '정류장 그늘막', kind: 'discussed' }],
    },
  ])
  expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
})

it('a meeting that is here already stays as it was edited', async () => {
  await importTexts(app, { 'meetings.csv': meetings }, null)
  const [first] = await app.client.discussions.list()
  if (!first) throw new Error('no discussion')
  const { tasks: _tasks, files: _files, ...words } = first
  await app.client.discussions.save({ ...words, outcomes: '결과 보완', taskIds: [] })
  const again = meetings.replace('여름 토론', '여름 토론회')
  await app.client.forum.import.run({ fileIds: await stage(app, { 'm.csv': again }), round: null, jobId: job() })
  expect(await app.client.discussions.list()).toMatchObject([{ title: '여름 토론', outcomes: '결과 보완' }])
})
