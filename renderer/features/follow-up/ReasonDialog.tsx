import type { UseMutationResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { TextField } from '#renderer/ui/Field.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'

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
  const [reason, setReason] = useState(begin ?? '')
  const said = reason.trim()
  return (
    <ChangeDialog
      title={title}
      action={action}
      ready={begin === undefined ? said !== '' : said !== begin}
      work={work}
      onSave={() => work.mutate(said, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField label={label} help={help} multiline maxLength={2000} value={reason} onChange={setReason} />
    </ChangeDialog>
  )
}
