import type { Store } from '#main/database/store.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { TaskEvent } from '#shared/domain/task-event.ts'
import { type HistorySources, readHistories } from './history.ts'

/** What is read is never changed again; the contract's type lets it be. */
const copied = ({ proofs, ...event }: TaskEvent) => ({ ...event, proofs: [...proofs] })

/** The thread of a task, for its page. */
export function threadHandlers({
  store,
  ...sources
}: Omit<HistorySources, 'db'> & { readonly store: Store }): Handlers<Contract['thread']> {
  return {
    async get({ taskId }) {
      const [history] = await readHistories({ ...sources, db: store.db }, [taskId])
      if (!history) throw new DeskError('NOT_FOUND', { name: taskId })
      return history.events.map(copied)
    },
  }
}
