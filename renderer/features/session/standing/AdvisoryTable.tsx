import type { ReactNode } from 'react'
import type { AdviceDto } from '#shared/contract/advice.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Standing.module.css'
import { twoDigits } from './two-digits.ts'

type AdviceItem = AdviceDto['items'][number]

/** The other ways of counting that put an item on the other side, in words. */
function flipWords({ t, formatNumber }: Words, { members, rubric }: SessionDetail, flips: AdviceItem['flips']): string {
  return flips
    .map((flip) => {
      if (flip.kind === 'method') return t(`session:method.${flip.method}`)
      if (flip.kind === 'without')
        return t('standing:without', { name: members.find(({ id }) => id === flip.memberId)?.name ?? '' })
      return t('standing:reweighted', {
        title: rubric.criteria.find(({ id }) => id === flip.criterionId)?.title ?? '',
        factor: formatNumber(flip.factor, { minimumFractionDigits: 1 }),
      })
    })
    .join(', ')
}

function Side({ detail, item }: { detail: SessionDetail; item: AdviceItem }): ReactNode {
  const words = useWords()
  const { t } = words
  if (item.passes === null) return '–'
  return (
    <>
      <Badge tone={item.passes ? 'success' : 'neutral'}>{t(item.passes ? 'standing:above' : 'standing:below')}</Badge>{' '}
      {item.flips.length === 0
        ? t('standing:firm')
        : t('standing:flips', { ways: flipWords(words, detail, item.flips) })}
    </>
  )
}

/** Item by item: interval of the rank, adjusted score, side of the cut line and what would change it. */
export function AdvisoryTable({ detail, advice }: { detail: SessionDetail; advice: AdviceDto }): ReactNode {
  const { t, formatNumber } = useWords()
  const two = twoDigits(formatNumber)
  const byId = new Map(advice.items.map((item) => [item.itemId, item]))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={css.frame} tabIndex={0} aria-label={t('standing:tableOf', { what: t('standing:advisory') })}>
      <table className={css.figures}>
        <thead>
          <tr>
            <th scope="col">{t('standing:item')}</th>
            <th scope="col">{t('session:officialScore')}</th>
            <th scope="col">{t('standing:adjusted')}</th>
            <th scope="col">{t('standing:interval')}</th>
            <th scope="col">{t('standing:cutSide')}</th>
          </tr>
        </thead>
        <tbody>
          {detail.items.map((item, at) => {
            const found = byId.get(item.id)
            if (!found) return null
            return (
              <tr key={item.id}>
                <th scope="row">{`${at + 1}. ${item.title}`}</th>
                <td data-figure>{two(item.aggregate?.official ?? null)}</td>
                <td data-figure>{two(found.adjusted)}</td>
                <td data-figure>
                  {found.rankLow === null || found.rankHigh === null
                    ? '–'
                    : t(found.rankLow === found.rankHigh ? 'standing:rankOne' : 'standing:rankRange', {
                        low: found.rankLow,
                        high: found.rankHigh,
                      })}
                </td>
                <td>
                  <Side detail={detail} item={found} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
