import { type ReactNode, useState } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { planAgenda, type AgendaPlan } from '#shared/domain/agenda-plan.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { newItem, usualMinutes } from './items.ts'
import { useLeaveOut, type WaitingTask } from './use-leave-out.ts'

interface PlannerProps {
  readonly meetingId: string
  readonly waiting: readonly WaitingTask[]
  readonly freeMinutes: number
  readonly onAdd: (items: readonly AgendaItem[]) => void
}

/** Proposes which waiting tasks fill what is free of the slot, and says what stays out and why. */
export function Planner(props: PlannerProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small icon="clock" onPress={() => setOpen(true)}>
        {t('agenda:plan')}
      </Button>
      {open && <PlanDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Candidate {
  readonly taskId: string
  readonly title: string
  readonly minutes: number
  readonly score: number | null
  readonly pinned: boolean
}

function PlanDialog({ meetingId, waiting, freeMinutes, onAdd, onClose }: PlannerProps & { onClose: () => void }) {
  const { t } = useWords()
  const [minutes, setMinutes] = useState(usualMinutes.task)
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set())
  const [write, setWrite] = useState(false)
  const leaveOut = useLeaveOut(meetingId)
  const plan = planAgenda<Candidate>(
    waiting.map((task) => ({ ...task, minutes, pinned: pinned.has(task.taskId) })),
    freeMinutes,
  )
  const pin = (taskId: string): void =>
    setPinned(new Set(pinned.has(taskId) ? [...pinned].filter((one) => one !== taskId) : [...pinned, taskId]))
  const accept = async (): Promise<void> => {
    const out = plan.leftOut.map(({ candidate }) => candidate.taskId)
    if (write && out.length > 0) await leaveOut.mutateAsync({ taskIds: out, reason: t('agenda:planReason') })
    onAdd(plan.chosen.map((one) => ({ ...newItem('task', one.title, one.taskId), minutes: one.minutes })))
    onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('agenda:planTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={leaveOut.isPending}
            isDisabled={plan.chosen.length === 0 && !write}
            onPress={() => void accept().catch(() => undefined) /* shown above */}
          >
            {t('agenda:planAccept', { count: plan.chosen.length })}
          </Button>
        </>
      }
    >
      <div className={css.lock}>
        <ErrorNotice error={leaveOut.error} />
        <p>{t('agenda:planRule', { free: Math.max(0, freeMinutes) })}</p>
        <NumberField
          label={t('agenda:planMinutes')}
          unit={t('agenda:minutesUnit')}
          minValue={1}
          maxValue={600}
          value={minutes}
          onChange={(value) => {
            if (Number.isInteger(value)) setMinutes(value)
          }}
        />
        <Proposal plan={plan} pinned={pinned} onPin={pin} />
        {plan.leftOut.length > 0 && (
          <Checkbox isSelected={write} onChange={setWrite}>
            {t('agenda:planWrite')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}

interface ProposalProps {
  readonly plan: AgendaPlan<Candidate>
  readonly pinned: ReadonlySet<string>
  readonly onPin: (taskId: string) => void
}

function Proposal({ plan, pinned, onPin }: ProposalProps): ReactNode {
  const { t, formatNumber } = useWords()
  const line = ({ taskId, title, score, minutes }: Candidate, why?: string): ReactNode => (
    <li key={taskId}>
      <Checkbox isSelected={pinned.has(taskId)} onChange={() => onPin(taskId)}>
        {t('agenda:planPin')}
      </Checkbox>
      <span className={css.name}>
        {title}
        <span className={css.kind}>
          {score === null
            ? t('agenda:planUnscored')
            : t('agenda:score', { score: formatNumber(score, { maximumFractionDigits: 2 }) })}
        </span>
        {why !== undefined && <span className={css.reason}>{why}</span>}
      </span>
      <span className={css.lockedMinutes}>
        {minutes}
        {t('agenda:minutesUnit')}
      </span>
    </li>
  )
  return (
    <div className={css.plan}>
      <h3>{t('agenda:planIn', { count: plan.chosen.length, minutes: plan.minutes, free: plan.free })}</h3>
      <ul>{plan.chosen.map((one) => line(one))}</ul>
      {plan.leftOut.length > 0 && <h3>{t('agenda:planOut', { count: plan.leftOut.length })}</h3>}
      <ul>
        {plan.leftOut.map(({ candidate, reason, lacks }) =>
          line(candidate, t(`agenda:planWhy.${reason}`, { count: lacks })),
        )}
      </ul>
    </div>
  )
}
