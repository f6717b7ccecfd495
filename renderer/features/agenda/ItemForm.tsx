import { type ReactNode, useState } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { TextField } from '#renderer/ui/Field.tsx'
import { FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'

const lengths = { title: 500, presenter: 200, leadAgency: 200, request: 2000, points: 100_000, notes: 100_000 } as const
const short = ['presenter', 'leadAgency'] as const

export interface ItemFormProps {
  readonly item: AgendaItem
  readonly onChange: (fields: Partial<AgendaItem>) => void
}

/** What the agenda says of the selected item. */
export function ItemForm({ item, onChange }: ItemFormProps): ReactNode {
  const { t } = useWords()
  if (item.kind === 'section')
    return (
      <div className={css.form}>
        <Title item={item} onChange={onChange} />
      </div>
    )
  return (
    <div className={css.form}>
      <Title item={item} onChange={onChange} />
      {short.map((name) => (
        <TextField
          key={name}
          label={t(`agenda:field.${name}`)}
          maxLength={lengths[name]}
          value={item[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      <div className={css.wide}>
        <TextField
          label={t('agenda:field.request')}
          maxLength={lengths.request}
          value={item.request}
          onChange={(request) => onChange({ request })}
        />
      </div>
      {(['points', 'notes'] as const).map((name) => (
        <div key={name} className={css.wide}>
          <TextField
            label={t(`agenda:field.${name}`)}
            help={t(`agenda:help.${name}`)}
            multiline
            maxLength={lengths[name]}
            value={item[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        </div>
      ))}
    </div>
  )
}

/** An item is never without a title: an emptied field waits here and says so. */
function Title({ item, onChange }: ItemFormProps): ReactNode {
  const { t } = useWords()
  const [emptied, setEmptied] = useState(false)
  return (
    <div className={css.wide}>
      <TextField
        label={t('agenda:field.itemTitle')}
        maxLength={lengths.title}
        value={emptied ? '' : item.title}
        error={emptied ? t('agenda:noTitle') : null}
        onBlur={() => setEmptied(false)}
        onChange={(title) => {
          setEmptied(title.trim() === '')
          if (title.trim() !== '') onChange({ title })
        }}
      />
    </div>
  )
}

/** The same of a locked agenda, to read. */
export function ItemFacts({ item }: { item: AgendaItem }): ReactNode {
  const { t } = useWords()
  const fields = ['presenter', 'leadAgency', 'request', 'points', 'notes'] as const
  return (
    <div className={css.facts}>
      <h3>{item.title}</h3>
      <FactList
        facts={fields.map((name) => ({ label: t(`agenda:field.${name}`), value: item[name] || t('common:none') }))}
      />
    </div>
  )
}
