import type { ReactNode } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { rankOrder } from '#shared/domain/rank.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { DotStrip } from '#renderer/ui/DotStrip.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Standing.module.css'
import { twoDigits } from './two-digits.ts'

/** Official scores by rank, never without scorers and spread, and how the members' scores lie. Ties are shown as ties. */
export function Results({ detail, paper }: { detail: SessionDetail; paper: string }): ReactNode {
  const { t, formatNumber } = useWords()
  const { items, rubric } = detail
  const two = twoDigits(formatNumber)
  const order = rankOrder(items.map((item) => item.aggregate?.official ?? null))
  return (
    <section className={layout.tight} aria-labelledby="results">
      <div className={layout.between}>
        <h2 id="results">{t('standing:results')}</h2>
        <ButtonLink icon="print" href={`#/documents/standing/${encodeURIComponent(paper)}`}>
          {t('standing:paper')}
        </ButtonLink>
      </div>
      <p className={layout.quiet}>
        {t('standing:resultsHint', {
          method: t(`session:method.${rubric.official}`),
          min: rubric.min,
          max: rubric.max,
        })}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={css.frame} tabIndex={0} aria-label={t('standing:tableOf', { what: t('standing:results') })}>
        <table className={css.figures}>
          <thead>
            <tr>
              <th scope="col">{t('session:rank')}</th>
              <th scope="col">{t('standing:item')}</th>
              <th scope="col">{t('session:officialScore')}</th>
              <th scope="col">{t('session:scorers')}</th>
              <th scope="col">{t('session:spread')}</th>
              <th scope="col">{t('standing:distribution')}</th>
            </tr>
          </thead>
          <tbody>
            {order.map((at) => {
              const item = items[at]
              const aggregate = item?.aggregate
              if (!item || !aggregate) return null
              return (
                <tr key={item.id}>
                  <td data-figure>
                    {aggregate.rank === null
                      ? '–'
                      : t(aggregate.tied ? 'session:rankTied' : 'session:rankAlone', { rank: aggregate.rank })}
                  </td>
                  <th scope="row">{`${at + 1}. ${item.title}`}</th>
                  <td data-figure>{two(aggregate.official)}</td>
                  <td data-figure>{t('session:ofScorers', { n: aggregate.n, scorers: item.scorers })}</td>
                  <td data-figure>{two(aggregate.sd)}</td>
                  <td className={css.strip}>
                    <DotStrip
                      label={t('standing:stripOf', {
                        title: item.title,
                        low: two(aggregate.min),
                        high: two(aggregate.max),
                        mean: two(aggregate.mean),
                      })}
                      values={aggregate.members.map(({ score }) => score)}
                      min={rubric.min}
                      max={rubric.max}
                      mean={aggregate.mean}
                      middle={aggregate.q1 === null || aggregate.q3 === null ? null : [aggregate.q1, aggregate.q3]}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}
