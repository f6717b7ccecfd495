import type { ReactNode } from 'react'
import type { Station } from '#shared/domain/terms.ts'
import css from './Charts.module.css'
import { useWords } from './words.tsx'

export interface FunnelColumn {
  readonly station: Station
  readonly count: number
  /** from the station before; null where unknown */
  readonly medianDays: number | null
  readonly href?: string
}

/** Seven columns: how many tasks came at least this far, and how long the step took. */
export function Funnel({ columns }: { columns: readonly FunnelColumn[] }): ReactNode {
  const { t } = useWords()
  const most = Math.max(1, ...columns.map((column) => column.count))
  return (
    <div className={css.frame}>
      <ol className={css.funnel} aria-label={t('common:funnel.label')}>
        {columns.map((column, index) => (
          <li key={column.station} style={{ display: 'grid' }}>
            <FunnelStep column={column} share={column.count / most} first={index === 0} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function FunnelStep({ column, share, first }: { column: FunnelColumn; share: number; first: boolean }): ReactNode {
  const { t, formatNumber } = useWords()
  const days =
    column.medianDays === null
      ? t('common:funnel.noDays')
      : t('common:funnel.days', { days: formatNumber(Math.round(column.medianDays * 10) / 10) })
  const inner = (
    <>
      <span className={css.name}>{t(`common:stationName.${column.station}`)}</span>
      <span className={css.count}>{formatNumber(column.count)}</span>
      <span className={css.step}>{first ? '' : days}</span>
      <span className={css.pillar} aria-hidden="true">
        {share > 0 && <span style={{ height: `${share * 100}%` }} />}
      </span>
    </>
  )
  return column.href === undefined ? (
    <div className={css.column}>{inner}</div>
  ) : (
    <a className={css.column} href={column.href}>
      {inner}
    </a>
  )
}
