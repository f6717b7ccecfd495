import type { AnyRouter } from '@orpc/server'
import { createEvents, type Events } from './events.ts'
import { openStore, type Store } from './database/store.ts'
import { createFiles, type Files } from './files.ts'
import { createPdfExporter } from './exporters/pdf/exporter.ts'
import type { PdfAssets } from './exporters/pdf/types.ts'
import { attachmentHandlers } from './features/attachments/handlers.ts'
import { committeeHandlers } from './features/committee/handlers.ts'
import { roomHandlers } from './features/committee/room/handlers.ts'
import { rosterHandlers } from './features/committee/roster/handlers.ts'
import { paperHandlers } from './features/committee/paper/handlers.ts'
import { rubricTemplateHandlers } from './features/committee/rubric-templates.ts'
import { sessionTemplateHandlers } from './features/committee/session-templates.ts'
import { sheetHandlers } from './features/committee/sheets/handlers.ts'
import { copyHandlers } from './features/copies/handlers.ts'
import { discussionHandlers } from './features/discussions/handlers.ts'
import { documentHandlers } from './features/documents/handlers.ts'
import { evaluationHandlers } from './features/evaluation/handlers.ts'
import { createLotteryEngine } from './features/evaluation/lottery/engine.ts'
import { eventsHandlers } from './features/events/handlers.ts'
import { filesHandlers } from './features/files/handlers.ts'
import { followUpHandlers } from './features/follow-up/handlers.ts'
import { reportHandlers } from './features/follow-up/reports/handlers.ts'
import { forumHandlers } from './features/forum/handlers.ts'
import { journalHandlers } from './features/journal/handlers.ts'
import { meetingHandlers } from './features/meeting/handlers.ts'
import { minutesHandlers } from './features/minutes/handlers.ts'
import { opinionHandlers } from './features/opinions/handlers.ts'
import { overviewHandlers } from './features/overview/handlers.ts'
import { publicationHandlers } from './features/publication/handlers.ts'
import { printHandlers } from './features/print/handlers.ts'
import { screeningHandlers } from './features/screening/handlers.ts'
import { searchHandlers } from './features/search/handlers.ts'
import { threadHandlers } from './features/thread/handlers.ts'
import { votesHandlers } from './features/votes/handlers.ts'
import { createRollEngine } from './features/votes/roll/engine.ts'
import { templateHandlers } from './features/templates/handlers.ts'
import { workspaceHandlers, type WorkspaceDeps } from './features/workspace/handlers.ts'
import { createSettings, type SettingsKeeper } from './features/workspace/settings.ts'
import type { Host } from './hosts/host.ts'
import { createLocalClient } from './rpc/local.ts'
import { createRouter, type ReportUnexpected } from './rpc/router.ts'
import { openSample } from './sample/open-sample.ts'
import { createSampleClock } from './sample/sample-clock.ts'
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
  /** fonts and templates of the printed documents */
  readonly pdfAssets: PdfAssets
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

/** The features that know tasks, votes, sessions and meetings: the others derive what they show from these. */
function coreFeatures(services: Services) {
  const engine = createRollEngine(services.startWorker)
  return {
    forum: forumHandlers({ ...services, engine }),
    votes: votesHandlers({ ...services, engine }),
    screening: screeningHandlers({ ...services, engine }),
    discussions: discussionHandlers(services),
    committee: committeeHandlers(services),
    meeting: meetingHandlers(services),
    minutes: minutesHandlers(services),
    followUp: followUpHandlers(services),
    opinions: opinionHandlers({ ...services, engine }),
    attachments: attachmentHandlers(services),
  }
}

/** Composition root: opens the workspace and joins the features. Throws coded errors; leaves nothing open then. */
export async function createApp(deps: AppDeps): Promise<App> {
  const settings = createSettings()
  const sampleClock = createSampleClock(deps.clock)
  const clock = sampleClock.now
  const store = await openStore({ folder: deps.folder, clock, actor: () => settings.current().secretary })
  await settings.load(store)
  const events = createEvents(deps.clock)
  const files = await createFiles(deps.folder, deps.ids)
  const services: Services = { ...deps, clock, store, events, files, settings }
  const core = coreFeatures(services)
  const pdf = createPdfExporter({ startWorker: deps.startWorker, assets: deps.pdfAssets })
  const evaluation = evaluationHandlers({ ...services, pdf, engine: createLotteryEngine(deps.startWorker) })
  const buildSample: WorkspaceDeps['buildSample'] = (locale, control, begin) =>
    openSample({
      use: { ...core, evaluation },
      begin,
      files,
      ids: deps.ids,
      clock: sampleClock,
      locale,
      ...control,
    })
  const sheets = sheetHandlers({ ...services, pdf })
  const router = createRouter(
    {
      ...core,
      room: roomHandlers(services),
      roster: rosterHandlers(services),
      paper: paperHandlers(services),
      rubricTemplates: rubricTemplateHandlers(services),
      sessionTemplates: sessionTemplateHandlers(services),
      sheets,
      reports: reportHandlers(services),
      workspace: workspaceHandlers({ ...services, buildSample }),
      events: eventsHandlers(events),
      files: filesHandlers(services),
      overview: overviewHandlers({ ...services, ...core }),
      documents: documentHandlers({ ...services, ...core, sheets, evaluation, pdf }),
      templates: templateHandlers(services),
      copies: copyHandlers({ ...services, ...core, sheets, evaluation, pdf }),
      print: printHandlers({ ...services, ...core, sheets, evaluation, pdf }),
      evaluation,
      thread: threadHandlers({ ...services, committee: core.committee, evaluation }),
      publication: publicationHandlers({ ...services, committee: core.committee, evaluation }),
      journal: journalHandlers(services),
      search: searchHandlers(services),
    },
    deps.report,
  )
  async function close(): Promise<void> {
    await pdf.close()
    await store.close()
  }
  return { router, files, client: createLocalClient(router), close }
}
