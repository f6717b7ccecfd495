import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

export interface ChangeDialogProps {
  readonly title: string
  /** the verb on the button that saves */
  readonly action: string
  /** whether what was entered can be saved */
  readonly ready: boolean
  readonly work: { readonly isPending: boolean; readonly error: Error | null }
  readonly onSave: () => void
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A form of the follow-up: what went wrong over it, under it the way out and the way to save. */
export function ChangeDialog({ action, ready, work, onSave, children, ...dialog }: ChangeDialogProps): ReactNode {
  const { t } = useWords()
  return (
    <Dialog
      open
      {...dialog}
      actions={
        <>
          <Button onPress={dialog.onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" pending={work.isPending} isDisabled={!ready} onPress={onSave}>
            {action}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={work.error} />
        {children}
      </div>
    </Dialog>
  )
}
