import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { useLeaveOut, type WaitingTask } from './use-leave-out.ts'

export interface LeaveOutProps {
  readonly meetingId: string
  readonly task: WaitingTask
  readonly onClose: () => void
}

/** The written reason for which a decided task is not on this agenda; emptied, it waits again. */
export function LeaveOutDialog({ meetingId, task, onClose }: LeaveOutProps): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState(task.reason)
  const save = useLeaveOut(meetingId)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agenda:leaveOutTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={save.isPending}
            isDisabled={reason.trim() === task.reason}
            onPress={() => save.mutate({ taskIds: [task.taskId], reason: reason.trim() }, { onSuccess: onClose })}
          >
            {t('agenda:saveReason')}
          </Button>
        </>
      }
    >
      <div className={css.lock}>
        <ErrorNotice error={save.error} />
        <p>{task.title}</p>
        <TextField
          label={t('agenda:leaveOutReason')}
          help={t('agenda:leaveOutHelp')}
          multiline
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  )
}
