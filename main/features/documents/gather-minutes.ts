import type { MinutesInput } from '#main/documents/minutes.ts'
import { wordsOf } from '#main/documents/words.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { minutesOf } from '#shared/domain/minutes.ts'
import type { DocumentSources } from './sources.ts'

/** Everything the minutes of a session print: the texts as the screen shows them, locked or not. */
export async function gatherMinutes(
  { committee, minutes }: DocumentSources,
  sessionId: string,
  settings: Settings,
  locale: Locale,
): Promise<MinutesInput> {
  const { session } = await committee.session({ sessionId }, {})
  const { sections, lock, corrections } = await minutes.get({ sessionId, locale }, {})
  const texts = new Map(sections.map(({ section, text }) => [section, text]))
  return {
    session: {
      title: session.title || wordsOf(locale)('sessionTitle', { number: session.number }),
      date: session.date,
    },
    organisation: settings.organisation[locale],
    classification: settings.classification[locale] || null,
    signOff: settings.signOff.map((role) => role[locale]),
    texts: minutesOf((section) => texts.get(section) ?? ''),
    hash: lock?.hash ?? null,
    corrections,
  }
}
