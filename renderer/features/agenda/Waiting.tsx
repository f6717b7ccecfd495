import type { ReactNode } from 'react'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { newItem } from './items.ts'

export interface WaitingProps {
  readonly waiting: MeetingDetail['waiting']
  readonly onAdd: (items: readonly AgendaItem[]) => void
}

/** Decided tasks on no agenda: none is forgotten, each is one press away. */
export function Waiting({ waiting, onAdd }: WaitingProps): ReactNode {
  const { t, formatNumber } = useWords()
  if (waiting.length === 0) return <p className={css.none}>{t('agenda:waitingNone')}</p>
  const about = ({ outcome, score }: MeetingDetail['waiting'][number]): string =>
    [
      t(`agenda:outcome.${outcome}`),
      ...(score === null ? [] : [t('agenda:score', { score: formatNumber(score, { maximumFractionDigits: 2 }) })]),
    ].join(' · ')
  return (
    <section className={css.waiting}>
      <header>
        <h2>{t('agenda:waiting', { count: waiting.length })}</h2>
        <Button small onPress={() => onAdd(waiting.map((task) => newItem('task', task.title, task.taskId)))}>
          {t('agenda:addAll')}
        </Button>
      </header>
      <ul>
        {waiting.map((task) => (
          <li key={task.taskId}>
            <span className={css.number}>{task.number}</span>
            <span className={css.name}>
              {task.title}
              <span className={css.kind}>{about(task)}</span>
            </span>
            <IconButton
              icon="plus"
              small
              label={t('agenda:addTask', { title: task.title })}
              onPress={() => onAdd([newItem('task', task.title, task.taskId)])}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
