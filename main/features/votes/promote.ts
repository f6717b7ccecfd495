import type { Knex } from 'knex'
import { insertAll } from '#main/database/rows.ts'
import type { Store } from '#main/database/store.ts'
import { DeskError } from '#shared/contract/errors.ts'
import {
  judgedTask,
  promotionPlan,
  type CountedTask,
  type PromotionException,
  type PromotionPlan,
} from '#shared/domain/promotion.ts'
import type { PromotionKind } from '#shared/domain/terms.ts'
import { rollRecords, voteRows } from './repository.ts'
import { currentRule, toRule } from './rounds.ts'

export interface Signing {
  readonly roundId: string
  readonly heldBack: readonly PromotionException[]
  readonly broughtForward: readonly PromotionException[]
  readonly signedBy: string
}

function refuse({ problems }: PromotionPlan, titles: ReadonlyMap<string, string>): void {
  const [first] = problems
  if (!first) return
  const name = titles.get(first.taskId) ?? first.taskId
  if (first.kind === 'missingReason') throw new DeskError('MISSING_REASON', { name })
  if (first.kind === 'unknownTask') throw new DeskError('NOT_FOUND', { name })
  throw new DeskError('BAD_INPUT', { where: `${first.kind}: ${name}` })
}

const lines = (plan: PromotionPlan): (CountedTask & { kind: PromotionKind; reason: string | null })[] => [
  ...plan.promoted.map((task) => ({ ...task, kind: 'promoted' as const, reason: null })),
  ...plan.heldBack.map((task) => ({ ...task, kind: 'heldBack' as const })),
  ...plan.broughtForward.map((task) => ({ ...task, kind: 'broughtForward' as const })),
]

/** Snapshot of what the run rests on: the rolls with their hashes. */
const evidence = async (trx: Knex.Transaction, roundId: string) =>
  (await rollRecords(trx, roundId)).map(({ id, name, size, sha256, accepted, rows_read }) => ({
    id,
    name,
    size,
    sha256,
    rowsRead: rows_read,
    accepted,
  }))

/** A dated, signed promotion run over what is not promoted yet; the same rows and rule give the same run. Returns its id. */
export function promote(
  store: Store,
  signing: Signing,
  { ids, now }: { ids: () => string; now: number },
): Promise<string> {
  const { roundId } = signing
  return store.write(async (trx, journal) => {
    const rows = (await voteRows(trx, roundId)).filter(
      (row) => row.promotion === 'none' || row.promotion === 'heldBack',
    )
    const rule = await currentRule(trx, roundId)
    const counted = rows.map((row) => ({
      ...judgedTask(row),
      basis: row.counted === null ? 'declared' : 'roll',
    }))
    const heldBefore = rows.flatMap((row) =>
      row.promotion === 'heldBack' && row.reason !== null ? [{ taskId: row.taskId, reason: row.reason }] : [],
    )
    const named = new Set([...signing.heldBack, ...signing.broughtForward].map((one) => one.taskId))
    // What was held back stays so until a later run says otherwise by name.
    const heldBack = [...signing.heldBack, ...heldBefore.filter((one) => !named.has(one.taskId))]
    const plan = promotionPlan(counted, toRule(rule), heldBack, signing.broughtForward)
    refuse(plan, new Map(rows.map((row) => [row.taskId, row.title])))
    const runId = ids()
    const rests = await evidence(trx, roundId)
    await trx('promotion_run').insert({
      id: runId,
      round_id: roundId,
      rule_id: rule.id,
      signed_by: signing.signedBy,
      evidence: JSON.stringify(rests),
      at: now,
    })
    const basisOf = new Map(counted.map((one) => [one.taskId, one.basis]))
    const list = lines(plan).map(({ taskId, counts, kind, reason }) => ({
      id: ids(),
      run_id: runId,
      task_id: taskId,
      kind,
      reason,
      ...counts,
      basis: basisOf.get(taskId) ?? 'declared',
      at: now,
    }))
    await insertAll(trx, 'promotion', list)
    await journal.append({
      action: 'votes.promote',
      subject: { kind: 'round', id: roundId },
      data: {
        runId,
        rule,
        signedBy: signing.signedBy,
        evidence: rests,
        tasks: list.map(({ task_id, kind, reason, yes, no, pass, basis }) => ({
          taskId: task_id,
          kind,
          reason,
          yes,
          no,
          pass,
          basis,
        })),
      },
    })
    return runId
  })
}
