import { type ReactNode, useState } from 'react'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
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
    <ChangeDialog
      title={t('agenda:leaveOutTitle')}
      action={t('agenda:saveReason')}
      ready={reason.trim() !== task.reason}
      work={save}
      onSave={() => save.mutate({ taskIds: [task.taskId], reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{task.title}</p>
      <TextField
        label={t('agenda:leaveOutReason')}
        help={t('agenda:leaveOutHelp')}
        multiline
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </ChangeDialog>
  )
}
