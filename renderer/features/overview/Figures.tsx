import type { ReactNode } from 'react'
import type { Overview } from '#shared/contract/overview.ts'
import { holderOf, holders } from '#shared/domain/figures.ts'
import { cx } from '#renderer/ui/cx.ts'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Overview.module.css'

/** What waits for whom; each figure opens the list behind it. */
export function Figures({ figures }: { figures: Overview['figures'] }): ReactNode {
  const { t, formatNumber } = useWords()
  return (
    <section className={css.block}>
      <h2>{t('overview:figuresTitle')}</h2>
      <div className={css.holders}>
        {holders.map((holder) => (
          <section key={holder} className={css.holder}>
            <h3>{t(`overview:holder.${holder}`)}</h3>
            <ul className={css.list}>
              {figures
                .filter(({ figure }) => holderOf[figure] === holder)
                .map(({ figure, count }) => (
                  <li key={figure}>
                    <a className={css.line} href={`#/overview/${figure}`}>
                      {t(`overview:figure.${figure}`)}
                      <strong className={cx(css.figure, count === 0 && css.nought)}>{formatNumber(count)}</strong>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
