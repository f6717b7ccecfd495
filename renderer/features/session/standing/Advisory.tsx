import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AdviceDto } from '#shared/contract/advice.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { CutLine } from '#shared/domain/rank.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { AdvisoryTable } from './AdvisoryTable.tsx'
import { CutFields } from './CutFields.tsx'
import css from './Standing.module.css'
import { signed, twoDigits } from './two-digits.ts'

interface AdvisoryProps {
  readonly detail: SessionDetail
  readonly cut: CutLine | null
  readonly onCut: (cut: CutLine | null) => void
}

/** Figures beside the official scores, marked as such: they change no result, they say how firm it is. */
export function Advisory({ detail, cut, onCut }: AdvisoryProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const advice = useQuery(
    orpc.committee.advice.queryOptions({
      input: { sessionId: detail.session.id, cut },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <section className={css.advisory} aria-labelledby="advisory">
      <div className={layout.row}>
        <h2 id="advisory">{t('standing:advisory')}</h2>
        <Badge tone="info">{t('standing:advisoryBadge')}</Badge>
      </div>
      <p className={layout.quiet}>{t('standing:advisoryHint')}</p>
      <ErrorNotice error={advice.error} onRetry={() => void advice.refetch()} />
      <div className={layout.row}>
        <CutFields cut={cut} onChange={onCut} items={detail.items.length} scale={detail.rubric} />
      </div>
      {advice.data ? (
        <>
          <AdvisoryTable detail={detail} advice={advice.data} />
          <Agreement detail={detail} advice={advice.data} />
        </>
      ) : (
        <output>{t('standing:counting')}</output>
      )}
    </section>
  )
}

/** Agreement of the whole session, and who is strict or lenient by how much. */
function Agreement({ detail, advice }: { detail: SessionDetail; advice: AdviceDto }): ReactNode {
  const { t, formatNumber } = useWords()
  const names = new Map(detail.members.map(({ id, name }) => [id, name]))
  const scorers = advice.members.filter(({ n }) => n > 0).toSorted((a, b) => a.leniency - b.leniency)
  return (
    <FactList
      facts={[
        {
          label: t('standing:alpha'),
          value:
            advice.alpha === null
              ? t('standing:alphaNone')
              : `${twoDigits(formatNumber)(advice.alpha)} (${t('standing:alphaScale')})`,
        },
        {
          label: t('standing:leniency'),
          value:
            advice.refused === null
              ? scorers
                  .map(({ memberId, leniency, n }) =>
                    t('standing:leniencyOf', {
                      name: names.get(memberId) ?? '',
                      points: signed(formatNumber)(leniency),
                      n,
                    }),
                  )
                  .join(' · ')
              : t(`standing:refused.${advice.refused}`),
        },
        {
          label: t('standing:draws'),
          value: t('standing:drawsOf', { draws: formatNumber(advice.draws), seed: advice.seed }),
        },
      ]}
    />
  )
}
