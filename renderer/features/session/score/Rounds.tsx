import type { ReactNode } from 'react'
import type { Aggregate, DocketItem } from '#shared/contract/committee.ts'
import { FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

/** The rounds before and after the discussion, side by side; nothing where there was one. */
export function Rounds({ item }: { item: DocketItem }): ReactNode {
  const { t, formatNumber } = useWords()
  const { firstRound: before, aggregate: after } = item
  if (!before) return null
  const two = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const pair = (show: (one: Aggregate) => string): string => (after ? `${show(before)} → ${show(after)}` : show(before))
  return (
    <>
      <h3>{t(after ? 'session:beforeAfter' : 'session:beforeOnly')}</h3>
      <FactList
        facts={[
          { label: t('session:officialScore'), value: pair(({ official }) => two(official)) },
          {
            label: t('session:rank'),
            value: pair(({ rank, tied }) =>
              rank === null ? '–' : t(tied ? 'session:rankTied' : 'session:rankAlone', { rank }),
            ),
          },
          { label: t('session:spread'), value: pair(({ sd }) => two(sd)) },
          { label: t('session:scorers'), value: pair(({ n }) => t('session:people', { count: n })) },
        ]}
      />
    </>
  )
}
