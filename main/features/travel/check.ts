import { createHmac } from 'node:crypto'
import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import { sha256 } from '#main/database/rows.ts'
import type { Store } from '#main/database/store.ts'
import { canonicalJson } from '#shared/domain/journal.ts'

/** HMAC-SHA-256 over the ids a sheet carries, under the workspace's own key: nobody outside makes or mends it. Lower-case hex. */
export const checkValue = (key: string, ids: object): string =>
  createHmac('sha256', key).update(canonicalJson(ids)).digest('hex')

/** The check value's first digits, as printed on paper: `1A2B-3C4D`. */
export const shortCheck = (check: string): string => `${check.slice(0, 4)}-${check.slice(4, 8)}`.toUpperCase()

/** The key the check values of this workspace are made with; null before the first sheet was made. */
export async function sheetKey(db: Knex): Promise<string | null> {
  const row = (await db('sheet_key').where({ id: 'current' }).first('value')) as { value: string } | undefined
  return row?.value ?? null
}

interface KeyDeps {
  readonly store: Store
  readonly ids: () => string
  readonly clock: () => number
}

/** The workspace's key, made with the first sheet: two ids nobody was ever given. */
export const keyFor = async (deps: KeyDeps): Promise<string> =>
  (await sheetKey(deps.store.db)) ?? (await deps.store.write((trx, journal) => newKey(deps, trx, journal)))

async function newKey(deps: KeyDeps, trx: Knex.Transaction, journal: JournalWriter): Promise<string> {
  const known = await sheetKey(trx)
  if (known !== null) return known
  const value = sha256(`${deps.ids()}\n${deps.ids()}`)
  await trx('sheet_key').insert({ id: 'current', value, at: deps.clock() })
  await journal.append({ action: 'committee.makeSheetKey', subject: { kind: 'workspace', id: 'workspace' }, data: {} })
  return value
}
