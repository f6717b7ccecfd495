import type { Knex } from 'knex'
import type { Locale } from '#shared/contract/base.ts'
import type { MinutesSection, MinutesTexts } from '#shared/domain/minutes.ts'

/** A section as a person wrote it, and the hash of the record's own words it was written over. */
export interface WrittenSection {
  readonly text: string
  readonly draftHash: string
}

interface SectionRow {
  section: MinutesSection
  text: string
  draft_hash: string
}

export async function writtenSections(
  db: Knex,
  sessionId: string,
  locale: Locale,
): Promise<Map<MinutesSection, WrittenSection>> {
  const rows = (await db('minutes_section').where({ session_id: sessionId, locale })) as SectionRow[]
  return new Map(rows.map((row) => [row.section, { text: row.text, draftHash: row.draft_hash }]))
}

export interface SectionKey {
  readonly sessionId: string
  readonly locale: Locale
  readonly section: MinutesSection
}

/** Writes over a section; null takes what was written away. */
export async function writeSection(
  trx: Knex.Transaction,
  id: string,
  { sessionId, locale, section }: SectionKey,
  written: WrittenSection | null,
): Promise<void> {
  const key = { session_id: sessionId, locale, section }
  await trx('minutes_section').where(key).delete()
  if (written) await trx('minutes_section').insert({ id, ...key, text: written.text, draft_hash: written.draftHash })
}

export interface MinutesLock {
  readonly texts: Readonly<Record<Locale, MinutesTexts>>
  readonly hash: string
  readonly at: number
}

export async function lockOf(db: Knex, sessionId: string): Promise<MinutesLock | null> {
  const row = (await db('minutes_lock').where({ session_id: sessionId }).first()) as
    | { texts: string; hash: string; at: number }
    | undefined
  return row ? { texts: JSON.parse(row.texts) as MinutesLock['texts'], hash: row.hash, at: row.at } : null
}

export async function insertLock(
  trx: Knex.Transaction,
  id: string,
  sessionId: string,
  { texts, hash, at }: MinutesLock,
): Promise<void> {
  await trx('minutes_lock').insert({ id, session_id: sessionId, texts: JSON.stringify(texts), hash, at })
}
