import { sha256 } from '#main/database/rows.ts'
import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import { sessionRow } from '#main/features/committee/repository.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { writeSection } from './repository.ts'
import { draftTexts, readMinutes } from './texts.ts'

interface MinutesDeps {
  readonly store: Store
  readonly events: Events
  readonly settings: SettingsKeeper
  readonly ids: () => string
}

/** The minutes of a session, until they are locked when it closes. */
export function minutesHandlers({ store, events, settings, ids }: MinutesDeps): Handlers<Contract['minutes']> {
  return {
    get: ({ sessionId, locale }) => readMinutes(store.db, sessionId, settings.current(), locale),

    async saveSection({ sessionId, locale, section, text }) {
      await store.write(async (trx, journal) => {
        const session = await sessionRow(trx, sessionId)
        if (session.phase === 'closed') throw new DeskError('FROZEN', { name: session.title })
        const draft = (await draftTexts(trx, sessionId, settings.current(), locale))[section]
        const written = text === null || text === draft ? null : { text, draftHash: sha256(draft) }
        await writeSection(trx, ids(), { sessionId, locale, section }, written)
        await journal.append({
          action: 'minutes.saveSection',
          subject: { kind: 'session', id: sessionId },
          data: { locale, section, text: written?.text ?? null },
        })
      })
      events.changed('committee', 'documents', 'journal')
      return readMinutes(store.db, sessionId, settings.current(), locale)
    },
  }
}
