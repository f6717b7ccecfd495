import type { UseMutationResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

export interface ReasonDialogProps {
  readonly title: string
  readonly label: string
  readonly help: string
  readonly action: string
  readonly work: UseMutationResult<unknown, Error, string>
  readonly onClose: () => void
  /** what stands there; where given, an empty reason may be saved too */
  readonly begin?: string
}

/** A written reason, and what is done with it. */
export function ReasonDialog({ title, label, help, action, work, onClose, begin }: ReasonDialogProps): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState(begin ?? '')
  const said = reason.trim()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={work.isPending}
            isDisabled={begin === undefined ? said === '' : said === begin}
            onPress={() => work.mutate(said, { onSuccess: onClose })}
          >
            {action}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={work.error} />
        <TextField label={label} help={help} multiline maxLength={2000} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}
