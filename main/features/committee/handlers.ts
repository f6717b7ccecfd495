import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { StartWorker } from '#main/workers.ts'
import { adviceHandlers } from './advice.ts'
import { decisionHandlers } from './decisions.ts'
import type { CommitteeDeps } from './deps.ts'
import { docketHandlers } from './docket.ts'
import { memberHandlers } from './members.ts'
import { observerHandlers } from './observers.ts'
import { roundHandlers } from './rounds.ts'
import { scoringHandlers } from './scoring.ts'
import { sessionHandlers } from './sessions.ts'
import { termsHandlers } from './terms.ts'

/** The Committee: members, sessions, docket, attendance and recusal, scoring, decisions. */
export const committeeHandlers = (
  deps: CommitteeDeps & { readonly startWorker: StartWorker },
): Handlers<Contract['committee']> => ({
  ...memberHandlers(deps),
  ...sessionHandlers(deps),
  ...termsHandlers(deps),
  ...observerHandlers(deps),
  ...docketHandlers(deps),
  ...scoringHandlers(deps),
  ...roundHandlers(deps),
  ...decisionHandlers(deps),
  ...adviceHandlers(deps),
})
