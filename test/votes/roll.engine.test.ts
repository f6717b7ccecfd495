import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openFile } from '#main/features/forum/readers/open-file.ts'
import { createRollEngine } from '#main/features/votes/roll/engine.ts'
import { startWorkerFromSource, type StartWorker } from '#main/workers.ts'
import { unpack } from '#test/support/ballots.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { failureOf } from '#test/support/failure.ts'
import { sharedData, skipReason } from '#test/support/shared-data.ts'

interface Expected {
  comments: number
  vote_rows: number
  distinct_voter_comment: number
  duplicate_rows: number
  pairs_voted_more_than_once: number
  pairs_with_changed_vote: number
  comments_where_declared_tally_ne_latest_vote_tally: number
  promoted_agrees_ge: Record<string, { declared: number; latest: number; differ_ids: string[] }>
}

const latest = { policy: 'latest', window: { opensAt: null, closesAt: null } } as const
const options = () => ({ signal: new AbortController().signal })
const engine = createRollEngine(startWorkerFromSource)

const polis = sharedData === null ? null : join(sharedData, 'polis')
const conversations: [string, Expected][] =
  polis === null
    ? []
    : Object.entries(JSON.parse(readFileSync(join(polis, 'expected.json'), 'utf8')) as Record<string, Expected>).filter(
        ([, one]) => 'vote_rows' in one,
      )

/** Choices of each pair of person and comment that voted more than once. */
function repeated(segments: readonly Uint8Array[]): Set<string>[] {
  const pairs = Map.groupBy(unpack(segments), ({ task, voter }) => `${task} ${voter}`)
  return [...pairs.values()].filter((own) => own.length > 1).map((own) => new Set(own.map(({ choice }) => choice)))
}

async function conversation(name: string) {
  const folder = join(polis ?? '', name)
  const read = await engine.tasks(await openFile(join(folder, 'comments.csv'), 'comments.csv'), options())
  const ids = read.rows.map(({ sourceTaskId }) => sourceTaskId)
  const roll = await engine.votes(await openFile(join(folder, 'votes.csv'), 'votes.csv'), ids, latest, options())
  const tasks = read.rows.map((row, index) => ({
    id: row.sourceTaskId,
    declared: row.declared ?? { yes: -1, no: -1 },
    counted: roll.tallies[index]?.counts ?? { yes: -1, no: -1 },
  }))
  return { read, roll, ids, tasks }
}

describe.skipIf(polis === null)(`real conversations (${skipReason} where it is missing)`, () => {
  it('has all six', () => {
    expect(conversations).toHaveLength(6)
  })

  it.each(conversations)('%s comes out exactly', async (name, expected) => {
    const { read, roll, ids, tasks } = await conversation(name)
    const again = repeated(roll.read.segments)
    const promoted = Object.keys(expected.promoted_agrees_ge).map((atLeast) => {
      const more = Number(atLeast) - 1
      const declared = tasks.filter((task) => task.declared.yes > more)
      const counted = tasks.filter((task) => task.counted.yes > more)
      const differ = tasks.filter((task) => task.declared.yes > more !== task.counted.yes > more)
      return [
        atLeast,
        { declared: declared.length, latest: counted.length, differ_ids: differ.map(({ id }) => id).toSorted() },
      ]
    })
    expect({ rejects: [...read.rejects, ...roll.read.rejects], rowsRead: roll.read.rowsRead }).toEqual({
      rejects: [],
      rowsRead: expected.vote_rows,
    })
    expect({
      comments: read.rows.length,
      vote_rows: roll.read.accepted,
      distinct_voter_comment: roll.tallies.reduce((sum, { voters }) => sum + voters, 0),
      duplicate_rows: roll.tallies.reduce((sum, { repeats }) => sum + repeats, 0),
      pairs_voted_more_than_once: again.length,
      pairs_with_changed_vote: again.filter(({ size }) => size > 1).length,
      comments_where_declared_tally_ne_latest_vote_tally: tasks.filter(
        ({ declared, counted }) => declared.yes !== counted.yes || declared.no !== counted.no,
      ).length,
      promoted_agrees_ge: Object.fromEntries(promoted),
    }).toEqual({
      ...expected,
      promoted_agrees_ge: Object.fromEntries(
        Object.entries(expected.promoted_agrees_ge).map(([atLeast, one]) => [
          atLeast,
          { ...one, differ_ids: one.differ_ids.toSorted() },
        ]),
      ),
    })
    expect(await engine.recount(roll.read.segments, ids.length, latest, options())).toEqual(roll.tallies)
  })
})

