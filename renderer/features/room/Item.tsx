import type { ReactNode } from 'react'
import type { RoomItem, RoomScores, RoomView } from '#shared/contract/room.ts'
import { DotStrip } from '#renderer/ui/DotStrip.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Room.module.css'

/** The item before the room: what it is at the left, what was made of it at the right once there is something. */
export function Item({ item, session }: { item: RoomItem; session: RoomView['session'] }): ReactNode {
  const { t } = useWords()
  return (
    <section className={css.item} data-wide={item.scores === null && item.decision === null}>
      <div>
        <p className={css.place}>
          {t('session:itemOf', {
            number: item.number,
            count: session.items,
            purpose: t(`session:purpose.${item.purpose}`),
          })}
        </p>
        <h1 className={css.title}>{item.title}</h1>
        <Origin item={item} />
        {item.sheet !== '' && <p className={css.sheet}>{item.sheet}</p>}
      </div>
      {(item.scores ?? item.decision) && (
        <div className={css.result}>
          {item.decision && <Decision decision={item.decision} />}
          {item.scores && <Scores scores={item.scores} />}
        </div>
      )}
      {session.phase === 'scoring' && (
        <p className={css.sealed}>
          <Icon name="lock" size={32} />
          {t('room:sealed', { scored: item.scored, scorers: item.scorers })}
        </p>
      )}
    </section>
  )
}

function Origin({ item }: { item: RoomItem }): ReactNode {
  const { t, formatNumber } = useWords()
  const { tally } = item
  const votes =
    tally &&
    t('session:yes', {
      count: tally.counts.yes,
      votes: formatNumber(tally.counts.yes),
      basis: t(`session:basis.${tally.basis}`),
    })
  return (
    <p className={css.about}>
      {[t(`session:origin.${item.origin}`), item.cameFrom, votes].filter(Boolean).join(' · ')}
    </p>
  )
}

function Decision({ decision }: { decision: NonNullable<RoomItem['decision']> }): ReactNode {
  const { t } = useWords()
  const counted = decision.for + decision.against + decision.abstained > 0
  return (
    <div>
      <p className={css.outcome}>{t(`session:outcome.${decision.outcome}`)}</p>
      <p>{counted ? t('session:countsLine', { ...decision }) : t('room:byConsent')}</p>
      {decision.amendment !== '' && <p className={css.amendment}>{decision.amendment}</p>}
    </div>
  )
}

/** The official score, never without its spread and the number of scorers. */
function Scores({ scores }: { scores: RoomScores }): ReactNode {
  const { t, formatNumber } = useWords()
  const two = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const rank =
    scores.rank !== null &&
    t('room:rank', {
      rank: t(scores.tied ? 'session:rankTied' : 'session:rankAlone', { rank: scores.rank }),
      count: scores.of,
    })
  const figures = t('room:figures', { n: scores.n, sd: two(scores.sd) })
  return (
    <div>
      <p className={css.score}>
        <span className={css.figure}>{two(scores.official)}</span>
        <span>{t(`session:method.${scores.method}`)}</span>
      </p>
      <p>{[rank, figures].filter(Boolean).join(' · ')}</p>
      {scores.before !== null && <p>{t('room:before', { score: two(scores.before) })}</p>}
      <div className={css.dots}>
        <DotStrip
          label={figures}
          values={scores.values}
          min={scores.scale[0]}
          max={scores.scale[1]}
          mean={scores.official}
          middle={null}
        />
        <p className={css.ends}>
          <span>{formatNumber(scores.scale[0])}</span>
          <span>{formatNumber(scores.scale[1])}</span>
        </p>
      </div>
    </div>
  )
}
