import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { decide, undo, type ScreeningDeps } from './decide.ts'
import { readQueue, readScreened } from './queue.ts'

export function screeningHandlers(deps: ScreeningDeps): Handlers<Contract['screening']> {
  const { store, events } = deps
  return {
    queue: ({ scope, limit }) => readQueue(store.db, scope, limit),
    screened: ({ limit }) => readScreened(store.db, limit),
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
