import type { Store } from '#main/database/store.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { search } from '#shared/contract/search.ts'
import { findTasks } from './find.ts'
import { indexedCandidates, scannedCandidates } from './repository.ts'

/** Serves `search.*`; the store decides whether there is an index to ask. */
export function searchHandlers({ store: { db } }: { readonly store: Pick<Store, 'db'> }): Handlers<typeof search> {
  const source = db.client.config.client === 'sqlite3' ? indexedCandidates(db) : scannedCandidates(db)
  return { find: (input) => findTasks(source, input) }
}
