import type { ReactNode } from 'react'
import type { TemplateDetail, TemplateDto } from '#shared/contract/templates.ts'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { ReorderList } from '#renderer/ui/ReorderList.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Templates.module.css'

interface FieldsProps {
  readonly draft: TemplateDto
  readonly detail: TemplateDetail
  readonly onChange: (draft: TemplateDto) => void
}

/** Which parts are printed, in which order, and whether the emblem is. */
export function Fields({ draft, detail, onChange }: FieldsProps): ReactNode {
  const { t, locale } = useWords()
  const names = new Map(detail.fields.map((field) => [field.id, field[locale]]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const show = (id: string, shown: boolean): void =>
    onChange({ ...draft, fields: draft.fields.map((field) => (field.id === id ? { id, shown } : field)) })
  return (
    <section className={css.part}>
      <h2>{t('templates:fields')}</h2>
      <ReorderList
        label={t('templates:fields')}
        items={draft.fields}
        itemId={({ id }) => id}
        itemName={({ id }) => nameOf(id)}
        onReorder={(ids) =>
          onChange({ ...draft, fields: ids.flatMap((id) => draft.fields.filter((field) => field.id === id)) })
        }
      >
        {({ id, shown }) => (
          <Checkbox isSelected={shown} onChange={(on) => show(id, on)}>
            {nameOf(id)}
          </Checkbox>
        )}
      </ReorderList>
      <Checkbox isSelected={draft.emblem} onChange={(emblem) => onChange({ ...draft, emblem })}>
        {t('templates:emblem')}
      </Checkbox>
    </section>
  )
}
