import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import layout from './layout.module.css'
import { useWords } from './words.tsx'

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

/** A form in a dialog: what went wrong over it, under it the way out and the way to save. */
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
