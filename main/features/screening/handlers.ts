import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { decide, undo, type ScreeningDeps } from './decide.ts'
import { readOffers } from './offers.ts'
import { readQueue, readScreened } from './queue.ts'
import { createSimilarFinder, type SimilarDeps } from './similar.ts'

export function screeningHandlers(deps: ScreeningDeps & SimilarDeps): Handlers<Contract['screening']> {
  const { store, events } = deps
  const alikeOf = createSimilarFinder(deps)
  return {
    queue: ({ scope, limit }) => readQueue(store.db, scope, limit),
    screened: ({ limit }) => readScreened(store.db, limit),
    similar: async ({ taskId, jobId }) => readOffers(store.db, taskId, await alikeOf(taskId, jobId)),
    async decide({ decision, jobId }, { signal }) {
      await decide(deps, decision, { jobId, signal })
      events.changed('tasks', 'votes', 'journal')
    },
    async undo({ taskId, jobId }, { signal }) {
      await undo(deps, taskId, { jobId, signal })
      events.changed('tasks', 'votes', 'journal')
    },
  }
}
