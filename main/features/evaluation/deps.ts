import type { Knex } from 'knex'
import type { JournalWriter } from '#main/database/journal.ts'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { Files } from '#main/files.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { GroupDetail } from '#shared/contract/evaluation.ts'
import { readGroupDetail } from './detail.ts'
import type { LotteryEngine } from './lottery/engine.ts'
import { groupRow } from './repository.ts'
import type { GroupRow } from './rows.ts'

export interface EvaluationDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly settings: SettingsKeeper
  readonly engine: LotteryEngine
  readonly folder: string
  /** epoch milliseconds */
  readonly clock: () => number
  readonly ids: () => string
}

export interface GroupChange {
  readonly trx: Knex.Transaction
  readonly journal: JournalWriter
  readonly group: GroupRow
}

/** Changes a group in one transaction, and reads it again. */
export async function changeGroup(
  { store, events }: EvaluationDeps,
  groupId: string,
  work: (change: GroupChange) => Promise<void>,
): Promise<GroupDetail> {
  await store.write(async (trx, journal) => work({ trx, journal, group: await groupRow(trx, groupId) }))
  events.changed('evaluation', 'journal')
  return readGroupDetail(store.db, groupId)
}
