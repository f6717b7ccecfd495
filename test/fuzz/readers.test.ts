import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { openTables } from '#main/features/forum/readers/open-file.ts'
import type { OpenedFile } from '#main/features/forum/readers/open-text.ts'
import { readRoll } from '#main/features/votes/roll/read-roll.ts'
import { below, mulberry32, pick, type Random } from '#main/sample/random.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { rowsOf } from '#test/support/readers.ts'

const lines = (head: string, row: (index: number) => string, end = '\n'): Buffer =>
  Buffer.from(head + end + Array.from({ length: 40 }, (_, index) => row(index) + end).join(''))

const seeds: readonly Buffer[] = [
  lines('timestamp,datetime,comment-id,voter-id,vote', (n) => `14030542141${n % 10}6,Wed,${n % 4},${n},${(n % 3) - 1}`),
  lines('timestamp,comment-id,agrees,disagrees,comment-body', (n) => `1403054214196,${n},3,4,"Say ""yes"",\nto ${n}"`),
  lines(
    '"id";"title";"description";"cached_votes_up";"created_at"',
    (n) => `"${n}";"창구";"<p>x</p>";"7";"12/09/2025 11"`,
    '\r\n',
  ),
  lines('source,source_task_id,voter_key,choice,cast_at,revoked_at', (n) => `forum,${n % 4},"v,${n}",찬성,2026-03-02,`),
]

const loomio = [
  'poll',
  'id,title,created_at,details,poll_url',
  '1,Title,2026-03-02,"<p>a\nb</p>",https://x.example/p/1',
  'poll_options',
  'id,poll_id,name,voter_count',
  '1,1,Agree,20',
  '2,1,Disagree,19',
  'votes',
  'id,poll_id,voter_id,created_at,updated_at,Agree,Disagree',
  ...Array.from({ length: 39 }, (_, n) => `${n},1,${n},2026-03-02,2026-03-03,${n % 2},${1 - (n % 2)}`),
].join('\n')

const decidim = Array.from({ length: 40 }, (_, n) => ({
  id: n,
  component: { id: 7 },
  title: { ko: `제목 ${n}`, en: 'Title' },
  body: { ko: '<ul><li>가</li></ul>' },
  votes: n,
  published_at: '2026-03-02T09:00:00Z',
}))

const cell = (value: string | number) => ({ value })
const workbook = await writeXlsx([
  {
    sheet: 'tasks',
    data: [
      ['source', 'source_task_id', 'title'].map(cell),
      ...Array.from({ length: 40 }, (_, n) => ['Forum', n, `제목 ${n}`].map(cell)),
    ],
  },
]).toBuffer()

const others: readonly Buffer[] = [
  Buffer.from(loomio),
  Buffer.from(JSON.stringify(decidim, null, 1)),
  Buffer.from(
    Array.from({ length: 40 }, (_, n) =>
      JSON.stringify({
        petition_idx: n,
        title: `청원 ${n}`,
        num_agree: n,
        content: '본문\n',
        begin: '2026-03-02',
        end: '',
      }),
    ).join('\n'),
  ),
  lines(
    'id;component/id;title/ko;body/ko;votes;published_at',
    (n) => `${n};7;제목;"가;\n나";${n};2026-03-02 09:00:00 UTC`,
  ),
  lines(
    'Petition,URL,State,Signatures Count',
    (n) => `"Plant, ${n}",https://petition.parliament.uk/petitions/${n},open,${n}`,
  ),
  lines('Nr, Post id,email,Post Name,Up Votes,Down Votes', (n) => `${n},${n},"a@b.example","Idea, ${n}",${n},1`),
  workbook,
]

const junk = ['"', ',', '\n', '\0', '\r', '""', '\uFEFF', '=1+1', ';', '가'].map((text) => Buffer.from(text))

function mutate(random: Random, bytes: Buffer): Buffer {
  const at = below(random, bytes.length)
  const kind = below(random, 4)
  if (kind === 0) return bytes.subarray(0, at)
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), pick(random, junk), bytes.subarray(at)])
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 20))])
  const copy = Buffer.from(bytes)
  copy[at] = below(random, 256)
  return copy
}

interface Counted {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
}

async function readTable(file: OpenedFile): Promise<Counted> {
  const { format } = file
  if (format.holds !== 'votes') return rowsOf(file)
  const { rowsRead, segments, rejects } = await readRoll(file, format, ['0', '1', '2', '3'])
  const bytes = segments.reduce((sum, segment) => sum + segment.length, 0)
  return { read: rowsRead, accepted: bytes / 20, rejected: rejects.length }
}

async function read(path: string): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const file of await openTables(path, 'fuzz.csv')) counted.push(await readTable(file))
  return counted
}

it('reads every row of a damaged file or sets it aside, and fails with coded errors alone', async () => {
  const random = mulberry32(Number(process.env['FUZZ_SEED'] ?? 20_260_302))
  const runs = Number(process.env['FUZZ_RUNS'] ?? 600)
  const path = join(await temporaryFolder(), 'fuzz.csv')
  let [understood, refused] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    let bytes = pick(random, [...seeds, ...others])
    for (let change = below(random, 6); change >= 0 && bytes.length > 0; change -= 1) bytes = mutate(random, bytes)
    await writeFile(path, bytes)
    try {
      for (const { read: rows, accepted, rejected } of await read(path))
        expect(accepted + rejected, `run ${run}`).toBe(rows)
      understood += 1
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      refused += 1
    }
  }
  expect(understood).toBeGreaterThan(runs / 2)
  expect(refused).toBeGreaterThan(0)
})
