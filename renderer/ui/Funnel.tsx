import type { ReactNode } from 'react'
import type { Station } from '#shared/domain/terms.ts'
import css from './Charts.module.css'
import { useWords } from './words.tsx'

export interface FunnelColumn {
  readonly station: Station
  readonly count: number
  /** from the station before; null where unknown */
  readonly medianDays: number | null
  /** of those at the station before, the share that came on, from 0 to 1; null where nobody was there */
  readonly share: number | null
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
            <FunnelStep column={column} height={column.count / most} first={index === 0} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function FunnelStep({ column, height, first }: { column: FunnelColumn; height: number; first: boolean }): ReactNode {
  const { t, formatNumber } = useWords()
  const days =
    column.medianDays === null
      ? t('common:funnel.noDays')
      : t('common:funnel.days', { days: formatNumber(Math.round(column.medianDays * 10) / 10) })
  const inner = (
    <>
      <span className={css.name}>{t(`common:stationName.${column.station}`)}</span>
      <span className={css.count}>{formatNumber(column.count)}</span>
      <span className={css.step}>
        {!first &&
          column.share !== null &&
          t('common:funnel.share', { share: formatNumber(column.share, { style: 'percent' }) })}
      </span>
      <span className={css.step}>{first ? '' : days}</span>
      <span className={css.pillar} aria-hidden="true">
        {height > 0 && <span style={{ height: `${height * 100}%` }} />}
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
