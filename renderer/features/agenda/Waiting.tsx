import { type ReactNode, useState } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { newItem } from './items.ts'
import { LeaveOutDialog } from './LeaveOut.tsx'
import { Planner } from './Planner.tsx'
import type { WaitingTask } from './use-leave-out.ts'

interface WaitingProps {
  readonly meetingId: string
  readonly waiting: readonly WaitingTask[]
  /** the agenda was handed out: tasks can come late, none has to */
  readonly late: boolean
  /** minutes of the slot that no item takes; below 0 when it overflows */
  readonly freeMinutes: number
  readonly onAdd: (items: readonly AgendaItem[]) => void
}

/** Decided tasks on no agenda: none is forgotten, each is one press away, or left out with a reason. */
export function Waiting({ meetingId, waiting, late, freeMinutes, onAdd }: WaitingProps): ReactNode {
  const { t } = useWords()
  const [leaving, setLeaving] = useState<WaitingTask | null>(null)
  if (waiting.length === 0) return <p className={css.none}>{t('agenda:waitingNone')}</p>
  const unsaid = waiting.filter(({ reason }) => reason === '')
  return (
    <section className={css.waiting}>
      <header>
        <h2>
          {t('agenda:waiting', { count: waiting.length })}
          {unsaid.length < waiting.length && (
            <span className={css.kind}>{t('agenda:excused', { count: waiting.length - unsaid.length })}</span>
          )}
        </h2>
        <span className={css.spring} />
        {!late && <Planner meetingId={meetingId} waiting={waiting} freeMinutes={freeMinutes} onAdd={onAdd} />}
        {!late && (
          <Button small onPress={() => onAdd(unsaid.map((task) => newItem('task', task.title, task.taskId)))}>
            {t('agenda:addAll')}
          </Button>
        )}
      </header>
      <ul>
        {waiting.map((task) => (
          <Task key={task.taskId} task={task} onAdd={onAdd} {...(late ? {} : { onLeave: () => setLeaving(task) })} />
        ))}
      </ul>
      {leaving && <LeaveOutDialog meetingId={meetingId} task={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

interface TaskProps {
  readonly task: WaitingTask
  readonly onAdd: WaitingProps['onAdd']
  /** absent where no reason can be given any more */
  readonly onLeave?: () => void
}

function Task({ task, onAdd, onLeave }: TaskProps): ReactNode {
  const { t, formatNumber } = useWords()
  const about = [
    t(`agenda:outcome.${task.outcome}`),
    ...(task.score === null
      ? []
      : [t('agenda:score', { score: formatNumber(task.score, { maximumFractionDigits: 2 }) })]),
  ].join(' · ')
  return (
    <li>
      <span className={css.number}>{task.number}</span>
      <span className={css.name}>
        {task.title}
        <span className={css.kind}>{about}</span>
        {task.reason !== '' && <span className={css.reason}>{t('agenda:leftOut', { reason: task.reason })}</span>}
      </span>
      {onLeave && (
        <IconButton icon="edit" small label={t('agenda:leaveOut', { title: task.title })} onPress={onLeave} />
      )}
      <IconButton
        icon="plus"
        small
        label={t('agenda:addTask', { title: task.title })}
        onPress={() => onAdd([newItem('task', task.title, task.taskId)])}
      />
    </li>
  )
}
