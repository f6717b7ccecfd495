import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { InstructionDetail } from '#shared/contract/follow-up.ts'
import { OnTask } from '#renderer/features/opinions/OnTask.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { type Fact, FactList } from '#renderer/ui/Notes.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'
import { InstructionDialog } from './InstructionDialog.tsx'
import { MilestonesDialog } from './MilestonesDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { Notes } from './NoteList.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { Due, Status } from './Status.tsx'
import { useChange } from './use-change.ts'

export function NothingChosen(): ReactNode {
  const { t } = useWords()
  return (
    <div className={css.inspector}>
      <h2>{t('followUp:choose')}</h2>
      <p className={layout.quiet}>{t('followUp:chooseText')}</p>
    </div>
  )
}

interface InspectorProps {
  readonly instructionId: string
  readonly onGone: () => void
}

/** All of one instruction: what was told, its steps, what was noted, on what evidence. */
export function Inspector({ instructionId, onGone }: InspectorProps): ReactNode {
  const { orpc } = useDesk()
  const detail = useQuery(orpc.followUp.get.queryOptions({ input: { instructionId } }))
  return (
    <>
      <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
      {detail.data && <Shown detail={detail.data} onGone={onGone} />}
    </>
  )
}

function factsOf({ row }: InstructionDetail, { t, formatDate }: Words): readonly Fact[] {
  const { standing, task } = row
  const when = (label: Fact['label'], date: string | null): Fact[] =>
    date === null ? [] : [{ label, value: formatDate(date) }]
  return [
    { label: t('followUp:fact.agency'), value: row.agency },
    ...(row.supporting.length === 0
      ? []
      : [{ label: t('followUp:fact.supporting'), value: row.supporting.join(', ') }]),
    { label: t('followUp:fact.due'), value: <Due row={row} /> },
    { label: t('followUp:fact.rhythm'), value: t(`followUp:rhythm.${row.rhythm}`) },
    ...when(t('followUp:fact.since'), standing.since),
    ...(standing.reason === '' ? [] : [{ label: t('followUp:fact.reason'), value: standing.reason }]),
    ...when(t('followUp:fact.reportOwed'), standing.reportOwed),
    { label: t('followUp:fact.meeting'), value: row.meetingTitle },
    { label: t('followUp:fact.item'), value: row.itemTitle || t('followUp:general') },
    ...(task === null
      ? []
      : [
          {
            label: t('followUp:fact.task'),
            value: (
              <a href={hrefOf({ kind: 'task', id: task.id })}>
                {task.number}. {task.title}
              </a>
            ),
          },
        ]),
    { label: t('followUp:fact.given'), value: formatDate(row.givenOn) },
  ]
}

type Open = 'note' | 'milestones' | 'change' | 'remove'

function Shown({ detail, onGone }: { detail: InstructionDetail; onGone: () => void }): ReactNode {
  const words = useWords()
  const { t, formatDate } = words
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const { row, milestones } = detail
  return (
    <div className={css.inspector}>
      <Status status={row.standing.status} />
      <h2>{row.text}</h2>
      <div className={css.actions}>
        <Button icon="plus" onPress={() => setOpen('note')}>
          {t('followUp:addNote')}
        </Button>
      </div>
      <FactList facts={factsOf(detail, words)} />
      <h3>{t('followUp:milestones')}</h3>
      {milestones.length === 0 && <p className={layout.quiet}>{t('followUp:milestonesNone')}</p>}
      <FactList
        facts={milestones.map(({ title, dueOn, reachedOn }) => ({
          label: title,
          value:
            reachedOn === null
              ? t('followUp:milestoneDue', { date: formatDate(dueOn) })
              : t('followUp:milestoneReached', { date: formatDate(reachedOn) }),
        }))}
      />
      <div className={css.actions}>
        <Button small icon="edit" onPress={() => setOpen('milestones')}>
          {t('followUp:editMilestones')}
        </Button>
      </div>
      <h3>{t('followUp:notes')}</h3>
      <Notes detail={detail} />
      {row.task && <OnTask taskId={row.task.id} />}
      <div className={css.actions}>
        <Button small kind="plain" icon="edit" onPress={() => setOpen('change')}>
          {t('followUp:change')}
        </Button>
        {detail.notes.length === 0 && (
          <Button small kind="plain" icon="trash" onPress={() => setOpen('remove')}>
            {t('followUp:remove')}
          </Button>
        )}
      </div>
      {open === 'note' && <NoteDialog detail={detail} onClose={close} />}
      {open === 'milestones' && <MilestonesDialog detail={detail} onClose={close} />}
      {open === 'change' && (
        <InstructionDialog meetingId={row.meetingId} givenOn={row.givenOn} row={row} onClose={close} />
      )}
      {open === 'remove' && <Remove instructionId={row.id} onClose={close} onGone={onGone} />}
    </div>
  )
}

interface RemoveProps {
  readonly instructionId: string
  readonly onClose: () => void
  readonly onGone: () => void
}

function Remove({ instructionId, onClose, onGone }: RemoveProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const remove = useChange((reason: string) => client.followUp.removeInstruction({ instructionId, reason }), onGone)
  return (
    <ReasonDialog
      title={t('followUp:remove')}
      label={t('followUp:reason')}
      help={t('followUp:removeHelp')}
      action={t('followUp:remove')}
      work={remove}
      onClose={onClose}
    />
  )
}
