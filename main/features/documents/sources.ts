import type { Store } from '#main/database/store.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'

/** The features a document is gathered from: it prints what their screens show. */
export interface DocumentSources {
  readonly forum: Handlers<Contract['forum']>
  readonly discussions: Handlers<Contract['discussions']>
  readonly votes: Handlers<Contract['votes']>
  readonly committee: Handlers<Contract['committee']>
  readonly meeting: Handlers<Contract['meeting']>
  readonly attachments: Handlers<Contract['attachments']>
  readonly minutes: Handlers<Contract['minutes']>
  readonly sheets: Pick<Handlers<Contract['sheets']>, 'remarks'>
  readonly followUp: Handlers<Contract['followUp']>
  readonly evaluation: Handlers<Contract['evaluation']>
  readonly store: Store
}
