import type { Contract } from '#shared/contract/index.ts'
import type { DecisionDto } from '#shared/contract/committee.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { judgeDecision, type Verdict } from '#shared/domain/decision.ts'
import { usualRule } from '#shared/domain/quorum.ts'
import type { CommitteeDeps, ItemChange } from './deps.ts'
import { changeItem, changeSession } from './deps.ts'
import { attendees, readSessionDetail } from './detail.ts'
import { decisionsOfItems, gatherSession, itemsOf } from './repository.ts'
import type { DecisionBasis } from './rows.ts'

/** What must be so before an item is decided: scoring has closed, it is not decided yet, an amendment has its words. */
async function assertDecidable({ trx, session, item }: ItemChange, decision: DecisionDto): Promise<void> {
  if (session.phase === 'preparing') throw new DeskError('SCORING_NOT_OPEN', { name: session.title })
  if (session.phase === 'scoring') throw new DeskError('SEALED', { name: session.title })
  const [decided] = await decisionsOfItems(trx, [item.id])
  if (decided) throw new DeskError('FROZEN', { name: item.title })
  const needsWords = decision.outcome === 'amended' || decision.outcome === 'conditional'
  if (needsWords && decision.amendment.trim() === '') throw new DeskError('AMENDMENT_MISSING', { name: item.title })
}

function refuse({ why, figures, opening }: Verdict, decision: DecisionDto): DeskError {
  const { enrolled, present, recused, eligible, needed } = figures
  return new DeskError('DECISION_WOULD_NOT_STAND', {
    why,
    enrolled,
    present,
    recused,
    eligible,
    needed,
    opening: opening.needed,
    votesFor: decision.for,
    votesAgainst: decision.against,
    votesAbstained: decision.abstained,
  })
}

async function basisOf({ trx, session, item }: ItemChange, decision: DecisionDto): Promise<DecisionBasis> {
  const gathered = await gatherSession(trx, session.id, item.id)
  const recused = new Set(gathered.recusals.map((row) => row.member_id))
  const { outcome, for: inFavour, against, abstained } = decision
  const votes = { for: inFavour, against, abstained }
  return {
    rule: usualRule,
    verdict: judgeDecision({ outcome, votes, members: attendees(gathered), recused, rule: usualRule }),
  }
}

export function decisionHandlers(
  deps: CommitteeDeps,
): Pick<Handlers<Contract['committee']>, 'decide' | 'closeSession'> {
  const { store, ids, clock } = deps
  return {
    async decide({ itemId, decision }) {
      const { sessionId } = await changeItem(deps, itemId, async (change) => {
        await assertDecidable(change, decision)
        const basis = await basisOf(change, decision)
        if (!basis.verdict.stands) throw refuse(basis.verdict, decision)
        await change.trx('decision').insert({
          id: ids(),
          item_id: itemId,
          outcome: decision.outcome,
          votes_for: decision.for,
          votes_against: decision.against,
          votes_abstained: decision.abstained,
          amendment: decision.amendment,
          note: decision.note,
          rule: JSON.stringify(basis),
          at: clock(),
        })
        await change.journal.append({
          action: 'committee.decide',
          subject: { kind: 'docketItem', id: itemId },
          data: { taskId: change.item.task_id, decision, basis },
        })
      })
      return readSessionDetail(store.db, sessionId)
    },

    closeSession: ({ sessionId }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.phase === 'preparing') throw new DeskError('SCORING_NOT_OPEN', { name: session.title })
        if (session.phase === 'scoring') throw new DeskError('SEALED', { name: session.title })
        const items = await itemsOf(trx, sessionId)
        const decided = await decisionsOfItems(
          trx,
          items.map((item) => item.id),
        )
        const missing = items.length - decided.length
        if (missing > 0) throw new DeskError('DECISIONS_MISSING', { name: session.title, count: missing })
        await trx('session').where({ id: sessionId }).update({ phase: 'closed' })
        await journal.append({
          action: 'committee.closeSession',
          subject: { kind: 'session', id: sessionId },
          data: { items: items.length },
        })
      }),
  }
}
