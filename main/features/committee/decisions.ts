import type { Contract } from '#shared/contract/index.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import { lockMinutes } from '#main/features/minutes/lock.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { CommitteeDeps, ItemChange } from './deps.ts'
import { changeItem, changeSession } from './deps.ts'
import { readSessionDetail } from './detail.ts'
import { basisOf, counted, roomOf, type Room } from './judging.ts'
import { detailsOf, replacedOf, saveDetail, type StoredDecision } from './record.ts'
import { decisionsOfItems, itemsOf } from './repository.ts'
import type { DecisionBasis, DecisionRow } from './rows.ts'
import { toBasis, toDecision } from './rows.ts'

/** Scoring has closed: before, nothing is decided. */
function assertPhase({ session }: Pick<ItemChange, 'session'>): void {
  if (session.phase === 'preparing') throw new DeskError('SCORING_NOT_OPEN', { name: session.title })
  if (session.phase === 'scoring') throw new DeskError('SEALED', { name: session.title })
}

/** An amendment or a condition has its words, and a deferral is to a later day. */
function assertWords({ session, item }: ItemChange, { outcome, amendment, until }: DecisionDto): void {
  const needsWords = outcome === 'amended' || outcome === 'conditional'
  if (needsWords && amendment.trim() === '') throw new DeskError('AMENDMENT_MISSING', { name: item.title })
  if (until === null) return
  if (outcome !== 'deferred') throw new DeskError('BAD_INPUT', { where: `until: ${outcome}` })
  if (until <= session.date) throw new DeskError('BAD_INPUT', { where: `until: ${until} <= ${session.date}` })
}

const columns = (decision: DecisionDto, basis: DecisionBasis, at: number) => ({
  outcome: decision.outcome,
  votes_for: decision.for,
  votes_against: decision.against,
  votes_abstained: decision.abstained,
  amendment: decision.amendment,
  note: decision.note,
  rule: JSON.stringify(basis),
  at,
})

async function insert(change: ItemChange, deps: CommitteeDeps, decision: DecisionDto, room: Room): Promise<void> {
  const { trx, journal, item } = change
  const basis = basisOf(decision, room)
  await trx('decision').insert({ id: deps.ids(), item_id: item.id, ...columns(decision, basis, deps.clock()) })
  await saveDetail(trx, deps.ids(), item.id, decision)
  await journal.append({
    action: 'committee.decide',
    subject: { kind: 'docketItem', id: item.id },
    data: { taskId: item.task_id, decision, basis },
  })
}

/** The room a decision was made in; one that is older than the record of rooms is judged by the room as it is. */
const roomThen = (row: DecisionRow, now: Room): Room => {
  const { room, rule, special = false } = toBasis(row)
  if (room === undefined) return now
  return { members: room.members, recused: new Set(room.recused), rule, special, stillOpen: false, names: now.names }
}

async function replace(
  change: ItemChange,
  deps: CommitteeDeps,
  { decision: given, reason }: { readonly decision: DecisionDto; readonly reason: string },
): Promise<void> {
  const { trx, journal, item } = change
  const [row] = await decisionsOfItems(trx, [item.id])
  if (!row) throw new DeskError('NOT_FOUND', { name: item.title })
  const decision = counted(given)
  const basis = basisOf(decision, roomThen(row, await roomOf(deps, change)))
  const detail = (await detailsOf(trx, [item.id]))(item.id)
  const before: StoredDecision = { decision: { ...toDecision(row), ...detail }, basis: toBasis(row), at: row.at }
  const number = (await replacedOf(trx, [item.id]))(item.id).length + 1
  const entry = { id: deps.ids(), item_id: item.id, number, decision: JSON.stringify(before), reason, at: deps.clock() }
  await trx('decision_replaced').insert(entry)
  await trx('decision')
    .where({ id: row.id })
    .update(columns(decision, basis, deps.clock()))
  await saveDetail(trx, deps.ids(), item.id, decision)
  await journal.append({
    action: 'committee.correctDecision',
    subject: { kind: 'docketItem', id: item.id },
    reason,
    data: { taskId: item.task_id, before: before.decision, after: decision, basis },
  })
}

export function decisionHandlers(
  deps: CommitteeDeps,
): Pick<Handlers<Contract['committee']>, 'decide' | 'correctDecision' | 'closeSession'> {
  const { store } = deps
  return {
    async decide({ itemId, decision }) {
      const { sessionId } = await changeItem(deps, itemId, async (change) => {
        assertPhase(change)
        const [decided] = await decisionsOfItems(change.trx, [itemId])
        if (decided) throw new DeskError('FROZEN', { name: change.item.title })
        assertWords(change, decision)
        await insert(change, deps, counted(decision), await roomOf(deps, change))
      })
      return readSessionDetail(store.db, sessionId)
    },

    async correctDecision({ itemId, decision, reason }) {
      const correct = async (change: ItemChange): Promise<void> => {
        assertPhase(change)
        assertWords(change, decision)
        await replace(change, deps, { decision, reason })
      }
      const { sessionId } = await changeItem(deps, itemId, correct, { sessions: 'closed too' })
      return readSessionDetail(store.db, sessionId)
    },

    closeSession: ({ sessionId }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        assertPhase({ session })
        const items = await itemsOf(trx, sessionId)
        const ids = items.map((item) => item.id)
        const missing = items.length - (await decisionsOfItems(trx, ids)).length
        if (missing > 0) throw new DeskError('DECISIONS_MISSING', { name: session.title, count: missing })
        await trx('session').where({ id: sessionId }).update({ phase: 'closed' })
        const minutes = await lockMinutes(deps, trx, sessionId)
        await journal.append({
          action: 'committee.closeSession',
          subject: { kind: 'session', id: sessionId },
          data: { items: items.length, minutes },
        })
      }),
  }
}
