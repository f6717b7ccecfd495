import type { Store } from '#main/database/store.ts'
import { fieldKeys, templateTexts } from '#main/documents/template-texts.ts'
import { usualText } from '#main/documents/words.ts'
import type { Events } from '#main/events.ts'
import type { SettingsKeeper } from '#main/features/workspace/settings.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { TemplateDetail } from '#shared/contract/templates.ts'
import { type Template, type TemplateKind, textFault, usualTemplate } from '#shared/domain/template.ts'
import { insertVersion, templateVersions } from './repository.ts'

interface TemplateDeps {
  readonly store: Store
  readonly events: Events
  readonly settings: SettingsKeeper
  readonly clock: () => number
  readonly ids: () => string
}

const usualTexts = (kind: TemplateKind): TemplateDetail['texts'] =>
  templateTexts[kind].map((key) => ({ key, ko: usualText(key, 'ko'), en: usualText(key, 'en') }))

const usualFields = (kind: TemplateKind): TemplateDetail['fields'] =>
  Object.entries(fieldKeys[kind]).map(([id, key]) => ({ id, ko: usualText(key, 'ko'), en: usualText(key, 'en') }))

/** Texts that say what the usual ones say are not kept; those that cannot be printed are refused. */
function checked(kind: TemplateKind, given: Template): Template {
  const changed = usualTexts(kind).flatMap(({ key, ko, en }) => {
    const text = given.texts[key]
    if (text === undefined || (text.ko === ko && text.en === en)) return []
    for (const [usual, own] of [
      [ko, text.ko],
      [en, text.en],
    ] as const) {
      const fault = textFault(usual, own)
      if (fault !== null)
        throw new DeskError('TEMPLATE_TEXT', { text: fault === 'empty' ? usual : `{{${fault.unknown}}}` })
    }
    return [[key, text] as const]
  })
  return { ...given, texts: Object.fromEntries(changed) }
}

export function templateHandlers(deps: TemplateDeps): Handlers<Contract['templates']> {
  const { store, events, settings, clock, ids } = deps
  async function detail(kind: TemplateKind): Promise<TemplateDetail> {
    const versions = (await templateVersions(store.db, kind)).toReversed()
    const template = versions[0]?.template ?? usualTemplate
    return structuredClone({
      kind,
      version: versions[0]?.version ?? 0,
      template,
      fields: usualFields(kind),
      texts: usualTexts(kind),
      versions,
    }) as TemplateDetail
  }
  return {
    get: ({ kind }) => detail(kind),
    async save({ kind, baseVersion, template: given }) {
      const template = given && checked(kind, given)
      await store.write(async (trx, journal) => {
        const newest = (await templateVersions(trx, kind)).at(-1)?.version ?? 0
        if (newest !== baseVersion) throw new DeskError('CONFLICT', { name: kind })
        const id = ids()
        const version = { version: newest + 1, at: clock(), author: settings.current().secretary, template }
        await insertVersion(trx, id, kind, version)
        await journal.append({
          action: 'templates.save',
          subject: { kind: 'documentTemplate', id },
          data: { kind, ...version },
        })
      })
      events.changed('documents', 'journal')
      return detail(kind)
    },
  }
}
