import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { toDeskError } from '#shared/contract/client.ts'
import { Icon } from './icons.tsx'
import css from './Notice.module.css'
import { useWords } from './words.tsx'

export interface ErrorNoticeProps {
  /** whatever was caught; nothing is drawn for null and undefined */
  readonly error: unknown
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
  /** alone in the middle of its place */
  readonly page?: boolean
}

/** What happened · what is safe · what to do. */
export function ErrorNotice({ error, onRetry, onDismiss, page }: ErrorNoticeProps): ReactNode {
  const { t } = useWords()
  if (error === null || error === undefined) return null
  const { code, params } = toDeskError(error)
  const notice = (
    <div className={css.error} role="alert" data-code={code}>
      <Icon name="warning" />
      <p className={css.what}>{t(`errors:${code}.what`, params)}</p>
      <p className={css.rest}>
        {t(`errors:${code}.safe`, params)} {t(`errors:${code}.remedy`, params)}
      </p>
      {(onRetry ?? onDismiss) && (
        <div className={css.actions}>
          {onRetry && (
            <Button small onPress={onRetry}>
              {t('common:tryAgain')}
            </Button>
          )}
          {onDismiss && (
            <Button small onPress={onDismiss}>
              {t('common:close')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
  return page ? <div className={css.page}>{notice}</div> : notice
}
