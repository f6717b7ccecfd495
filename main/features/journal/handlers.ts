import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { JournalEntryDto } from '#shared/contract/journal.ts'
import { verify, type StoredEntry } from './verify.ts'

const toEntry = (row: StoredEntry): JournalEntryDto => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  reason: row.reason,
  data: JSON.parse(row.data) as JournalEntryDto['data'],
  hash: row.hash,
})

export function journalHandlers({ store, events }: { store: Store; events: Events }): Handlers<Contract['journal']> {
  return {
    async list({ before, limit, subjectId }) {
      const chosen = store.db('journal')
      if (subjectId !== null) void chosen.where('subject_id', subjectId)
      const total = (await chosen.clone().count({ n: '*' }).first()) as { n: number | string }
      if (before !== null) void chosen.where('seq', '<', before)
      const rows = (await chosen.orderBy('seq', 'desc').limit(limit)) as StoredEntry[]
      return { entries: rows.map(toEntry), total: Number(total.n) }
    },
    verify: ({ jobId }, { signal }) =>
      events.job(jobId, 'verify', 'steps', signal, (control) => verify(store.db, control)),
  }
}
