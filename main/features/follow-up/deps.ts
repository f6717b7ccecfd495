import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { Files } from '#main/files.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'

export interface FollowUpDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly settings: SettingsKeeper
  readonly folder: string
  /** epoch milliseconds */
  readonly clock: () => number
  readonly ids: () => string
}
