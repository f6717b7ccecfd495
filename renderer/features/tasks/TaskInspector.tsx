import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TaskDetail } from '#shared/contract/forum.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Body, Discussions, Evidence, Facts, Proposals, Section, Thread } from './TaskParts.tsx'
import css from './Tasks.module.css'
import { VoteFigures } from './VoteFigures.tsx'

/** All that is known of the task selected; the task before it stays until the next is there. */
export function TaskInspector({ id }: { id: string | null }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const task = useQuery({
    ...orpc.forum.tasks.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
    placeholderData: (before) => before,
  })
  if (id === null) return <p className={layout.quiet}>{t('tasks:detail.choose')}</p>
  if (task.error) return <ErrorNotice error={task.error} onRetry={() => void task.refetch()} />
  return task.data && <Known task={task.data} />
}

function Known({ task }: { task: TaskDetail }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <h2 className={css.title}>{task.title}</h2>
      <Thread task={task} />
      <div>
        <ButtonLink href={hrefOf({ kind: 'task', id: task.id })}>{t('tasks:detail.open')}</ButtonLink>
      </div>
      <Section title={t('tasks:detail.votes')}>
        <VoteFigures task={task} />
      </Section>
      <Section title={t('tasks:detail.facts')}>
        <Facts task={task} />
      </Section>
      <Section title={t('tasks:detail.evidence')}>
        <Evidence files={task.evidence} />
      </Section>
      <Section title={t('tasks:detail.proposals')}>
        <Proposals proposals={task.proposals} />
      </Section>
      <Discussions held={task.discussions} />
      <Section title={t('tasks:detail.body')}>
        <Body text={task.body} />
      </Section>
    </>
  )
}
