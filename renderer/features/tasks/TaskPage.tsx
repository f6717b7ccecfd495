import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import type { TaskDetail } from '#shared/contract/forum.ts'
import { OnTask } from '#renderer/features/opinions/OnTask.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { History } from './History.tsx'
import { Body, Discussions, Evidence, Facts, Proposals, Section, Thread } from './TaskParts.tsx'
import css from './Tasks.module.css'
import { VoteFigures } from './VoteFigures.tsx'

/** Esc goes back to the list, unless something over the page takes the key for itself. */
function useEscape(back: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog], [role=menu]')) return
      back()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [back])
}

/** One task opened: its thread across the page, its text to read, its figures beside it. */
export function TaskPage({ id }: { id: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [, navigate] = useLocation()
  const back = (): void => navigate('/tasks')
  useEscape(back)
  const { data: task, error, refetch } = useQuery(orpc.forum.tasks.get.queryOptions({ input: { id } }))
  return (
    <Screen
      title={task ? t('tasks:one', { number: task.number }) : t('tasks:title')}
      actions={
        <Button icon="left" onPress={back}>
          {t('tasks:detail.back')}
        </Button>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {task && <Opened task={task} />}
    </Screen>
  )
}

function Opened({ task }: { task: TaskDetail }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <h2 className={css.title}>{task.title}</h2>
      <Thread task={task} />
      {(task.origin === 'case' || task.promotion === 'promoted' || task.promotion === 'broughtForward') && (
        <div className={layout.row}>
          <ButtonLink icon="documents" href={`#/documents/card/${encodeURIComponent(task.id)}`}>
            {t('tasks:history.card')}
          </ButtonLink>
          <ButtonLink href={hrefOf({ kind: 'publishedTask', id: task.id })}>{t('tasks:history.publish')}</ButtonLink>
        </div>
      )}
      <div className={css.opened}>
        <div className={css.column}>
          <Section title={t('tasks:history.title')}>
            <History taskId={task.id} />
          </Section>
          <Section title={t('tasks:detail.body')}>
            <Body text={task.body} />
          </Section>
          <Section title={t('tasks:detail.proposals')}>
            <Proposals proposals={task.proposals} />
          </Section>
          <Discussions held={task.discussions} />
          <OnTask taskId={task.id} />
        </div>
        <div className={css.column}>
          <Section title={t('tasks:detail.votes')}>
            <VoteFigures task={task} />
          </Section>
          <Section title={t('tasks:detail.facts')}>
            <Facts task={task} />
          </Section>
          <Section title={t('tasks:detail.evidence')}>
            <Evidence files={task.evidence} />
          </Section>
        </div>
      </div>
    </>
  )
}
