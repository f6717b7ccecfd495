import type { Knex } from 'knex'
import { sha256 } from '#main/database/rows.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import { canonicalJson } from '#shared/domain/journal.ts'
import { insertLock } from './repository.ts'
import { currentTexts } from './texts.ts'

interface LockDeps {
  readonly settings: SettingsKeeper
  readonly clock: () => number
  readonly ids: () => string
}

/** Locks the minutes of a session in both languages, and answers with the hash of what was locked. */
export async function lockMinutes(
  { settings, clock, ids }: LockDeps,
  trx: Knex.Transaction,
  sessionId: string,
): Promise<string> {
  const now = settings.current()
  const texts = {
    ko: await currentTexts(trx, sessionId, now, 'ko'),
    en: await currentTexts(trx, sessionId, now, 'en'),
  }
  const hash = sha256(canonicalJson({ sessionId, texts }))
  await insertLock(trx, ids(), sessionId, { texts, hash, at: clock() })
  return hash
}
