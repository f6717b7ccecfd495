import { type ReactNode, useState } from 'react'
import type { Minutes } from '#shared/contract/minutes.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

interface SectionProps {
  readonly section: Minutes['sections'][number]
  readonly disabled: boolean
  /** null goes back to the record */
  readonly onSave: (text: string | null) => void
}

/** One section of the minutes as text; saved when the field is left. */
export function Section({ section, disabled, onSave }: SectionProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState(section.text)
  const name = t(`session:minutesSection.${section.section}`)
  return (
    <section className={layout.tight} aria-label={name}>
      <TextField
        label={name}
        multiline
        value={text}
        onChange={setText}
        isDisabled={disabled}
        onBlur={() => {
          if (text !== section.text) onSave(text)
        }}
      />
      {section.edited && (
        <div className={layout.row}>
          <Badge tone={section.stale ? 'warning' : 'info'}>{t('session:minutesEdited')}</Badge>
          {section.stale && <span className={layout.quiet}>{t('session:minutesStale')}</span>}
          {!disabled && (
            <IconButton small icon="undo" label={t('session:minutesReset', { name })} onPress={() => onSave(null)} />
          )}
        </div>
      )}
    </section>
  )
}
