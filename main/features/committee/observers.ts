import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { changeSession, type CommitteeDeps } from './deps.ts'
import { observersOf } from './record.ts'

export function observerHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, 'saveObservers'> {
  return {
    saveObservers: ({ sessionId, observers }) =>
      changeSession(deps, sessionId, async ({ trx, journal }) => {
        const before = await observersOf(trx, sessionId)
        await trx('session_observer').where({ session_id: sessionId }).delete()
        for (const [place, { name, affiliation }] of observers.entries())
          await trx('session_observer').insert({ id: deps.ids(), session_id: sessionId, place, name, affiliation })
        await journal.append({
          action: 'committee.saveObservers',
          subject: { kind: 'session', id: sessionId },
          data: { before, after: observers },
        })
      }),
  }
}
