import type { Knex } from 'knex'
import { goneDigest, rowsHash } from '#main/database/journal.ts'
import { chunks, rowDigests, sha256 } from '#main/database/rows.ts'
import { entryHash } from '#shared/domain/journal.ts'
import type { Verification } from '#shared/contract/journal.ts'
import type { JobControl } from '#main/events.ts'

type Problem = Verification['problems'][number]

/** An entry as its table holds it. */
export interface StoredEntry {
  seq: number
  at: number
  actor: string
  action: string
  subject_kind: string
  subject_id: string
  reason: string | null
  data: string
  rows_hash: string
  hash: string
}

interface StoredRow {
  seq: number
  tbl: string
  row_id: string
  digest: string
}

const page = 500
const problemsShown = 100

const hashed = (stored: StoredEntry): Record<string, unknown> => ({
  seq: stored.seq,
  at: stored.at,
  actor: stored.actor,
  action: stored.action,
  subjectKind: stored.subject_kind,
  subjectId: stored.subject_id,
  reason: stored.reason,
  data: stored.data,
  rowsHash: stored.rows_hash,
})

/** Walks the chain from the first entry; each entry's hash, its place, and the list of rows it covers. */
async function verifyEntries(
  db: Knex,
  control: JobControl,
  total: number,
): Promise<{ head: string; entries: number; problems: Problem[] }> {
  const problems: Problem[] = []
  let head = ''
  let seen = 0
  for (;;) {
    control.signal.throwIfAborted()
    const entries = (await db('journal').orderBy('seq').where('seq', '>', seen).limit(page)) as StoredEntry[]
    if (entries.length === 0) break
    for (const stored of entries) {
      if (stored.seq !== seen + 1) problems.push({ kind: 'entry-missing', where: `${seen + 1}` })
      const covered = (await db('journal_row').where('seq', stored.seq).orderBy(['tbl', 'row_id'])) as StoredRow[]
      const intact = entryHash(head, hashed(stored), sha256) === stored.hash && rowsHash(covered) === stored.rows_hash
      if (!intact) problems.push({ kind: 'entry-changed', where: `${stored.seq}` })
      head = stored.hash
      seen = stored.seq
    }
    control.progress(seen, total)
  }
  return { head, entries: seen, problems }
}

/** Holds every stored row against the digest its newest journal entry gave it. */
async function verifyRows(db: Knex, control: JobControl): Promise<Problem[]> {
  const problems: Problem[] = []
  const tables = (await db('sqlite_master')
    .where({ type: 'trigger' })
    .where('name', 'like', 'journal%')
    .distinct('tbl_name')
    .pluck('tbl_name')) as string[]
  for (const table of tables) {
    const newest = (await db('journal_row as r')
      .where('tbl', table)
      .whereRaw('seq = (SELECT max(seq) FROM journal_row WHERE tbl = r.tbl AND row_id = r.row_id)')
      .select('row_id', 'digest')) as Pick<StoredRow, 'row_id' | 'digest'>[]
    const known = new Map(newest.map((row) => [row.row_id, row.digest]))
    const ids = (await db(table).pluck('id')) as string[]
    for (const chunk of chunks([...new Set([...ids, ...known.keys()])])) {
      control.signal.throwIfAborted()
      const digests = await rowDigests(db, table, chunk)
      const bad = chunk.filter((id) => (digests.get(id) ?? goneDigest) !== known.get(id))
      problems.push(...bad.map((id): Problem => ({ kind: 'store-differs', where: `${table} ${id}` })))
    }
  }
  return problems
}

/** The whole check: the chain, and every stored row against the journal. Reads only. */
export async function verify(db: Knex, control: JobControl): Promise<Verification> {
  const count = (await db('journal').count({ n: '*' }).first()) as { n: number | string }
  const chain = await verifyEntries(db, control, Number(count.n))
  const problems = [...chain.problems, ...(await verifyRows(db, control))]
  return {
    ok: problems.length === 0,
    entries: chain.entries,
    head: chain.head,
    problems: problems.slice(0, problemsShown),
  }
}
