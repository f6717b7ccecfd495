import type { ReactNode } from 'react'
import type { FigureRow } from '#shared/contract/overview.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { cx } from '#renderer/ui/cx.ts'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Overview.module.css'

/** What a row is called: what happens on its day, where it is one of a calendar. */
export const titleOf = ({ kind, title }: Pick<FigureRow, 'kind' | 'title'>, { t }: Words): string =>
  kind === null ? title : t(`overview:dates.${kind}`, { title })

/** What is due or happens next. */
export function Dates({ dates }: { dates: readonly FigureRow[] }): ReactNode {
  const words = useWords()
  const { t, formatDate } = words
  return (
    <section className={css.block}>
      <h2>{t('overview:datesTitle')}</h2>
      <ul className={css.list}>
        {dates.length === 0 && <li className={css.none}>{t('overview:noDates')}</li>}
        {dates.map((row) => (
          <li key={row.key}>
            <a className={cx(css.line, css.date)} href={hrefOf(row.link)}>
              <time dateTime={row.on ?? ''}>{formatDate(row.on ?? '')}</time>
              <span>
                {titleOf(row, words)}
                {row.where !== '' && <span className={css.said}> {row.where}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
