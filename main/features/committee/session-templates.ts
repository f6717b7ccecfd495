import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { SessionTemplateContent } from '#shared/contract/session-templates.ts'
import type { CommitteeDeps } from './deps.ts'
import { keptByName } from './kept.ts'
import { observersOf, termsOf } from './record.ts'
import { sessionRow } from './repository.ts'
import { toRubric } from './rows.ts'

export const keptSessions = (deps: CommitteeDeps) =>
  keptByName<SessionTemplateContent>(deps, {
    table: 'session_template',
    column: 'content',
    subject: 'sessionTemplate',
    saved: 'committee.saveSessionTemplate',
    removed: 'committee.removeSessionTemplate',
  })

export function sessionTemplateHandlers(deps: CommitteeDeps): Handlers<Contract['sessionTemplates']> {
  const { db } = deps.store
  const kept = keptSessions(deps)
  return {
    list: () => kept.all(db),

    async save({ name, sessionId }) {
      const session = await sessionRow(db, sessionId)
      await kept.save(name, {
        place: session.place,
        startsAt: session.starts_at,
        mode: session.mode,
        rubric: { ...toRubric(session), version: 1 },
        rule: (await termsOf(db, sessionId)).rule,
        observers: await observersOf(db, sessionId),
      })
      return kept.all(db)
    },

    async remove({ id }) {
      await kept.remove(id)
      return kept.all(db)
    },
  }
}
