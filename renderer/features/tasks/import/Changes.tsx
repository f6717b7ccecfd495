import type { ReactNode } from 'react'
import type { ImportPreview } from '#shared/contract/forum.ts'
import { Badge, type Tone } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Import.module.css'
import { Rows } from './Rows.tsx'

type Change = ImportPreview['changeList'][number]

const tones: Record<Change['kind'], Tone> = { new: 'info', changed: 'neutral', retired: 'warning', gone: 'danger' }

/** A field that has no words here is shown as it is stored. */
const fieldName = (t: Words['t'], field: string): string =>
  (t as unknown as (key: string, options: { defaultValue: string }) => string)(`tasks:import.field.${field}`, {
    defaultValue: field,
  })

export const changeWords = (changes: ImportPreview['changes'], { t, formatNumber }: Words): string =>
  t('tasks:import.changeCounts', {
    new: formatNumber(changes.new),
    changed: formatNumber(changes.changed),
    retired: formatNumber(changes.retired),
    gone: formatNumber(changes.gone),
    unchanged: formatNumber(changes.unchanged),
  })

/** Which tasks are new, changed, retired or gone; what changed is shown field by field. */
export function Changes({ preview }: { preview: ImportPreview }): ReactNode {
  const words = useWords()
  const { t } = words
  return (
    <>
      <p>{changeWords(preview.changes, words)}</p>
      {preview.changeList.length > 0 && (
        <Rows
          label={t('tasks:import.changes')}
          heads={[t('tasks:import.change'), t('tasks:detail.sourceId'), t('tasks:name')]}
        >
          {preview.changeList.map((change) => (
            <ChangeRow key={`${change.kind} ${change.sourceTaskId}`} change={change} />
          ))}
        </Rows>
      )}
    </>
  )
}

function ChangeRow({ change }: { change: Change }): ReactNode {
  const { t } = useWords()
  return (
    <tr>
      <td>
        <Badge tone={tones[change.kind]}>{t(`tasks:import.changeKind.${change.kind}`)}</Badge>
      </td>
      <td className={layout.figure}>{change.sourceTaskId}</td>
      <td>
        {change.title}
        {change.kind !== 'new' && change.fields.length > 0 && (
          <dl className={css.fields}>
            {change.fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{fieldName(t, field)}</dt>
                <dd>
                  <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </td>
    </tr>
  )
}
