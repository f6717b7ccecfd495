import type { Knex } from 'knex'
import { canonicalJson, entryHash } from '#shared/domain/journal.ts'
import { chunks, insertAll, rowDigests, sha256 } from './rows.ts'

/** What a change says of itself; `data` is the change, plain JSON. */
export interface JournalNote {
  /** `feature.verb`, e.g. `votes.promote` */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly reason?: string | null
  readonly data: unknown
}

export interface JournalWriter {
  /** Writes one entry; it covers every row touched since the entry before. Returns its sequence number. */
  append(note: JournalNote): Promise<number>
  /** Refuses to commit a change that no entry covers. */
  finish(): Promise<void>
}

/** Stands for the digest of a row that was deleted. */
export const goneDigest = 'gone'

interface TouchedRow {
  tbl: string
  row_id: string
}

/** Digests of the rows touched since the last entry, in a fixed order; empties the list. */
async function takeTouched(trx: Knex.Transaction): Promise<(TouchedRow & { digest: string })[]> {
  const touched = (await trx('touched').distinct('tbl', 'row_id').orderBy(['tbl', 'row_id'])) as TouchedRow[]
  const taken: (TouchedRow & { digest: string })[] = []
  for (const [tbl, rows] of Map.groupBy(touched, (row) => row.tbl)) {
    const digests = await rowDigests(
      trx,
      tbl,
      rows.map((row) => row.row_id),
    )
    taken.push(...rows.map((row) => ({ tbl, row_id: row.row_id, digest: digests.get(row.row_id) ?? goneDigest })))
  }
  await trx('touched').delete()
  return taken
}

export const rowsHash = (rows: readonly { tbl: string; row_id: string; digest: string }[]): string =>
  sha256(canonicalJson(rows.map((row) => [row.tbl, row.row_id, row.digest])))

export async function journalWriter(
  trx: Knex.Transaction,
  deps: { readonly clock: () => number; readonly actor: () => string },
): Promise<JournalWriter> {
  const last = (await trx('journal').orderBy('seq', 'desc').first('seq', 'hash')) as
    | { seq: number; hash: string }
    | undefined
  let seq = last?.seq ?? 0
  let previous = last?.hash ?? ''
  let entries = 0
  return {
    async append(note) {
      const rows = await takeTouched(trx)
      seq += 1
      entries += 1
      const entry = {
        seq,
        at: deps.clock(),
        actor: deps.actor(),
        action: note.action,
        subjectKind: note.subject.kind,
        subjectId: note.subject.id,
        reason: note.reason ?? null,
        data: canonicalJson(note.data),
        rowsHash: rowsHash(rows),
      }
      previous = entryHash(previous, entry, sha256)
      await trx('journal').insert({
        seq,
        at: entry.at,
        actor: entry.actor,
        action: entry.action,
        subject_kind: entry.subjectKind,
        subject_id: entry.subjectId,
        reason: entry.reason,
        data: entry.data,
        rows_hash: entry.rowsHash,
        hash: previous,
      })
      for (const chunk of chunks(rows))
        await insertAll(
          trx,
          'journal_row',
          chunk.map((row) => ({ seq, ...row })),
        )
      return seq
    },
    async finish() {
      const left = (await trx('touched').first('tbl', 'row_id')) as TouchedRow | undefined
      if (left) throw new Error(`A change of ${left.tbl} ${left.row_id} has no journal entry`)
      if (entries === 0) throw new Error('A write without a journal entry')
    },
  }
}
