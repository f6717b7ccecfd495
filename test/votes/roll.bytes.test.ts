import { createHash } from 'node:crypto'
import { writeFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { openFile, readRecords } from '#main/features/forum/readers/open-file.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import { ballotPlaces } from '#main/features/votes/roll/ballots.ts'
import { byteText } from '#main/features/votes/roll/bytes/text.ts'
import { RollCollector } from '#main/features/votes/roll/collect.ts'
import { readRoll } from '#main/features/votes/roll/read-roll.ts'
import type { RollRead } from '#main/features/votes/roll/roll.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { unpack } from '#test/support/ballots.ts'

type Votes = OpenedFile & { readonly format: VoteFormat }

const ids = ['26-0001', '7', '창구 과제', 'A,"B"']
const columns = ['source', 'source_task_id', 'voter_key', 'choice', 'cast_at', 'revoked_at', 'region']

/** Words as a platform may write them, and what they mean; worked out by hand. */
const tasks: readonly [string, number | 'missingTask' | 'unknownTask'][] = [
  ['26-0001', 0],
  [' 7\t', 1],
  ['창구 과제', 2],
  ['\u3000창구 과제', 2],
  ['A,"B"', 3],
  ['26-0002', 'unknownTask'],
  ['  ', 'missingTask'],
  ['', 'missingTask'],
]
const voters = ['v1', 'v2', 'v3', ' v1', 'v1\u00A0', '김 가', '김 가 ', 'v"1"', 'v,1', 'v\n1', 'e3b0c442-98fc', '']
const choices: readonly [string, 'yes' | 'no' | 'pass' | null][] = [
  ['yes', 'yes'],
  ['NO', 'no'],
  [' Yes ', 'yes'],
  ['찬성', 'yes'],
  ['기권', 'pass'],
  ['-1', 'no'],
  ['0', 'pass'],
  ['maybe', null],
  ['', null],
]
const times: readonly [string, number | null | 'bad'][] = [
  ['', null],
  ['1772841600', 1_772_841_600_000],
  ['1772841600123', 1_772_841_600_123],
  ['2026-03-07T00:00:00Z', 1_772_841_600_000],
  ['2026-03-07T09:00:00+09:00', 1_772_841_600_000],
  ['2026-03-07 09:00:00.999+0900', 1_772_841_600_000],
  [' 2026-03-07 ', 1_772_841_600_000],
  ['2026-03-07T00:00', 1_772_841_600_000],
  ['2024-02-29T23:59:59-01:30', 1_709_256_599_000],
  ['2026-03-06T23:58:60Z', 1_772_841_540_000],
  ['07/03/2026 00:00:00', 1_772_841_600_000],
  ['2026-02-29T00:00:00Z', 'bad'],
  ['2026-13-01T00:00:00Z', 'bad'],
  ['2026-03-07T24:00:00Z', 'bad'],
  ['2026-03-07T00:00:00.Z', 'bad'],
  ['2026-03-07T00:00:00X', 'bad'],
  ['1969-12-31T23:59:59Z', 'bad'],
  ['yesterday', 'bad'],
]
const regions = [
  '',
  'Sejong',
  'Seoul, "Jung-gu"',
  '"',
  'two\nlines',
  'two\r\nlines',
  '세종',
  '똠방각하',
  'nul\0',
  '\uFFFD',
]

const cells = fc.record({
  task: fc.constantFrom(...tasks),
  voter: fc.constantFrom(...voters),
  choice: fc.constantFrom(...choices),
  time: fc.constantFrom(...times),
  revoked: fc.constantFrom('', '', '', '2026-03-08', ' ', '예'),
  region: fc.constantFrom(...regions),
  spoil: fc.constantFrom('none', 'none', 'none', 'none', 'short', 'long', 'blank before'),
  quoteAll: fc.boolean(),
})
type Cells = typeof cells extends fc.Arbitrary<infer T> ? T : never

const quoted = (text: string, delimiter: string, always: boolean): string =>
  always || [delimiter, '"', '\n', '\r'].some((mark) => text.includes(mark)) ? `"${text.replaceAll('"', '""')}"` : text

const layout = fc.record({
  rows: fc.array(cells, { maxLength: 25 }),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'cp949', 'utf-16le'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  endsWithNewline: fc.boolean(),
  chunkBytes: fc.constantFrom(1, 7, 64, 1 << 20),
})
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never

function fieldsOf({ task, voter, choice, time, revoked, region, spoil }: Cells): string[] {
  const fields = ['포럼', task[0], voter, choice[0], time[0], revoked, region]
  return spoil === 'short' ? fields.slice(0, 5) : spoil === 'long' ? [...fields, ''] : fields
}

function textOf({ rows, delimiter, newline, endsWithNewline }: Layout): string {
  const lines = rows.map((row) => {
    const line = fieldsOf(row)
      .map((field) => quoted(field, delimiter, row.quoteAll))
      .join(delimiter)
    return row.spoil === 'blank before' ? newline + line : line
  })
  return [columns.join(delimiter), ...lines].join(newline) + (endsWithNewline ? newline : '')
}

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'cp949') return iconv.encode(text, 'cp949')
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text)
}

function verdict({ task, voter, choice, time }: Cells, record: readonly string[]): string | null {
  if (/[\0\uFFFD]/.test(record.join(''))) return 'badEncoding'
  if (record.length !== columns.length) return 'columnCount'
  if (typeof task[1] === 'string') return task[1]
  if (voter.trim() === '') return 'missingVoter'
  if (choice[1] === null) return 'badChoice'
  return time[1] === 'bad' ? 'badTime' : null
}

