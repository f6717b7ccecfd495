import type { Store } from '#main/database/store.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { search } from '#shared/contract/search.ts'
import { findTasks } from './find.ts'
import { candidateSource } from './repository.ts'

/** Serves `search.*`. */
export function searchHandlers({ store: { db } }: { readonly store: Pick<Store, 'db'> }): Handlers<typeof search> {
  const source = candidateSource(db)
  return { find: (input) => findTasks(source, input) }
}
