import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import type { Score } from '#shared/contract/committee.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import type { CellRow } from './rows.ts'

/** One cell of a sealed round: item, member, criterion, value. */
type SealedCell = readonly [string, string, string, number | null]

/** The scores of a round in a fixed order, and the hash of them. */
export function sealOf(rows: readonly CellRow[]): { readonly cells: readonly SealedCell[]; readonly hash: string } {
  const cells = rows
    .map((row) => [row.item_id, row.member_id, row.criterion_id, row.value] as const)
    .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
  return { cells, hash: sha256(canonicalJson(cells)) }
}

/** Scores of the round before the discussion, by item; null where there was one round only. */
export async function firstRoundOf(db: Knex, sessionId: string): Promise<ReadonlyMap<string, readonly Score[]> | null> {
  const row = (await db('score_round').where({ session_id: sessionId, number: 1 }).first('scores')) as
    | { scores: string }
    | undefined
  if (!row) return null
  const cells = JSON.parse(row.scores) as SealedCell[]
  const byItem = Map.groupBy(cells, ([itemId]) => itemId)
  return new Map(
    [...byItem].map(([itemId, own]) => [
      itemId,
      own.map(([, memberId, criterionId, value]) => ({ memberId, criterionId, value })),
    ]),
  )
}
