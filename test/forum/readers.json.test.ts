import { describe, expect, it } from 'vitest'
import { failureOf } from '#test/support/failure.ts'
import { fileOf, tablesOf, tasksOf } from '#test/support/readers.ts'

const petition = (id: number, more: object = {}) => ({
  category: '안전/환경',
  begin: '2019-06-03',
  end: '2019-07-03',
  content: '첫 줄\n둘째 줄',
  num_agree: 5001,
  petition_idx: String(id),
  status: '청원종료',
  title: `청원 ${id}`,
  ...more,
})
const lines = (...records: unknown[]) =>
  records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')

describe('JSON lines', () => {
  it('reads petitions with their month in Korea’s calendar', async () => {
    const { file, rows } = await tasksOf(await fileOf('p.jsonl', lines(petition(1), '', petition(2))))
    expect([file.format.id, file.layout]).toEqual(['cheongwadae-petitions', 'lines'])
    expect(rows.map(({ sourceTaskId }) => sourceTaskId)).toEqual(['1', '2'])
    expect(rows[0]).toMatchObject({
      title: '청원 1',
      body: '첫 줄\n둘째 줄',
      category: '안전/환경',
      declared: { yes: 5001 },
      voteOpensAt: Date.parse('2019-06-03T00:00:00+09:00'),
      voteClosesAt: Date.parse('2019-07-03T23:59:59+09:00'),
    })
  })

  it('sets aside a line that was cut, is no object, or holds what is no text', async () => {
    const whole = lines(
      petition(1),
      '[1]',
      petition(3, { title: 'a\0b' }),
      petition(4, { title: '\ud800' }),
      petition(5),
    )
    const { rowsRead, rows, rejects } = await tasksOf(await fileOf('p.jsonl', whole.slice(0, -10)))
    expect([rowsRead, rows.length]).toEqual([5, 1])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'brokenRecord'],
      [3, 'badEncoding'],
      [4, 'badEncoding'],
      [5, 'brokenRecord'],
    ])
  })
})

describe('a JSON document', () => {
  const generic = { source: 'Forum', source_task_id: 1, title: 'A', declared_yes: 3 }

  it.each([
    ['a list', [generic]],
    ['a list under a name', { links: { self: '/' }, data: [generic] }],
    ['one record under data', { data: generic }],
  ])('%s', async (_name, document) => {
    const { file, rows } = await tasksOf(await fileOf('p.json', JSON.stringify(document, null, 2)))
    expect(file.layout).toBe('document')
    expect(rows).toMatchObject([{ source: 'Forum', sourceTaskId: '1', title: 'A', declared: { yes: 3 } }])
  })

  it('names the line at which it breaks off', async () => {
    const cut = JSON.stringify([generic, generic], null, 2).slice(0, -40)
    const { code, params } = await failureOf(tablesOf('cut.json', cut))
    expect([code, params]).toEqual(['FILE_BROKEN', { name: 'cut.json', line: cut.split('\n').length, detail: 'JSON' }])
  })

  it('does not lose its way in what is nested without end', async () => {
    const deep = `{"data":[{"a":${'['.repeat(5000)}${']'.repeat(5000)}}]}`
    expect((await failureOf(tablesOf('deep.json', deep))).code).toBe('FORMAT_UNKNOWN')
  })
})
