import { type ReactNode, useState } from 'react'
import type { WaitingTask } from '#shared/contract/screening.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'

export interface ReturnDialogProps {
  readonly task: WaitingTask
  readonly onClose: () => void
  readonly onReturn: (reason: string) => void
}

/** A proposal goes back with a written reason, which its proposers may read. */
export function ReturnDialog({ task, onClose, onReturn }: ReturnDialogProps): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('screening:returnTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={reason.trim() === ''} onPress={() => onReturn(reason.trim())}>
            {t('screening:return')}
          </Button>
        </>
      }
    >
      <p>{t('screening:numbered', { number: task.number, title: task.title })}</p>
      <TextField
        label={t('screening:reason')}
        help={t('screening:reasonHelp')}
        multiline
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to write this and nothing else
        autoFocus
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
