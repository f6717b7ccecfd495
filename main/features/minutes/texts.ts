import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import { draftMinutes } from '#main/documents/minutes-draft.ts'
import { outcomeKey } from '#main/documents/terms.ts'
import { wordsOf, type Words } from '#main/documents/words.ts'
import { readSessionDetail } from '#main/features/committee/detail.ts'
import type { Locale } from '#shared/contract/base.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { Minutes } from '#shared/contract/minutes.ts'
import type { Settings } from '#shared/contract/workspace.ts'
import { minutesOf, minutesSections, type MinutesTexts } from '#shared/domain/minutes.ts'
import { lockOf, writtenSections } from './repository.ts'

/** What the record says by itself, in one language. */
export async function draftTexts(
  db: Knex,
  sessionId: string,
  settings: Settings,
  locale: Locale,
): Promise<MinutesTexts> {
  const detail = await readSessionDetail(db, sessionId)
  return draftMinutes({ detail, organisation: settings.organisation[locale] }, wordsOf(locale))
}

/** The texts as they would be locked now: the record's own words, with what was written over them. */
export async function currentTexts(
  db: Knex,
  sessionId: string,
  settings: Settings,
  locale: Locale,
): Promise<MinutesTexts> {
  const written = await writtenSections(db, sessionId, locale)
  const draft = await draftTexts(db, sessionId, settings, locale)
  return minutesOf((section) => written.get(section)?.text ?? draft[section])
}

/** Decisions corrected after a moment: what stood, what stands, why. */
function correctionsSince({ items }: SessionDetail, at: number, words: Words): string[] {
  return items.flatMap((item, index) => {
    const { decision } = item
    if (!decision) return []
    const entries = [...decision.replaced.map((one) => one.decision), decision]
    return decision.replaced.flatMap(({ reason, correctedAt }, n) => {
      const [before, after] = [entries[n], entries[n + 1]]
      if (correctedAt <= at || !before || !after) return []
      const values = (one: typeof before) =>
        `${words(outcomeKey[one.outcome])} (${words('ballotValue', { yes: one.for, no: one.against, abstained: one.abstained })})`
      return [`${index + 1}. ${item.title}: ${values(before)} → ${values(after)}. ${reason}`]
    })
  })
}

/** The minutes as the screen and the document show them. */
export async function readMinutes(db: Knex, sessionId: string, settings: Settings, locale: Locale): Promise<Minutes> {
  const lock = await lockOf(db, sessionId)
  if (lock) {
    const detail = await readSessionDetail(db, sessionId)
    const texts = lock.texts[locale]
    return {
      sections: minutesSections.map((section) => ({ section, text: texts[section], edited: false, stale: false })),
      lock: { hash: lock.hash, at: lock.at },
      corrections: correctionsSince(detail, lock.at, wordsOf(locale)),
    }
  }
  const written = await writtenSections(db, sessionId, locale)
  const draft = await draftTexts(db, sessionId, settings, locale)
  return {
    sections: minutesSections.map((section) => {
      const own = written.get(section)
      const stale = own !== undefined && own.draftHash !== sha256(draft[section])
      return { section, text: own?.text ?? draft[section], edited: own !== undefined, stale }
    }),
    lock: null,
    corrections: [],
  }
}
