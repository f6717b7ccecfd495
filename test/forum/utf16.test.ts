import { expect, it } from 'vitest'
import { testApp } from '#test/support/app.ts'
import { importTexts, tasksCsv, votesCsv } from '#test/support/forum.ts'

const le = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')
const votes = votesCsv(['Forum,가,v1,yes,2026-03-01', 'Forum,가,v2,예?,2026-03-01', 'Forum,가,"v,3",yes,2026-03-02'])
const tasks = tasksCsv(['Forum,가,한글 제목,,3,0,'])

it.each([
  ['little-endian', le(votes)],
  ['big-endian', le(votes).swap16()],
  ['little-endian without a mark', le(votes).subarray(2)],
])('a roll in UTF-16, %s, is counted as its text says', async (_name, roll) => {
  const app = await testApp()
  const report = await importTexts(app, { 'tasks.csv': tasks, 'votes.csv': roll })
  const file = report.files.find(({ format }) => format.holds === 'votes')
  expect(file).toMatchObject({ rowsRead: 3, accepted: 2 })
  const { rows } = await app.client.votes.round({ roundId: report.roundId ?? '' })
  expect(rows).toMatchObject([{ title: '한글 제목', counted: { yes: 2, no: 0, pass: 0 }, voters: 2 }])
  await app.close()
})
