import type { ReactNode } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { type Deviation, deviationsOf } from '#shared/domain/disagreement.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Standing.module.css'
import { signed } from './two-digits.ts'

/** Items by members: how far each score lies from its item's mean, as a figure and as a colour; outliers are framed and named below. */
export function HeatMap({ detail }: { detail: SessionDetail }): ReactNode {
  const { t } = useWords()
  const { items, members } = detail
  const rows = items.map((item) => ({
    item,
    found: new Map(deviationsOf(item.aggregate?.members ?? []).map((one) => [one.memberId, one])),
  }))
  const columns = members.filter(
    ({ id, present }) => present || items.some(({ scores }) => scores.some(({ memberId }) => memberId === id)),
  )
  return (
    <section className={layout.tight} aria-labelledby="heat">
      <h2 id="heat">{t('standing:heat')}</h2>
      <p className={layout.quiet}>{t('standing:heatHint')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={css.frame} tabIndex={0} aria-label={t('standing:tableOf', { what: t('standing:heat') })}>
        <table className={css.heat}>
          <thead>
            <tr>
              <th scope="col">{t('standing:item')}</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, found }, at) => (
              <tr key={item.id}>
                <th scope="row">{`${at + 1}. ${item.title}`}</th>
                {columns.map(({ id }) => (
                  <Cell key={id} item={item} memberId={id} found={found.get(id)} half={half(detail)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Outliers detail={detail} rows={rows} />
    </section>
  )
}

/** Half the scale: the deviation with the full colour. */
const half = ({ rubric }: SessionDetail): number => (rubric.max - rubric.min) / 2

interface CellProps {
  readonly item: DocketItem
  readonly memberId: string
  readonly found: Deviation | undefined
  readonly half: number
}

function Cell({ item, memberId, found, half: full }: CellProps): ReactNode {
  const { t, formatNumber } = useWords()
  if (item.recused.some((one) => one.memberId === memberId))
    return (
      <td data-recused>
        <span className="visually-hidden">{t('session:recused')}</span>
      </td>
    )
  if (!found)
    return (
      <td>
        <span className="visually-hidden">{t('standing:noScore')}</span>
      </td>
    )
  const share = Math.min(1, Math.abs(found.deviation) / full)
  return (
    <td
      data-side={found.deviation < 0 ? 'below' : 'above'}
      data-outlier={found.outlier}
      style={{ '--share': `${Math.round(share * 45)}%` } as React.CSSProperties}
    >
      {signed(formatNumber)(found.deviation)}
    </td>
  )
}

interface Row {
  readonly item: DocketItem
  readonly found: ReadonlyMap<string, Deviation>
}

function Outliers({ detail, rows }: { detail: SessionDetail; rows: readonly Row[] }): ReactNode {
  const { t, formatNumber } = useWords()
  const names = new Map(detail.members.map(({ id, name }) => [id, name]))
  const list = rows.flatMap(({ item, found }, at) =>
    [...found.values()].filter(({ outlier }) => outlier).map((one) => ({ ...one, item, number: at + 1 })),
  )
  return (
    <div className={layout.tight}>
      <h3>{t('standing:outliers')}</h3>
      {list.length === 0 && <p className={layout.quiet}>{t('standing:noOutliers')}</p>}
      <ul className={css.plain}>
        {list.map(({ item, number, memberId, score, deviation }) => (
          <li key={`${item.id} ${memberId}`}>
            {t('standing:outlier', {
              number,
              title: item.title,
              name: names.get(memberId) ?? '',
              score: formatNumber(score, { maximumFractionDigits: 2 }),
              deviation: signed(formatNumber)(deviation),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
