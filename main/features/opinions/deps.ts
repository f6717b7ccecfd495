import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { Files } from '#main/files.ts'

export interface OpinionDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly engine: RollEngine
  readonly settings: SettingsKeeper
  readonly folder: string
  /** epoch milliseconds */
  readonly clock: () => number
  readonly ids: () => string
}
