import { createWriteStream } from 'node:fs'
import { appendFile, utimes, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openFile, readRecords } from '#main/features/forum/readers/open-file.ts'
import { longestRecord, RowSplitter, type RawRow } from '#main/features/forum/readers/rows.ts'
import { failureOf } from '#test/support/failure.ts'
import { fileOf, tablesOf, tasksOf } from '#test/support/readers.ts'
import { bomb } from '#test/support/workbooks.ts'

const head = 'source,source_task_id,title\n'

function split(pieces: Iterable<string>): RawRow[] {
  const rows: RawRow[] = []
  const splitter = new RowSplitter(',', (row) => rows.push(row))
  for (const piece of pieces) splitter.push(piece)
  splitter.end()
  return rows
}

function* pieces(text: string, count: number): Generator<string> {
  for (let at = 0; at < count; at += 1) yield text
  yield '\nForum,2,good\n'
}

describe('a record without end', () => {
  it.each([
    ['a line', pieces('x'.repeat(1000), 20_000)],
    ['a line of commas', pieces(','.repeat(1000), 20_000)],
    ['a line that comes letter by letter', pieces('x', longestRecord + 10)],
    ['quoted fields', pieces('"a","b",'.repeat(100), 20_000)],
  ])('%s is set aside once, and the next one is read', (_name, text) => {
    const rows = split(text)
    expect(rows.map(({ fault }) => fault)).toEqual(['recordTooLong', null])
    expect(rows.map(({ line }) => line)).toEqual([1, 2])
    expect(rows[0]?.raw.length).toBeLessThanOrEqual(2000)
    expect(rows[1]?.fields).toEqual(['Forum', '2', 'good'])
  })

  it('keeps a quoted record that is just short enough whole, however it is cut', () => {
    const long = 'a\n'.repeat(longestRecord / 2 - 10)
    const text = `"${long}",1\nb,2\n`
    for (const cut of [text.length - 6, text.length - 7, 300_000]) {
      const rows = split([text.slice(0, cut), text.slice(cut)])
      expect(rows.map(({ fields, fault }) => [fields[0]?.length, fields[1], fault])).toEqual([
        [long.length, '1', null],
        [1, '2', null],
      ])
    }
  })

  it('loses one line to a quote that stays open for good', () => {
    const rows = split(['a,"open\n', ...Array.from({ length: 300 }, (_, at) => `${'y'.repeat(10_000)},${at}\n`)])
    expect(rows.map(({ fault }) => fault).filter((fault) => fault !== null)).toEqual(['brokenQuotes'])
    expect(rows).toHaveLength(301)
  })

  it('sets a line of 200 MB aside, and keeps no more than a record of it', async () => {
    const path = await fileOf('long.csv', head)
    const out = createWriteStream(path, { flags: 'a' })
    const megabyte = 'x'.repeat(1 << 20)
    for (let at = 0; at < 200; at += 1) if (!out.write(megabyte)) await once(out, 'drain')
    out.end('\nForum,2,good\n')
    await once(out, 'close')
    const { rows, rejects } = await tasksOf(path)
    expect(rejects.map(({ line, reason, raw }) => [line, reason, raw.length])).toEqual([[2, 'recordTooLong', 2000]])
    expect(rows.map(({ title }) => title)).toEqual(['good'])
  })

  it('names a file whose first line does not end', async () => {
    const { code, params } = await failureOf(tablesOf('one-line.csv', 'x'.repeat(5_000_000)))
    expect([code, params['name']]).toEqual(['FORMAT_UNKNOWN', 'one-line.csv'])
  })
})

/** The archive with another unpacked size written for its last part. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, copy.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  return copy
}

describe('a file that is not what it seems', () => {
  it('refuses a workbook that unpacks to more than it may', async () => {
    const bytes = bomb()
    expect(bytes.length).toBeLessThan(1 << 20)
    const { code, params } = await failureOf(tablesOf('bomb.xlsx', bytes))
    expect([code, params]).toEqual(['FILE_TOO_LARGE', { name: 'bomb.xlsx', size: 301, limit: 256 }])
  })

  it('does not unpack more than the archive says', async () => {
    expect((await failureOf(tablesOf('bomb.xlsx', lying(bomb(), 1000)))).code).toBe('FILE_NOT_A_TABLE')
  })

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'PNG'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46], 'PDF'],
    ['an archive', [...zipSync({ 'a.txt': new Uint8Array(3) })], 'ZIP'],
    [
      'a compound file that is no workbook',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 2000 }, () => 0)],
      'OLE',
    ],
  ])('refuses %s named .csv', async (_name, bytes, kind) => {
    const { code, params } = await failureOf(tablesOf('x.csv', Uint8Array.from(bytes)))
    expect([code, params]).toEqual(['FILE_NOT_A_TABLE', { name: 'x.csv', kind }])
  })

  it('names the line of a NUL, and sets a row with one aside further on', async () => {
    const { code, params } = await failureOf(tablesOf('nul.csv', `${head}Forum,1,a\nForum,2,\0\n`))
    expect([code, params['line']]).toEqual(['FILE_BROKEN', 3])
    const far = `${head}${'Forum,1,a\n'.repeat(120_000)}Forum,2,\0b\n`
    const { rejects } = await tasksOf(await fileOf('far.csv', far))
    expect(rejects.at(-1)).toMatchObject({ line: 120_002, reason: 'badEncoding' })
  })

  it('names a column that is there twice', async () => {
    const { code, params } = await failureOf(tablesOf('twice.csv', 'source,source_task_id,title,Title\n'))
    expect([code, params]).toEqual(['COLUMN_TWICE', { name: 'twice.csv', column: 'title' }])
  })
})

describe('a file cut short or damaged', () => {
  it('is still read as UTF-8 where its end cut a letter in two', async () => {
    const bytes = Buffer.from(`${head}Forum,1,그늘막\nForum,2,가로등`)
    const { file, rows, rejects } = await tasksOf(await fileOf('cut.csv', bytes.subarray(0, -1)))
    expect([file.encoding, rows.map(({ title }) => title)]).toEqual(['utf-8', ['그늘막']])
    expect(rejects).toMatchObject([{ line: 3, reason: 'badEncoding' }])
  })

  it('is still read as UTF-8 where one byte went bad', async () => {
    const bytes = Buffer.from(`${head}Forum,1,그늘막을 더 설치해 주십시오 감사합니다 여러분\nForum,2,가로등\n`)
    bytes[bytes.indexOf('가로등')] = 0xff
    const { rows, rejects } = await tasksOf(await fileOf('bad.csv', bytes))
    expect([rows.length, rejects.map(({ line, reason }) => [line, reason])]).toEqual([1, [[3, 'badEncoding']]])
  })

  it.each(['grew', 'was written again'])('is refused where it %s while it was read', async (what) => {
    const path = await fileOf('t.csv', `${head}Forum,1,a\n`)
    const file = await openFile(path, 't.csv')
    if (what === 'grew') await appendFile(path, 'Forum,2,b\n')
    else {
      await writeFile(path, `${head}Forum,1,b\n`)
      await utimes(path, new Date(), new Date(Date.now() + 5000))
    }
    expect((await failureOf(readRecords(file, () => undefined))).code).toBe('FILE_CHANGED')
  })
})
