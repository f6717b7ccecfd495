import type { Knex } from 'knex'
import { DeskError } from '#shared/contract/errors.ts'
import type { JournalWriter } from './journal.ts'
import { journalWriter } from './journal.ts'
import { clearDatabase } from './clear.ts'
import { openDatabase, storeFile } from './open.ts'

export interface StoreDeps {
  readonly folder: string
  /** epoch milliseconds */
  readonly clock: () => number
  /** who works here, for the journal */
  readonly actor: () => string
}

/**
 * The one door to the database. Reads take `db`; every change is a `write`: one transaction, at least one
 * journal entry, and no touched row that an entry does not cover. Writes queue behind each other.
 */
export interface Store {
  readonly db: Knex
  write<T>(work: (trx: Knex.Transaction, journal: JournalWriter) => Promise<T>): Promise<T>
  /** Empties a workspace that was found empty and whose filling did not come to its end. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** A disk without room takes nothing of a change back half: SQLite rolls it back as any other. */
const asWriteFailure = (error: unknown): unknown =>
  (error as { code?: unknown }).code === 'SQLITE_FULL'
    ? new DeskError('DISK_FULL', { name: storeFile }, { cause: error })
    : error

export async function openStore(deps: StoreDeps): Promise<Store> {
  const db = await openDatabase(deps.folder)
  return {
    db,
    async write(work) {
      try {
        return await db.transaction(async (trx) => {
          const journal = await journalWriter(trx, deps)
          const result = await work(trx, journal)
          await journal.finish()
          return result
        })
      } catch (error) {
        throw asWriteFailure(error)
      }
    },
    clear: () => clearDatabase(db),
    close: () => db.destroy(),
  }
}
