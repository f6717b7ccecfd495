import { type ReactNode, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Screen.module.css'
import { useMedia } from './use-media.ts'

export interface ScreenProps {
  readonly title: ReactNode
  /** beside the title: counts, state */
  readonly meta?: ReactNode
  /** at the right of the title; at most one is primary */
  readonly actions?: ReactNode
  /** what is known of the thing selected; beside the content, or a sheet where the window is narrow */
  readonly inspector?: ReactNode
  readonly children: ReactNode
}

const openKey = 'desk-inspector'

/** The frame of one screen: title row, content, inspector. */
export function Screen({ title, meta, actions, inspector, children }: ScreenProps): ReactNode {
  const { t } = useWords()
  const narrow = useMedia('(max-width: 1099px)')
  const [open, setOpen] = useState(() => localStorage.getItem(openKey) !== 'no')
  const [sheet, setSheet] = useState(false)
  const has = inspector !== undefined && inspector !== null
  const beside = has && !narrow && open
  const toggle = (): void => {
    if (narrow) setSheet(true)
    else {
      localStorage.setItem(openKey, open ? 'no' : 'yes')
      setOpen(!open)
    }
  }
  return (
    <div className={cx(css.screen, beside && css.with)}>
      <div className={css.main}>
        <header className={css.head}>
          <div className={css.titles}>
            <h1>{title}</h1>
            {meta !== undefined && <div className={css.meta}>{meta}</div>}
          </div>
          <div className={css.actions}>
            {actions}
            {has && (
              <IconButton
                icon="panel"
                label={t(beside ? 'common:shell.hideInspector' : 'common:shell.showInspector')}
                onPress={toggle}
              />
            )}
          </div>
        </header>
        {children}
      </div>
      {beside && (
        <aside className={css.inspector} aria-label={t('common:shell.inspector')}>
          {inspector}
        </aside>
      )}
      {has && narrow && (
        <Sheet open={sheet} onClose={() => setSheet(false)}>
          {inspector}
        </Sheet>
      )}
    </div>
  )
}

function Sheet({ open, onClose, children }: { open: boolean; onClose: () => void; children: ReactNode }): ReactNode {
  const { t } = useWords()
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
      isDismissable
      className={cx(css.veil)}
    >
      <Modal className={cx(css.sheet)}>
        <Dialog aria-label={t('common:shell.inspector')}>
          <span className={css.close}>
            <IconButton icon="close" label={t('common:close')} small onPress={onClose} />
          </span>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
