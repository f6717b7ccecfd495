import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import css from './Dialog.module.css'
import { useWords } from './words.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** buttons at the foot, the primary one last */
  readonly actions?: ReactNode
  readonly wide?: boolean
  /** a press outside closes it too; leave out where typed text could be lost */
  readonly dismissable?: boolean
}

/**
 * Where the control in focus goes away (a step is done, its button is gone), focus falls out of the dialog and Escape
 * with it; it comes back to the dialog itself.
 */
function keepFocus(dialog: HTMLElement | null): (() => void) | undefined {
  if (dialog === null) return undefined
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) dialog.focus()
  })
  observer.observe(dialog, { childList: true, subtree: true })
  return () => observer.disconnect()
}

export function Dialog({ open, onClose, title, children, actions, wide, dismissable = false }: DialogProps): ReactNode {
  const { t } = useWords()
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      isDismissable={dismissable}
      className={cx(css.veil)}
    >
      <Modal className={cx(css.modal, wide && css.wide)}>
        <AriaDialog ref={keepFocus} className={cx(css.dialog)}>
          <div className={css.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('common:close')} small onPress={onClose} />
          </div>
          <div className={css.body}>{children}</div>
          {actions !== undefined && <div className={css.foot}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
