import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFile } from '#main/features/forum/readers/open-file.ts'
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

async function read(path: string): Promise<{ read: number; accepted: number; rejected: number }> {
  const file = await openFile(path, 'fuzz.csv')
  const { format } = file
  if (format.holds !== 'votes') return rowsOf(file)
  const { rowsRead, segments, rejects } = await readRoll(file, format, ['0', '1', '2', '3'])
  const bytes = segments.reduce((sum, segment) => sum + segment.length, 0)
  return { read: rowsRead, accepted: bytes / 20, rejected: rejects.length }
}

it('reads every row of a damaged file or sets it aside, and fails with coded errors alone', async () => {
  const random = mulberry32(20_260_302)
  const path = join(await temporaryFolder(), 'fuzz.csv')
  let [understood, refused] = [0, 0]
  for (let run = 0; run < 300; run += 1) {
    let bytes = pick(random, seeds)
    for (let change = below(random, 6); change >= 0 && bytes.length > 0; change -= 1) bytes = mutate(random, bytes)
    await writeFile(path, bytes)
    try {
      const { read: rows, accepted, rejected } = await read(path)
      expect(accepted + rejected, `run ${run}`).toBe(rows)
      understood += 1
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      refused += 1
    }
  }
  expect(understood).toBeGreaterThan(150)
  expect(refused).toBeGreaterThan(0)
})
