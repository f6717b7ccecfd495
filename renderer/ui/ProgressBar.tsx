import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import css from './Progress.module.css'
import { useWords } from './words.tsx'

export interface ProgressBarProps {
  /** what is being done */
  readonly label: string
  readonly done: number
  /** 0 while unknown */
  readonly total: number
  /** figures in words: '3 of 12 pages' */
  readonly figures?: string
  readonly onCancel?: () => void
}

export function ProgressBar({ label, done, total, figures, onCancel }: ProgressBarProps): ReactNode {
  const { t } = useWords()
  const unknown = total <= 0
  return (
    <div className={css.progress}>
      <AriaProgressBar
        aria-label={label}
        value={unknown ? 0 : done}
        maxValue={unknown ? 1 : total}
        isIndeterminate={unknown}
        {...(figures === undefined ? {} : { valueLabel: figures })}
        className={cx(css.bars, unknown && css.unknown)}
      >
        {({ percentage }) => (
          <>
            <span className={css.words}>
              <span>{label}</span>
              {figures !== undefined && <span className={css.figures}>{figures}</span>}
            </span>
            <div className={css.track}>
              <div className={css.bar} style={unknown ? undefined : { width: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel && (
        <Button small onPress={onCancel}>
          {t('common:cancel')}
        </Button>
      )}
    </div>
  )
}
