import { type ReactNode, useState } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { ItemList } from '../ItemList.tsx'
import css from '../Session.module.css'
import type { SessionChange } from '../use-session.ts'
import { Aggregates } from './Aggregates.tsx'
import { Grid } from './Grid.tsx'
import { AfterSeal } from './AfterSeal.tsx'
import { SheetsPanel } from '../sheets/SheetsPanel.tsx'
import { Recusals } from './Recusals.tsx'

/** A ring that fills as members finish, with the figures beside it. */
function Progress({ item }: { item: DocketItem }): ReactNode {
  const { t } = useWords()
  const share = item.scorers === 0 ? 0 : item.scored / item.scorers
  const around = 2 * Math.PI * 6
  return (
    <span className={css.progress}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        <circle
          cx="8"
          cy="8"
          r="6"
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 8 8)"
          data-done
        />
      </svg>
      {t('session:scoredOf', { scored: item.scored, scorers: item.scorers })}
    </span>
  )
}

/** How far members lie apart, as a bar against half the scale; only once the seal is open. */
function Disagreement({ item, width }: { item: DocketItem; width: number }): ReactNode {
  const { t, formatNumber } = useWords()
  const sd = item.aggregate?.sd ?? null
  if (sd === null) return null
  return (
    <span className={css.disagreement}>
      <span className={css.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (sd / (width / 2)) * 100)}%` }} />
      </span>
      {t('session:spreadOf', { sd: formatNumber(sd, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) })}
    </span>
  )
}

/** Items at the left, the grid of the selected one, and what its scores make together. */
export function Score({
  detail,
  change,
  start,
}: {
  detail: SessionDetail
  change: SessionChange
  /** the item to begin with */
  start?: string | undefined
}): ReactNode {
  const { t } = useWords()
  const [stored, setStored] = useState(0)
  const [picked, setPicked] = useState<string | null>(start ?? null)
  const item = detail.items.find((one) => one.id === picked) ?? detail.items[0]
  if (!item) return null
  const width = detail.rubric.max - detail.rubric.min
  return (
    <div className={cx(css.score, css.tab)}>
      <ItemList label={t('session:docket')} items={detail.items} selected={item.id} onSelect={setPicked}>
        {(one) => (
          <>
            <Progress item={one} />
            <Disagreement item={one} width={width} />
          </>
        )}
      </ItemList>
      <div className={layout.scroll}>
        <Grid key={`${item.id} ${stored}`} detail={detail} item={item} />
      </div>
      <div className={cx(layout.stack, layout.scroll)}>
        <SheetsPanel detail={detail} onStored={() => setStored((times) => times + 1)} />
        <Aggregates detail={detail} item={item} />
        <AfterSeal detail={detail} item={item} change={change} />
        <Recusals detail={detail} item={item} change={change} />
      </div>
    </div>
  )
}
