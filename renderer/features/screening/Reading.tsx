import type { ReactNode } from 'react'
import type { WaitingTask } from '#shared/contract/screening.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Screening.module.css'

export interface ReadingProps {
  readonly task: WaitingTask
  readonly busy: boolean
  readonly onSelect: () => void
  readonly onReturn: () => void
  readonly onMerge: () => void
  readonly onSkip: () => void
}

/** The proposal to read, and the four things that can be done with it. */
export function Reading({ task, ...acts }: ReadingProps): ReactNode {
  const { t, formatDate } = useWords()
  const facts = [task.source, task.sourceTaskId, task.category, task.submittedAt && formatDate(task.submittedAt)]
  return (
    <section className={layout.tight} aria-labelledby="screening-task">
      <h2 id="screening-task" className={css.title}>
        {t('screening:numbered', { number: task.number, title: task.title })}
      </h2>
      <p className={layout.faint}>
        {facts.filter(Boolean).join(' · ')} {task.voted && <Badge tone="info">{t('screening:voted')}</Badge>}
      </p>
      <Acts {...acts} />
      <p className={css.body}>{task.body === '' ? t('screening:noBody') : task.body}</p>
    </section>
  )
}

/** The letter that does the same; read out by `aria-keyshortcuts`. */
export const Key = ({ letter }: { letter: string }): ReactNode => (
  <kbd className={css.key} aria-hidden="true">
    {letter}
  </kbd>
)

function Acts({ busy, onSelect, onReturn, onMerge, onSkip }: Omit<ReadingProps, 'task'>): ReactNode {
  const { t } = useWords()
  return (
    <div className={layout.row}>
      <Button kind="primary" icon="check" isDisabled={busy} onPress={onSelect} aria-keyshortcuts="S">
        {t('screening:select')} <Key letter="S" />
      </Button>
      <Button isDisabled={busy} onPress={onMerge} aria-keyshortcuts="M">
        {t('screening:merge')} <Key letter="M" />
      </Button>
      <Button icon="left" isDisabled={busy} onPress={onReturn} aria-keyshortcuts="R">
        {t('screening:return')} <Key letter="R" />
      </Button>
      <Button kind="plain" isDisabled={busy} onPress={onSkip} aria-keyshortcuts="N">
        {t('screening:skip')} <Key letter="N" />
      </Button>
    </div>
  )
}
