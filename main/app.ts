import type { AnyRouter } from '@orpc/server'
import { createEvents, type Events } from './events.ts'
import { openStore, type Store } from './database/store.ts'
import { createFiles, type Files } from './files.ts'
import { committeeHandlers } from './features/committee/handlers.ts'
import { eventsHandlers } from './features/events/handlers.ts'
import { filesHandlers } from './features/files/handlers.ts'
import { journalHandlers } from './features/journal/handlers.ts'
import { meetingHandlers } from './features/meeting/handlers.ts'
import { searchHandlers } from './features/search/handlers.ts'
import { workspaceHandlers } from './features/workspace/handlers.ts'
import { createSettings, type SettingsKeeper } from './features/workspace/settings.ts'
import type { Host } from './hosts/host.ts'
import { createLocalClient } from './rpc/local.ts'
import { createRouter, type ReportUnexpected } from './rpc/router.ts'
import type { StartWorker } from './workers.ts'
import type { DeskClient } from '#shared/contract/client.ts'

/** Everything the program takes from outside. */
export interface AppDeps {
  /** folder of the workspace; made if missing */
  readonly folder: string
  /** epoch milliseconds */
  readonly clock: () => number
  readonly ids: () => string
  readonly host: Host
  readonly startWorker: StartWorker
  /** folder of the bundled fonts (OTF or TTF) */
  readonly fontFolder: string
  readonly version: string
  readonly report: ReportUnexpected
}

/** What every feature may need; made once an app. */
export interface Services extends AppDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly settings: SettingsKeeper
}

export interface App {
  readonly router: AnyRouter
  readonly files: Files
  /** the contract without a transport, serialisation included */
  readonly client: DeskClient
  close(): Promise<void>
}

/** Composition root: opens the workspace and joins the features. Throws coded errors; leaves nothing open then. */
export async function createApp(deps: AppDeps): Promise<App> {
  const settings = createSettings()
  const store = await openStore({ folder: deps.folder, clock: deps.clock, actor: () => settings.current().secretary })
  await settings.load(store)
  const events = createEvents(deps.clock)
  const files = await createFiles(deps.folder, deps.ids)
  const services: Services = { ...deps, store, events, files, settings }
  const router = createRouter(
    {
      workspace: workspaceHandlers({ ...services, buildSample: (_locale, _control, begin) => begin({}) }),
      events: eventsHandlers(events),
      files: filesHandlers(services),
      journal: journalHandlers(services),
      search: searchHandlers(services),
      committee: committeeHandlers(services),
      meeting: meetingHandlers(services),
    },
    deps.report,
  )
  return { router, files, client: createLocalClient(router), close: () => store.close() }
}
