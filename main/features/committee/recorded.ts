import type { Knex } from 'knex'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { SessionMode } from '#shared/domain/terms.ts'
import { type WrittenAnswer, writtenStanding } from '#shared/domain/written.ts'
import type { ByItem, DecisionDetail, ItemRecord, Replaced, SessionTerms } from './record.ts'
import { detailsOf, recordsOf, replacedOf, responsesOf, termsOf } from './record.ts'
import type { GatheredSession } from './repository.ts'
import type { DecisionRow } from './rows.ts'
import { toBasis, toDecision } from './rows.ts'

/** What a session and its items record beside the rows that scoring reads. */
export interface SessionRecord {
  readonly terms: SessionTerms
  readonly responses: ReadonlyMap<string, WrittenAnswer>
  readonly items: ByItem<ItemRecord>
  readonly details: ByItem<DecisionDetail>
  readonly replaced: ByItem<readonly Replaced[]>
}

export async function gatherRecord(db: Knex, { session, items }: GatheredSession): Promise<SessionRecord> {
  const ids = items.map((item) => item.id)
  return {
    terms: await termsOf(db, session.id),
    responses: await responsesOf(db, session.id),
    items: await recordsOf(db, ids),
    details: await detailsOf(db, ids),
    replaced: await replacedOf(db, ids),
  }
}

type Answer = SessionDetail['members'][number]['answer']

/** What a member sent back; null but in a session in writing. */
export function answerOf(memberId: string, mode: SessionMode, { terms, responses }: SessionRecord): Answer {
  if (mode !== 'writing') return null
  const answer = responses.get(memberId) ?? { response: 'none', receivedAt: null }
  return { ...answer, standing: writtenStanding(answer, terms.due) }
}

export function recordedDecision(row: DecisionRow, { details, replaced }: SessionRecord): DocketItem['decision'] {
  const { rule, special = false, verdict } = toBasis(row)
  return {
    ...toDecision(row),
    ...details(row.item_id),
    at: row.at,
    basis: { why: verdict.why, rule, special },
    replaced: replaced(row.item_id).map(({ decision, at, reason, correctedAt }) => ({
      decision,
      at,
      reason,
      correctedAt,
    })),
  }
}
