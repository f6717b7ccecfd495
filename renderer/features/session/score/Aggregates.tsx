import type { ReactNode } from 'react'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { DotPlot } from '#renderer/ui/DotPlot.tsx'
import layout from '#renderer/ui/layout.module.css'
import { FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from '../Session.module.css'
import { Rounds } from './Rounds.tsx'

/** The scores of an item together, never without their spread; closed while the round is sealed. */
export function Aggregates({ detail, item }: { detail: SessionDetail; item: DocketItem }): ReactNode {
  const { t, formatNumber } = useWords()
  const { rubric, members } = detail
  const { aggregate } = item
  if (aggregate === null)
    return (
      <section className={css.sealed} aria-labelledby="aggregates">
        <h2 id="aggregates">{t('session:aggregates')}</h2>
        <output>{t('session:sealed', { scored: item.scored, scorers: item.scorers })}</output>
        <Rounds item={item} />
      </section>
    )
  const two = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const names = new Map(members.map((member) => [member.id, member.name]))
  return (
    <section className={layout.tight} aria-labelledby="aggregates">
      <h2 id="aggregates">{t('session:aggregates')}</h2>
      <p className={css.official}>
        <span className={css.big}>{two(aggregate.official)}</span>
        <span className={layout.quiet}>{t(`session:method.${rubric.official}`)}</span>
      </p>
      <DotPlot
        label={t('session:dots', { title: item.title })}
        values={aggregate.members.map(({ memberId, score }) => ({
          id: memberId,
          name: names.get(memberId) ?? '',
          value: score,
        }))}
        min={rubric.min}
        max={rubric.max}
        mean={aggregate.mean}
        trimmedMean={aggregate.trimmedMean}
        median={aggregate.median}
        interval={null}
      />
      <FactList
        facts={[
          {
            label: t('session:rank'),
            value:
              aggregate.rank === null
                ? '–'
                : t(aggregate.tied ? 'session:rankTied' : 'session:rankAlone', { rank: aggregate.rank }),
          },
          { label: t('session:scorers'), value: t('session:ofScorers', { n: aggregate.n, scorers: item.scorers }) },
          { label: t('session:method.mean'), value: two(aggregate.mean) },
          { label: t('session:method.trimmedMean'), value: two(aggregate.trimmedMean) },
          { label: t('session:method.median'), value: two(aggregate.median) },
          { label: t('session:spread'), value: two(aggregate.sd) },
          { label: t('session:range'), value: `${two(aggregate.min)} – ${two(aggregate.max)}` },
        ]}
      />
      <Rounds item={item} />
    </section>
  )
}
