import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { canonicalJson } from '#shared/domain/journal.ts'

/** SHA-256, lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A whole number within a JSON text, as both stores read it. */
export const jsonNumber = (db: Knex, json: string, field: string): string =>
  db.client.config.client === 'sqlite3'
    ? `json_extract(${json}, '$.${field}')`
    : `((${json})::json ->> '${field}')::bigint`

/** How many rows a query finds; PostgreSQL tells a count as text. */
export const countOf = async (query: Knex.QueryBuilder): Promise<number> =>
  Number(((await query.clone().count({ n: '*' }).first()) as { n: number | string }).n)

/** SQLite and PostgreSQL both take this many bound values in one statement without complaint. */
export const chunkSize = 200

export function* chunks<T>(list: readonly T[], size = chunkSize): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}

/** Inserts any number of rows, a chunk at a time. */
export async function insertAll(trx: Knex.Transaction, table: string, rows: readonly object[]): Promise<void> {
  for (const chunk of chunks(rows, 50)) await trx(table).insert(chunk)
}

/** What a row's digest is made of: blobs stand as their own hash. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? sha256(value) : value]),
  )
}

/** Digest of each of these rows as it stands now; rows that are gone are missing from the map. */
export async function rowDigests(trx: Knex, table: string, ids: readonly string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  for (const chunk of chunks(ids)) {
    const rows = (await trx(table).whereIn('id', chunk)) as (Record<string, unknown> & { id: string })[]
    for (const row of rows) digests.set(row.id, sha256(canonicalJson(plain(row))))
  }
  return digests
}

/** `column IN (…)` for any number of values: they travel as one bound JSON text. */
export function whereAmong<T extends Knex.QueryBuilder>(
  query: T,
  column: string,
  ids: Iterable<string>,
  not = false,
): T {
  const sqlite = query.client.config.client === 'sqlite3'
  const values = sqlite ? 'SELECT value FROM json_each(?)' : 'SELECT jsonb_array_elements_text(?::jsonb)'
  void query.whereRaw(`?? ${not ? 'NOT IN' : 'IN'} (${values})`, [column, JSON.stringify([...ids])])
  return query
}

/**
 * The rows of a query read as one JSON text: the driver makes an object of each row otherwise, which holds up
 * everything else for milliseconds a thousand rows.
 */
async function packed<T>(db: Knex, query: Knex.QueryBuilder, sqlite: string, postgres: string): Promise<T[]> {
  const all = db.client.config.client === 'sqlite3' ? `json_group_array(${sqlite})` : `json_agg(${postgres})::text`
  const row = (await db.from(query.as('packed')).first(db.raw(`${all} AS all_rows`))) as { all_rows: string | null }
  return JSON.parse(row.all_rows ?? '[]') as T[]
}

/** Rows as arrays of these columns. */
export function packedRows<T>(db: Knex, query: Knex.QueryBuilder, columns: readonly string[]): Promise<T[]> {
  const names = columns.map((name) => `"${name}"`).join(', ')
  return packed(db, query, `json_array(${names})`, `json_build_array(${names})`)
}

/** One whole-number column of a query, in its order. */
export const packedNumbers = (db: Knex, query: Knex.QueryBuilder, column: string): Promise<number[]> =>
  packed(db, query, `"${column}"`, `"${column}"`)

/**
 * A column of reals as it goes into a packed row: JSON keeps fifteen digits of one in SQLite, and the seventeen of its
 * text are that number again (`Number(text)`). Null stays null.
 */
export const exactReal = (db: Knex, column: string): Knex.Raw =>
  db.client.config.client === 'sqlite3'
    ? db.raw(`CASE WHEN ?? IS NULL THEN NULL ELSE printf('%!.17g', ??) END AS ??`, [column, column, column])
    : db.raw('??::text AS ??', [column, column])
