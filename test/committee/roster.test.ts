import iconv from 'iconv-lite'
import { utils, write } from '@e965/xlsx'
import writeXlsxFile from 'write-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { committeeApp, sessionInput } from '#test/support/committee.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'
import { job, stage } from '#test/support/forum.ts'
import { bomb } from '#test/support/workbooks.ts'

let app: App
beforeEach(async () => {
  app = await committeeApp(2)
})
afterEach(() => app.close())

const put = async (name: string, bytes: string | Buffer): Promise<string> =>
  (await stage(app, { [name]: bytes }))[0] ?? ''
const preview = (fileId: string) => app.client.roster.preview({ fileId, jobId: job() })
const run = (fileId: string, digest: string) => app.client.roster.run({ fileId, digest, jobId: job() })

const heads = '순번,성명,소속,직위,구분,임기 시작,임기 종료,이메일'
const csv = [
  heads,
  '3,김뷁슬,한울대학교,교수,민간위원,2026. 1. 1.,2027. 12. 31.,kim@example.org',
  '4,탁민재,행정안전부,국장,정부위원,2026-01-01,2026-03-31,',
  '5,,이름없음,,민간위원,2026-01-01,2027-12-31,',
].join('\r\n')

describe('a members’ list', () => {
  it.each([
    ['utf-8', Buffer.from(csv)],
    ['cp949', iconv.encode(csv, 'cp949')],
    ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: true })],
  ])('in CSV, %s, is shown, then saved as shown', async (encoding, bytes) => {
    const fileId = await put('위원.csv', bytes)
    const shown = await preview(fileId)
    expect(shown).toMatchObject({
      encoding,
      sheet: null,
      counts: { new: 2, changed: 0, same: 0, setAside: 1, untouched: 2 },
    })
    expect(shown.rows.map(({ line, name, becomes }) => [line, name, becomes])).toEqual([
      [2, '김뷁슬', 'new'],
      [3, '탁민재', 'new'],
      [4, '', 'setAside'],
    ])
    expect(await app.client.committee.members()).toHaveLength(2)
    expect(await run(fileId, shown.digest)).toEqual({ new: 2, changed: 0, same: 0, setAside: 1 })
    expect((await app.client.committee.members()).slice(2)).toMatchObject([
      { name: '김뷁슬', affiliation: '한울대학교 교수', side: 'civilian', order: 3, email: 'kim@example.org' },
      { name: '탁민재', side: 'government', termTo: '2026-03-31', email: '' },
    ])
    expect((await preview(fileId)).counts).toMatchObject({ new: 0, same: 2 })
  })

  it('in XLSX, with a title over its heads and real dates, is read', async () => {
    const cell = (value: string | number | Date) =>
      value instanceof Date ? { value, format: 'yyyy. m. d.' } : { value }
    const rows = [
      [cell('위원 명단')],
      [],
      ['Name', 'Affiliation', 'Side', 'Term from', 'Term to', 'Chair'].map(cell),
      [
        cell('Member 1'),
        cell('Elsewhere'),
        cell('Civilian'),
        cell(new Date('2026-01-01')),
        cell(new Date('2028-02-29')),
        cell('chair'),
      ],
    ]
    const shown = await preview(await put('list.xlsx', await writeXlsxFile(rows, { sheet: 'Members' }).toBuffer()))
    expect(shown).toMatchObject({ sheet: 'Members', encoding: null, counts: { changed: 1, untouched: 1 } })
    expect(shown.rows[0]).toMatchObject({
      line: 4,
      changes: [
        { field: 'affiliation', before: 'Somewhere', after: 'Elsewhere' },
        { field: 'termTo', before: '2027-12-31', after: '2028-02-29' },
      ],
    })
  })

  it.each(['biff8', 'ods'] as const)('in %s is read', async (bookType) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['메모']]), '안내')
    utils.book_append_sheet(book, utils.aoa_to_sheet(csv.split('\r\n').map((row) => row.split(','))), '명단')
    const shown = await preview(await put('list', write(book, { bookType, type: 'buffer' }) as Buffer))
    expect(shown).toMatchObject({ sheet: '명단', counts: { new: 2, setAside: 1 } })
  })

  it('is not saved where something changed since it was shown', async () => {
    const fileId = await put('list.csv', csv)
    const { digest } = await preview(fileId)
    const [first] = await app.client.committee.members()
    await app.client.committee.saveMembers({ members: [{ ...first!, affiliation: 'Moved' }] })
    expect(await codeOf(run(fileId, digest))).toBe('CONFLICT')
    expect(await app.client.committee.members()).toHaveLength(2)
  })

  it('without a column of names is refused with the columns it has', async () => {
    expect(await failureOf(preview(await put('votes.csv', 'task,voter\n1,a\n')))).toEqual({
      code: 'FORMAT_UNKNOWN',
      params: { name: 'votes.csv', columns: 'task, voter' },
    })
  })

  it('that is a broken workbook is refused', async () => {
    const broken = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)])
    expect(await codeOf(preview(await put('broken.xlsx', broken)))).toBe('WORKBOOK_BROKEN')
  })

  it('that unpacks to more than a workbook may is refused with its size', async () => {
    expect(await failureOf(preview(await put('bomb.xlsx', bomb())))).toEqual({
      code: 'FILE_TOO_LARGE',
      params: { name: 'bomb.xlsx', size: 301, limit: 256 },
    })
  })

  it('seats whom it adds in sessions that are prepared, while their term lasts', async () => {
    const before = await app.client.committee.createSession({ ...sessionInput, date: '2026-03-01' })
    const after = await app.client.committee.createSession({ ...sessionInput, date: '2026-04-23' })
    const fileId = await put('list.csv', csv)
    await run(fileId, (await preview(fileId)).digest)
    const names = async (sessionId: string) =>
      (await app.client.committee.session({ sessionId })).members.map(({ name }) => name)
    expect(await names(before.session.id)).toEqual(['Member 1', 'Member 2', '김뷁슬', '탁민재'])
    expect(await names(after.session.id)).toEqual(['Member 1', 'Member 2', '김뷁슬'])
  })
})
