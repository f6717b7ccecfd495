import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { VoteRow } from '#shared/contract/votes.ts'
import type { RepeatPolicy } from '#shared/domain/terms.ts'
import { rollRecords, voteRows } from './repository.ts'
import type { RollEngine } from './roll/engine.ts'
import type { RoundRecord } from './rounds.ts'

/** The stored ballots of a roll, each segment held against its checksum. */
async function readSegmentsOf(db: Knex, rollId: string): Promise<Uint8Array[]> {
  const rows = (await db('ballot_segment').where('roll_id', rollId).orderBy('no')) as {
    no: number
    checksum: string
    data: Buffer
  }[]
  for (const row of rows)
    if (sha256(row.data) !== row.checksum)
      throw new DeskError('WORKSPACE_BROKEN', { folder: rollId, detail: `ballot segment ${row.no}` })
  return rows.map((row) => Uint8Array.from(row.data))
}

/** The rows of a round as its stored ballots give them under a policy; declared-only rounds have nothing to recount. */
export async function recountRows(
  db: Knex,
  engine: RollEngine,
  round: RoundRecord,
  policy: RepeatPolicy,
  signal: AbortSignal,
): Promise<VoteRow[]> {
  const rows = await voteRows(db, round.id)
  const [roll] = await rollRecords(db, round.id)
  if (!roll) return rows
  const { taskIds } = JSON.parse(roll.header) as { taskIds: string[] }
  const window = { opensAt: round.opens_at, closesAt: round.closes_at }
  const tallies = await engine.recount(
    await readSegmentsOf(db, roll.id),
    taskIds.length,
    { policy, window },
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
