import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { VoteRow } from '#shared/contract/votes.ts'
import type { Merges } from '#shared/domain/merge.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import { placesOf, readMerges } from './merges.ts'
import { rollRecords, voteRows } from './repository.ts'
import type { RollEngine } from './roll/engine.ts'
import type { RoundRecord } from './rounds.ts'

/** The stored ballots of a roll, each segment held against its checksum; one at a time, so that no long answer holds up others. */
export async function readSegmentsOf(db: Knex, rollId: string): Promise<Uint8Array[]> {
  const numbers = (await db('ballot_segment').where('roll_id', rollId).orderBy('no').select('no')) as { no: number }[]
  const segments: Uint8Array[] = []
  for (const { no } of numbers) {
    const { checksum, data } = (await db('ballot_segment')
      .where({ roll_id: rollId, no })
      .first('checksum', 'data')) as {
      checksum: string
      data: Buffer
    }
    if (sha256(data) !== checksum)
      throw new DeskError('WORKSPACE_BROKEN', { folder: rollId, detail: `ballot segment ${no}` })
    // Shared with the thread that counts, which would otherwise get a copy of everything at once.
    const segment = new Uint8Array(new SharedArrayBuffer(data.length))
    segment.set(data)
    segments.push(segment)
  }
  return segments
}

/**
 * The rows of a round as its stored ballots give them under a policy, merged tasks counted as one by the merges in force
 * or those given; declared-only rounds have nothing to recount.
 */
export async function recountRows(
  db: Knex,
  engine: RollEngine,
  round: RoundRecord,
  policy: RepeatPolicy,
  signal: AbortSignal,
  given?: Merges,
): Promise<VoteRow[]> {
  const merges = given ?? (await readMerges(db))
  const rows = await voteRows(db, round.id, merges)
  const [roll] = await rollRecords(db, round.id)
  if (!roll) return rows
  const { taskIds } = JSON.parse(roll.header) as { taskIds: string[] }
  const window = { opensAt: round.opens_at, closesAt: round.closes_at }
  const standsFor = await placesOf(db, round.source, taskIds, merges)
  const tallies = await engine.recount(
    await readSegmentsOf(db, roll.id),
    taskIds.length,
    { policy, window, ...(standsFor ? { standsFor } : {}) },
    { signal },
  )
  const place = new Map(taskIds.map((id, index) => [id, index]))
  return rows.map((row) => {
    const tally = tallies[place.get(row.sourceTaskId) ?? -1]
    if (!tally) return row
    const { counts, voters, repeats, outside, revoked } = tally
    return { ...row, counted: counts, voters, causes: { ...row.causes, repeats, outside, revoked } }
  })
}

interface StoredTally {
  readonly id: string
  readonly task_id: string
  readonly counted: string | null
  readonly voters: number
  readonly causes: string
}

const nothing = { repeats: 0, outside: 0, revoked: 0 }

/**
 * Keeps a recount: what changed of each tally. Rows set aside as malformed stay with the task that named them; a task
 * merged into another has no count of its own while it is.
 */
export async function saveCounts(trx: Knex.Transaction, roundId: string, rows: readonly VoteRow[]): Promise<void> {
  const byTask = new Map(rows.map((row) => [row.taskId, row]))
  for (const stored of (await trx('tally').where('round_id', roundId)) as StoredTally[]) {
    const row = byTask.get(stored.task_id)
    const { rejected } = JSON.parse(stored.causes) as VoteRow['causes']
    const next = {
      counted: row?.counted ? JSON.stringify(row.counted) : null,
      voters: row?.voters ?? 0,
      causes: JSON.stringify({ ...(row?.causes ?? nothing), rejected }),
    }
    const same = next.counted === stored.counted && next.voters === stored.voters && next.causes === stored.causes
    if (!same) await trx('tally').where('id', stored.id).update(next)
  }
}
