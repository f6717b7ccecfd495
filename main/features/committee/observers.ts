import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { changeSession, type CommitteeDeps } from './deps.ts'
import { observersOf, saveObservers } from './record.ts'

export function observerHandlers(deps: CommitteeDeps): Pick<Handlers<Contract['committee']>, 'saveObservers'> {
  return {
    saveObservers: ({ sessionId, observers }) =>
      changeSession(deps, sessionId, async ({ trx, journal }) => {
        const before = await observersOf(trx, sessionId)
        await saveObservers(trx, deps.ids, sessionId, observers)
        await journal.append({
          action: 'committee.saveObservers',
          subject: { kind: 'session', id: sessionId },
          data: { before, after: observers },
        })
      }),
  }
}
