import { type ReactNode, useState } from 'react'
import type { PublicationChoice, PublicationPreview } from '#shared/contract/publication.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Past } from './Past.tsx'
import { PlatformIds } from './PlatformIds.tsx'
import css from './Publication.module.css'

interface OptionsProps {
  readonly choice: PublicationChoice
  readonly onChange: (choice: PublicationChoice) => void
  readonly preview: PublicationPreview | undefined
}

/** What a person chooses of a publication, and what was published before. */
export function Options({ choice, onChange, preview }: OptionsProps): ReactNode {
  const { t, formatBytes } = useWords()
  const [ids, setIds] = useState(false)
  const tasks = choice.kind === 'round' ? (preview?.tasks ?? []) : []
  const leave = (taskId: string, stays: boolean): void =>
    onChange({
      ...choice,
      leaveOut: stays ? choice.leaveOut.filter((one) => one !== taskId) : [...choice.leaveOut, taskId],
    })
  return (
    <>
      <h2>{t('publication:options')}</h2>
      <div className={layout.tight}>
        <Checkbox isSelected={choice.words} onChange={(words) => onChange({ ...choice, words })}>
          {t('publication:words')}
        </Checkbox>
        <p className={layout.quiet}>{t('publication:wordsHelp')}</p>
      </div>
      {tasks.length > 0 && (
        <section className={layout.tight}>
          <h3>{t('publication:tasks')}</h3>
          <div className={css.tasks}>
            {tasks.map(({ taskId, number, title }) => (
              <Checkbox
                key={taskId}
                isSelected={!choice.leaveOut.includes(taskId)}
                onChange={(stays) => leave(taskId, stays)}
              >
                {number}. {title}
              </Checkbox>
            ))}
          </div>
        </section>
      )}
      <div>
        <Button onPress={() => setIds(true)}>{t('publication:ids.action')}</Button>
      </div>
      {preview && (
        <FactList
          facts={[
            { label: t('publication:size'), value: formatBytes(preview.size) },
            { label: t('publication:hash'), value: <span className={css.hash}>{preview.sha256}</span> },
          ]}
        />
      )}
      <Past kind={choice.kind} subjectId={choice.subjectId} />
      {ids && <PlatformIds onClose={() => setIds(false)} />}
    </>
  )
}