describe.skipIf(sharedData === null)(`Decide Madrid's exports (${skipReason} where it is missing)`, () => {
  it.each(['20250912', '20251103', '20251105'])('%s: every row is read, every date understood', async (day) => {
    const name = `proposals_${day}.csv`
    const file = await openFile(join(sharedData ?? '', 'decide-madrid', name), name)
    const read = await engine.tasks(file, options())
    expect(file.format.id).toBe('consul-proposals')
    expect(read.rejects).toEqual([])
    expect(read.rows).toHaveLength(read.rowsRead)
    expect(read.rowsRead).toBeGreaterThan(100)
    expect(read.rows.filter(({ submittedAt }) => submittedAt === null)).toEqual([])
    expect(read.rows.filter(({ body }) => /<\/?(p|br|script)\b/i.test(body))).toEqual([])
  })
})

async function bigRoll() {
  const path = join(await temporaryFolder(), 'votes.csv')
  const line = (index: number): string => `forum,${index % 5},v${index},yes\n`
  await writeFile(
    path,
    `source,source_task_id,voter_key,choice\n${Array.from({ length: 200_000 }, (_, index) => line(index)).join('')}`,
  )
  return openFile(path, 'votes.csv')
}

describe('the thread that reads', () => {
  it('ends when it is cancelled in the middle of a file', async () => {
    const ended: Promise<number>[] = []
    const startWorker: StartWorker = (name, given) => {
      const worker = startWorkerFromSource(name, given)
      ended.push(new Promise((resolve) => void worker.once('exit', resolve)))
      return worker
    }
    const control = new AbortController()
    const call = createRollEngine(startWorker).votes(await bigRoll(), ['0'], latest, {
      signal: control.signal,
      onProgress: () => control.abort(),
    })
    expect((await failureOf(call)).code).toBe('CANCELLED')
    expect(await Promise.all(ended)).toHaveLength(1)
  })

  it('names a file that changed', async () => {
    const file = await bigRoll()
    await writeFile(file.path, 'source,source_task_id,voter_key,choice\n')
    expect((await failureOf(engine.votes(file, ['0'], latest, options()))).code).toBe('FILE_CHANGED')
  })
})

/** Rows with everything that makes a row slow, and borders of chunks in the middle of them. */
function variedRoll(end: string): string {
  const region = ['Sejong', '"Seoul, ""Jung-gu"""', '세종', ''] as const
  const spoiled = (row: number): string => (row % 101 === 0 ? 'x,' : row % 89 === 0 ? '' : 'yes')
  const rows = Array.from({ length: 4000 }, (_, row) => {
    const voter = row % 7 === 0 ? `김${row % 50}` : `v${(row * 31) % 400}`
    return `forum,${row % 6},${voter},${spoiled(row)},${1_772_841_600 + ((row * 7919) % 4000)},,${region[row % 4] ?? ''}`
  })
  return ['source,source_task_id,voter_key,choice,cast_at,revoked_at,region', ...rows].join(end)
}

async function readIn(text: string | Buffer, threads: number) {
  const path = join(await temporaryFolder(), 'votes.csv')
  await writeFile(path, text)
  const engine = createRollEngine(startWorkerFromSource, { threads, chunkBytes: threads === 1 ? 1 << 22 : 1009 })
  const { read, tallies } = await engine.votes(
    await openFile(path, 'votes.csv'),
    ['0', '1', '2', '3', '4'],
    latest,
    options(),
  )
  const { segments, ...rest } = read
  return { ...rest, tallies, ballots: unpack(segments) }
}

describe('threads that share a roll', () => {
  it.each([
    ['lines', variedRoll('\n')],
    ['lines that end with a return', `\uFEFF${variedRoll('\r\n')}\r\n`],
    ['lines of CP949', iconv.encode(variedRoll('\n'), 'cp949')],
    ['records over several lines', variedRoll('\n').replaceAll('Jung-gu', 'Jung\ngu')],
    ['a quote that is never closed', variedRoll('\n').replace(',세종', ',"세종')],
  ])('come to what one thread comes to: %s', async (_, text) => {
    const one = await readIn(text, 1)
    expect(one.accepted).toBeGreaterThan(3000)
    expect(one.rejects.length).toBeGreaterThan(600)
    expect(await readIn(text, 3)).toEqual(one)
  })
})
