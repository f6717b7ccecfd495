import type { Knex } from 'knex'
import type { Store } from '#main/database/store.ts'
import { usualRule } from '#shared/domain/quorum.ts'
import { settingsSchema, type Settings } from '#shared/contract/workspace.ts'

/** What a new workspace starts with; also stands in for a field that an older one has not stored. */
export const defaultSettings: Settings = {
  organisation: { ko: '정부혁신추진위원회', en: 'Government Innovation Committee' },
  locale: 'ko',
  secretary: '간사',
  moreThan: 200,
  classification: { ko: '', en: '' },
  signOff: [
    { ko: '위원장', en: 'Chair' },
    { ko: '간사', en: 'Secretary' },
  ],
  emblem: null,
  quorum: usualRule,
}

/** The settings in memory, as they are stored; the journal reads the secretary's name from here. */
export interface SettingsKeeper {
  current(): Settings
  load(store: Store): Promise<void>
  save(trx: Knex.Transaction, settings: Settings): Promise<void>
}

/** Once the mark was one text for both languages. */
const upgraded = ({ classification, ...stored }: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  ...stored,
  ...(typeof classification === 'string' ? { classification: { ko: classification, en: classification } } : {}),
  ...(typeof classification === 'object' ? { classification } : {}),
})

export function createSettings(): SettingsKeeper {
  let settings = defaultSettings
  return {
    current: () => settings,
    async load({ db }) {
      const rows = (await db('setting').select('id', 'value')) as { id: string; value: string }[]
      const stored = Object.fromEntries(rows.map((row) => [row.id, JSON.parse(row.value) as unknown]))
      settings = settingsSchema.parse({ ...defaultSettings, ...upgraded(stored) })
    },
    async save(trx, next) {
      for (const [id, value] of Object.entries(next))
        await trx('setting')
          .insert({ id, value: JSON.stringify(value) })
          .onConflict('id')
          .merge()
      settings = next
    },
  }
}
