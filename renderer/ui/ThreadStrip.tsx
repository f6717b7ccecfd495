import type { ReactNode } from 'react'
import type { Station } from '#shared/domain/terms.ts'
import css from './Charts.module.css'
import { useWords } from './words.tsx'

export interface ThreadStop {
  readonly station: Station
  readonly state: 'reached' | 'skipped' | 'ahead'
  /** epoch milliseconds */
  readonly at: number | null
  /** its figure in words: '1,284 yes of 1,500 · recounted' */
  readonly figure?: string
  /** where its evidence is shown */
  readonly href?: string
}

/** The seven stations of a task, filled as far as it has come; lies flat where there is room, else stands. */
export function ThreadStrip({ stops }: { stops: readonly ThreadStop[] }): ReactNode {
  const { t, formatDate } = useWords()
  return (
    <div className={css.frame}>
      <ol className={css.thread} aria-label={t('common:thread.label')}>
        {stops.map(({ station, state, at, figure, href }) => (
          <li key={station} className={css.station} data-state={state}>
            <span className={css.name}>
              {href === undefined ? (
                t(`common:stationName.${station}`)
              ) : (
                <a href={href}>{t(`common:stationName.${station}`)}</a>
              )}
              <span className="visually-hidden"> {t(`common:thread.${state}`)}</span>
            </span>
            {at !== null && <span className={css.when}>{formatDate(at)}</span>}
            {figure !== undefined && <span className={css.when}>{figure}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
