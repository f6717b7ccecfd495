import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { below, mulberry32 } from '../main/sample/random.ts'

export const columns = [
  'source',
  'source_task_id',
  'voter_key',
  'choice',
  'cast_at',
  'revoked_at',
  'channel',
  'region',
] as const

export const taskIds = (tasks: number): string[] =>
  Array.from({ length: tasks }, (_, task) => `26-${String(task).padStart(4, '0')}`)

/** Prime, and far more than the ballots of one task: counting upwards in steps never meets the same person twice. */
const people = 100_003
const start = Date.UTC(2026, 2, 1)

/** Rows the reader has to set aside: a word that is no choice, nobody, a time that is none, too few fields. */
const spoiled: readonly ((fields: readonly string[]) => readonly string[])[] = [
  (fields) => fields.with(3, 'maybe'),
  (fields) => fields.with(2, ''),
  (fields) => fields.with(4, 'yesterday'),
  (fields) => fields.slice(0, 3),
]

/** Lines of a roll: one in a hundred a repeat vote, one in a thousand malformed, one in thirty with a quoted field, one in fifty with Korean. */
function* lines(size: number, ids: readonly string[], seed: number): Generator<string> {
  const random = mulberry32(seed)
  const ballots = ids.map(() => 0)
  for (let row = 0; row < size; row += 1) {
    const task = below(random, ids.length)
    const cast = ballots[task] ?? 0
    const repeats = cast > 0 && random() < 0.01
    const place = repeats ? below(random, cast) : cast
    if (!repeats) ballots[task] = cast + 1
    const voter = `v${((task * 977 + place * 613) % people).toString(16).padStart(8, '0')}`
    const says = random()
    // A second apart: the first by time is the first of the file, which a yardstick without times can tell too.
    const at = new Date(start + row * 1000).toISOString()
    const lives = random()
    const region = lives < 0.03 ? '"Seoul, ""Jung-gu"""' : lives < 0.05 ? '세종' : 'Sejong'
    const choice = says < 0.55 ? 'yes' : says < 0.95 ? 'no' : 'pass'
    const fields = ['Innovation Forum 2026', ids[task] ?? '', voter, choice, at, '', 'web', region]
    const spoil = random() < 0.001 ? spoiled[below(random, spoiled.length)] : undefined
    yield (spoil ? spoil(fields) : fields).join(',')
  }
}

/** Writes a generated roll of `size` ballots in the generic format, in CP949; the same seed gives the same bytes. */
export async function writeRoll(path: string, size: number, ids: readonly string[], seed = 5): Promise<void> {
  const file = await open(path, 'w')
  try {
    let batch = [columns.join(',')]
    for (const line of lines(size, ids, seed)) {
      batch.push(line)
      if (batch.length < 20_000) continue
      await file.write(iconv.encode(`${batch.join('\n')}\n`, 'cp949'))
      batch = []
    }
    if (batch.length > 0) await file.write(iconv.encode(`${batch.join('\n')}\n`, 'cp949'))
  } finally {
    await file.close()
  }
}
