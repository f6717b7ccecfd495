import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { writtenStanding } from '#shared/domain/written.ts'
import { koreaMinute } from '#main/korea-time.ts'
import type { CommitteeDeps, ItemChange, SessionChange } from './deps.ts'
import { changeItem, changeSession } from './deps.ts'
import { readSessionDetail } from './detail.ts'
import { recordsOf, responsesOf, saveRecord, saveResponse, saveTerms, termsOf } from './record.ts'
import { decisionsOfItems, seatsOf } from './repository.ts'

type Names = 'saveQuorumRule' | 'setDue' | 'setResponse' | 'setMajority' | 'saveNotes'

function assertInWriting({ session }: SessionChange): void {
  if (session.mode !== 'writing') throw new DeskError('BAD_INPUT', { where: `mode: ${session.mode}` })
}

/** In a session in writing, whoever answered in time is present; kept in the seat, where everything looks for presence. */
async function countAnswers({ trx, session }: SessionChange, due: string | null): Promise<void> {
  const responses = await responsesOf(trx, session.id)
  for (const seat of await seatsOf(trx, session.id)) {
    const answer = responses.get(seat.member_id)
    const present = answer !== undefined && writtenStanding(answer, due) === 'answered' ? 1 : 0
    if (seat.present !== present) await trx('seat').where({ id: seat.id }).update({ present })
  }
}

async function changeRecord(
  deps: CommitteeDeps,
  { trx, item }: ItemChange,
  change: { special?: boolean; notes?: string },
) {
  const before = (await recordsOf(trx, [item.id]))(item.id)
  await saveRecord(trx, deps.ids(), item.id, { ...before, ...change })
  return before
}

export function termsHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, Names> {
  const { store, ids, clock } = deps
  return {
    saveQuorumRule: ({ sessionId, rule }) =>
      changeSession(deps, sessionId, async ({ trx, journal, session }) => {
        if (session.phase !== 'preparing') throw new DeskError('FROZEN', { name: session.title })
        const before = await termsOf(trx, sessionId)
        await saveTerms(trx, ids(), sessionId, { ...before, rule })
        await journal.append({
          action: 'committee.saveQuorumRule',
          subject: { kind: 'session', id: sessionId },
          data: { before: before.rule, after: rule },
        })
      }),

    setDue: ({ sessionId, due }) =>
      changeSession(deps, sessionId, async (change) => {
        assertInWriting(change)
        const before = await termsOf(change.trx, sessionId)
        await saveTerms(change.trx, ids(), sessionId, { ...before, due })
        await countAnswers(change, due)
        await change.journal.append({
          action: 'committee.setDue',
          subject: { kind: 'session', id: sessionId },
          data: { before: before.due, after: due },
        })
      }),

    setResponse: ({ sessionId, memberId, response, receivedAt }) =>
      changeSession(deps, sessionId, async (change) => {
        const { trx, journal } = change
        assertInWriting(change)
        const seated = (await seatsOf(trx, sessionId)).some((seat) => seat.member_id === memberId)
        if (!seated) throw new DeskError('NOT_FOUND', { name: memberId })
        const before = (await responsesOf(trx, sessionId)).get(memberId) ?? null
        const after = { response, receivedAt: response === 'none' ? null : (receivedAt ?? koreaMinute(clock())) }
        await saveResponse(trx, ids(), { sessionId, memberId }, after)
        await countAnswers(change, (await termsOf(trx, sessionId)).due)
        await journal.append({
          action: 'committee.setResponse',
          subject: { kind: 'session', id: sessionId },
          data: { memberId, before, after },
        })
      }),

    async setMajority({ itemId, special }) {
      const { sessionId } = await changeItem(deps, itemId, async (change) => {
        const [decided] = await decisionsOfItems(change.trx, [itemId])
        if (decided) throw new DeskError('FROZEN', { name: change.item.title })
        const before = await changeRecord(deps, change, { special })
        await change.journal.append({
          action: 'committee.setMajority',
          subject: { kind: 'docketItem', id: itemId },
          data: { before: before.special, after: special },
        })
      })
      return readSessionDetail(store.db, sessionId)
    },

    async saveNotes({ itemId, notes }) {
      const { sessionId } = await changeItem(deps, itemId, async (change) => {
        const before = await changeRecord(deps, change, { notes })
        await change.journal.append({
          action: 'committee.saveNotes',
          subject: { kind: 'docketItem', id: itemId },
          data: { before: before.notes, after: notes },
        })
      })
      return readSessionDetail(store.db, sessionId)
    },
  }
}