/** What the roll holds, by csv-parse, a Map and the tables above. */
function expected(text: string, { rows, delimiter }: Layout) {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true }
  const records = parse(text, options) as unknown as string[][]
  const people = new Map<string, number>()
  const [ballots, rejects]: [unknown[], unknown[]] = [[], []]
  let next = 2
  for (const [index, row] of rows.entries()) {
    const record = records[index + 1] ?? []
    const line = next + (row.spoil === 'blank before' ? 1 : 0)
    next = line + record.join('').split('\n').length
    const reason = verdict(row, record)
    const voter = (record[2] ?? '').trim()
    if (reason !== null) rejects.push({ line, reason })
    else {
      if (!people.has(voter)) people.set(voter, people.size)
      ballots.push({
        task: row.task[1],
        voter: people.get(voter),
        line,
        at: row.time[1],
        choice: row.choice[1],
        revoked: row.revoked.trim() !== '',
      })
    }
  }
  return { rowsRead: records.length - 1, voters: people.size, ballots, rejects }
}

const outcome = (read: RollRead) => ({
  rowsRead: read.rowsRead,
  voters: read.voters,
  ballots: unpack(read.segments),
  rejects: read.rejects.map(({ line, reason }) => ({ line, reason })),
})

let path = ''
beforeAll(async () => {
  path = join(await temporaryFolder(), 'votes.csv')
})

/** The file with its encoding and delimiter given, since a few rows cannot always tell. */
async function opened(bytes: Buffer, { encoding, delimiter }: Pick<Layout, 'encoding' | 'delimiter'>): Promise<Votes> {
  await writeFile(path, columns.join(','))
  const file = (await openFile(path, 'votes.csv')) as Votes
  await writeFile(path, bytes)
  return { ...file, size: bytes.length, writtenAt: (await stat(path)).mtimeMs, encoding, delimiter }
}

/** The same file read as text throughout, as files in UTF-16 are. */
async function readAsText(file: Votes): Promise<Omit<RollRead, 'segments'> & { ballots: unknown }> {
  const collector = new RollCollector(ballotPlaces(file.columns, file.format), file.format, ids)
  const sha256 = await readRecords(file, (row) => collector.row(row))
  const { segments, firstRows, ...stretch } = collector.take()
  const { earliest: from, latest: to } = collector
  return {
    sha256,
    rowsRead: stretch.rowsRead,
    accepted: unpack(segments).length,
    voters: collector.voters.size,
    rejects: stretch.rejects,
    rejectedByTask: collector.rejectedByTask,
    firstRows,
    span: from <= to ? { from, to } : null,
    ballots: unpack(segments),
  }
}

const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 5),
  put: fc.constantFrom('"', '"', ',', '\n', '\0', '\r', '""', '\uFEFF', 'é', ''),
  byte: fc.option(fc.integer({ min: 128, max: 255 })),
})
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

/** Bytes with some taken out and some put in, behind the head record. */
function damaged(bytes: Buffer, { at, remove, put, byte }: Damage): Buffer {
  const head = bytes.indexOf(10) + 1
  const place = head + Math.floor(at * (bytes.length - head))
  const middle = byte === null ? Buffer.from(put) : Buffer.from([byte])
  return Buffer.concat([bytes.subarray(0, place), middle, bytes.subarray(place + remove)])
}

describe('a roll read on bytes', () => {
  it('holds what csv-parse and a table of meanings say it holds', async () => {
    await fc.assert(
      fc.asyncProperty(layout, async (given) => {
        const text = textOf(given)
        const bytes = encoded(text, given.encoding)
        const file = await opened(bytes, given)
        const plain = given.encoding === 'cp949' ? iconv.decode(bytes, 'cp949') : text
        const read = await readRoll(file, file.format, ids, { chunkBytes: given.chunkBytes })
        expect(outcome(read)).toEqual(expected(plain, given))
        expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['utf-8', Buffer.from('세').subarray(0, 2)],
    ['utf-8', Buffer.from('\uFFFD')],
    ['cp949', Buffer.from([0xbc])],
  ])(
    'sets a last row aside that ends in the middle of a character, or in a mark of one: %s',
    async (encoding, tail) => {
      const rows = Array.from({ length: 7 }, (_, row) => `포럼,7,v${row},yes,,,`)
      const bytes = Buffer.concat([encoded([columns.join(','), ...rows].join('\n'), encoding), tail])
      const file = await opened(bytes, { encoding: encoding as Layout['encoding'], delimiter: ',' })
      const read = await readRoll(file, file.format, ids)
      expect(outcome(read).rejects).toEqual([{ line: 8, reason: 'badEncoding' }])
      expect(read.accepted).toBe(6)
    },
  )

  it('comes out as it does read as text, however it is damaged', async () => {
    const given = layout.filter(({ encoding, rows }) => encoding !== 'utf-16le' && rows.length > 0)
    await fc.assert(
      fc.asyncProperty(given, fc.array(damage, { minLength: 1, maxLength: 6 }), async (given, damages) => {
        const whole = encoded(textOf(given), given.encoding)
        const file = await opened(damages.reduce(damaged, whole), given)
        const { segments, ...read } = await readRoll(file, file.format, ids, { chunkBytes: given.chunkBytes })
        expect({ ...read, ballots: unpack(segments) }).toEqual(await readAsText(file))
      }),
      { numRuns: 300 },
    )
  })

  it('tells every pair of bytes that is a character of CP949 from those that are none', () => {
    const { pairs } = byteText('cp949')
    const wrong = Array.from({ length: 65_536 }, (_, code) => code).filter((code) => {
      const text = iconv.decode(Buffer.from([code >>> 8, code & 0xff]), 'cp949')
      // Pairs alone: a byte below 128 is a character of its own.
      return code >= 0x80_00 && (pairs?.[code] === 1) === text.includes('\uFFFD')
    })
    expect(wrong).toEqual([])
  })
})
