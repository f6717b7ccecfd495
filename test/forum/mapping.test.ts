import { utils, write } from '@e965/xlsx'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { job, openRound, stage } from '#test/support/forum.ts'

let app: App
afterEach(() => app.close())

const noWords = { yes: [], no: [], pass: [] }
const board = ['번호,제목,내용,공감수,등록일', '7,야간 버스,본문,12,2026-03-01', '8,쉼터,본문,3,2026-03-02'].join('\n')
const roll = ['글,사람,표', '7,a,O', '7,b,X', '8,a,O', '8,b,?'].join('\n')
const rollMapping = {
  holds: 'votes' as const,
  fields: { source_task_id: '글', voter_key: '사람', choice: '표' },
  words: { yes: ['O'], no: ['X'], pass: [] },
}

const preview = async (texts: Record<string, string | Buffer>) => {
  const fileIds = await stage(app, texts)
  return { fileIds, shown: await app.client.forum.import.preview({ fileIds, jobId: job() }) }
}

describe('a table that no format knows', () => {
  it('is shown with its columns, first rows and a first guess, and nothing of it is imported', async () => {
    app = await testApp()
    const { fileIds, shown } = await preview({ '게시판.csv': board })
    expect(shown.unknown).toMatchObject([
      {
        name: '게시판.csv',
        columns: ['번호', '제목', '내용', '공감수', '등록일'],
        mapping: { holds: 'tasks', fields: { source_task_id: '번호', title: '제목', declared_yes: '공감수' } },
      },
    ])
    expect(shown.unknown[0]?.firstRows).toHaveLength(2)
    expect(await codeOf(app.client.forum.import.run({ fileIds, round: null, jobId: job() }))).toBe('FORMAT_UNKNOWN')
  })

  it('is read by what was said of it, ballots in the words of its own, and its columns in any order later', async () => {
    app = await testApp()
    const first = await preview({ 'board.csv': board, 'roll.csv': roll })
    expect(first.shown.unknown.map(({ name }) => name)).toEqual(['board.csv', 'roll.csv'])
    const [guess] = first.shown.unknown
    await app.client.forum.import.saveMapping({ columns: guess!.columns, ...guess!.mapping })
    await app.client.forum.import.saveMapping({ columns: ['글', '사람', '표'], ...rollMapping })
    const { fileIds } = first
    const shown = await app.client.forum.import.preview({ fileIds, source: 'Board', jobId: job() })
    expect(shown.unknown).toEqual([])
    expect(shown.files.map(({ format, mapping }) => [format.id, mapping?.holds])).toEqual([
      ['mapped-tasks', 'tasks'],
      ['mapped-votes', 'votes'],
    ])
    const report = await app.client.forum.import.run({ fileIds, source: 'Board', round: openRound, jobId: job() })
    expect(report.files[1]).toMatchObject({ rowsRead: 4, accepted: 3, rejected: [{ reason: 'badChoice', count: 1 }] })
    const { rows } = await app.client.forum.tasks.list({})
    expect(rows.map(({ title, declared, counted }) => [title, declared?.yes, counted?.yes, counted?.no])).toEqual([
      ['야간 버스', 12, 1, 1],
      ['쉼터', 3, 1, 0],
    ])
    const again = await preview({ 'later.csv': '제목,번호,내용,등록일,공감수\n공원,9,본문,2026-03-03,1' })
    expect(again.shown.files[0]?.format.id).toBe('mapped-tasks')
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('is read from a workbook as well, and a mapping can be said anew', async () => {
    app = await testApp()
    const sheet = utils.aoa_to_sheet([
      ['글', '사람', '표', '메모'],
      ['7', 'a', 'O', ''],
    ])
    const book = write({ SheetNames: ['표'], Sheets: { 표: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    const { shown } = await preview({ 'roll.xlsx': book })
    expect(shown.unknown[0]?.columns).toEqual(['글', '사람', '표', '메모'])
    const columns = [...shown.unknown[0]!.columns]
    await app.client.forum.import.saveMapping({ columns, ...rollMapping })
    const fields = { source_task_id: '글', title: '메모' }
    await app.client.forum.import.saveMapping({ columns, holds: 'tasks', fields, words: noWords })
    expect((await preview({ 'roll.xlsx': book })).shown.files[0]?.format.id).toBe('mapped-tasks')
    expect((await app.client.journal.list({})).total).toBe(2)
  })

  it.each([
    ['without what every row needs', { source_task_id: '글', choice: '표' }],
    ['with a column that is not there', { source_task_id: '글', voter_key: '누구', choice: '표' }],
  ])('refuses a mapping %s', async (_name, fields) => {
    app = await testApp()
    const columns = ['글', '사람', '표']
    const saving = app.client.forum.import.saveMapping({ columns, holds: 'votes', fields, words: noWords })
    expect(await codeOf(saving)).toBe('BAD_INPUT')
  })
})
