import type { ReactNode } from 'react'
import type { Locale } from '#shared/contract/base.ts'
import type { TemplateDetail, TemplateDto } from '#shared/contract/templates.ts'
import { textFault } from '#shared/domain/template.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Templates.module.css'

interface TextsProps {
  readonly draft: TemplateDto
  readonly detail: TemplateDetail
  /** of the document */
  readonly locale: Locale
  readonly onChange: (draft: TemplateDto) => void
}

/** Headings and fixed sentences, each beside what it usually says. */
export function Texts({ draft, detail, locale, onChange }: TextsProps): ReactNode {
  const { t } = useWords()
  const faultOf = (usual: string, text: string): string | null => {
    const fault = textFault(usual, text)
    if (fault === null) return null
    return fault === 'empty' ? t('templates:empty') : t('templates:unknown', { name: `{{${fault.unknown}}}` })
  }
  return (
    <section className={css.part}>
      <h2>{t('templates:texts')}</h2>
      <p>{t('templates:places')}</p>
      {detail.texts.map(({ key, ko, en }) => {
        const usual = { ko, en }
        const own = draft.texts[key] ?? usual
        const changed = own.ko !== ko || own.en !== en
        const { [key]: _own, ...others } = draft.texts
        return (
          <div key={key} className={css.text}>
            <TextField
              label={usual[locale]}
              hideLabel={!changed}
              value={own[locale]}
              error={faultOf(usual[locale], own[locale])}
              onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [key]: { ...own, [locale]: text } } })}
            />
            {changed && (
              <IconButton
                small
                icon="undo"
                label={t('templates:useUsual', { text: usual[locale] })}
                onPress={() => onChange({ ...draft, texts: others })}
              />
            )}
          </div>
        )
      })}
    </section>
  )
}
