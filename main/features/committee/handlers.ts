import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { decisionHandlers } from './decisions.ts'
import type { CommitteeDeps } from './deps.ts'
import { docketHandlers } from './docket.ts'
import { memberHandlers } from './members.ts'
import { scoringHandlers } from './scoring.ts'
import { sessionHandlers } from './sessions.ts'

/** The Committee: members, sessions, docket, attendance and recusal, scoring, decisions. */
export const committeeHandlers = (deps: CommitteeDeps): Handlers<Contract['committee']> => ({
  ...memberHandlers(deps),
  ...sessionHandlers(deps),
  ...docketHandlers(deps),
  ...scoringHandlers(deps),
  ...decisionHandlers(deps),
})
