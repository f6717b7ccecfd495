import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GroupDetail } from '#shared/contract/evaluation.ts'
import { testApp } from '#test/support/app.ts'
import { drawn, madeGroup } from '#test/support/evaluation.ts'
import { job, stage } from '#test/support/forum.ts'
import { threeTasks } from '#test/support/opinions.ts'

let app: Awaited<ReturnType<typeof testApp>>
let group: GroupDetail
beforeAll(async () => {
  app = await testApp()
  await threeTasks(app)
  group = await drawn(app, (await madeGroup(app)).group.id)
  const { panel, rubric } = group
  const rows = panel
    .filter(({ state }) => state === 'seated')
    .flatMap(({ pseudonym }, place) =>
      ['1', '2'].map((task) => [pseudonym, task, ...rubric.criteria.map(() => 1 + (place % 5))].join(',')),
    )
  const head = ['evaluator', 'task', ...rubric.criteria.map(({ title }) => title)].join(',')
  const [fileId = ''] = await stage(app, { 'scores.csv': [head, ...rows].join('\n') })
  await app.client.evaluation.importScores({ groupId: group.group.id, fileId, jobId: job() })
})
afterAll(() => app.close())

const make = async (format: 'md' | 'json' | 'csv' | 'pdf' | 'docx' | 'hwpx' | 'xlsx', locale: 'ko' | 'en' = 'en') => {
  const input = { kind: 'evaluation', subjectId: group.group.id, locale, format, jobId: job() } as const
  const made = await app.client.documents.make(input)
  return { made, bytes: await readFile(join(app.folder, 'documents', made.file.name)) }
}

describe('the results of an evaluation group', () => {
  it('are offered once somebody scored', async () => {
    const offered = (await app.client.documents.subjects()).filter(({ kind }) => kind === 'evaluation')
    expect(offered).toMatchObject([{ subjectId: group.group.id, title: 'Group 1' }])
    const empty = await madeGroup(app)
    const after = (await app.client.documents.subjects()).filter(({ kind }) => kind === 'evaluation')
    expect(after.map(({ subjectId }) => subjectId)).not.toContain(empty.group.id)
  })

  it('say mean, spread and number of each task, with the seed and the quotas, and name nobody', async () => {
    const text = (await make('md')).bytes.toString()
    expect(text).toContain('3.00 ± 1.58 (5)')
    expect(text).toContain('seed 7')
    expect(text).toMatch(/gender.*\| f /)
    expect(text).not.toMatch(/Name \d|@example|E00\d\d/)
  })

  it('print no mean of fewer than three evaluators, in no format', async () => {
    const { tasks } = JSON.parse((await make('json')).bytes.toString()) as {
      tasks: { categories: { n: number; mean: number | null }[] }[]
    }
    const figures = tasks.flatMap(({ categories }) => categories)
    expect(figures.some(({ n }) => n < 3)).toBe(true)
    expect(figures.filter(({ n, mean }) => n < 3 !== (mean === null))).toEqual([])
    expect((await make('csv')).bytes.toString()).toMatch(/,[12],,\r\n/)
  })

  it.each(['pdf', 'docx', 'hwpx', 'xlsx'] as const)('are made as %s in Korean', async (format) => {
    const { made, bytes } = await make(format, 'ko')
    expect(made.title).toBe('Group 1 평가 결과')
    expect(bytes.length).toBeGreaterThan(2000)
  })
})
