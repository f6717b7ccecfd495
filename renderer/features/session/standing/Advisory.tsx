import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AdviceDto } from '#shared/contract/advice.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { CutLine } from '#shared/domain/rank.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { AdvisoryTable } from './AdvisoryTable.tsx'
import css from './Standing.module.css'
import { signed, twoDigits } from './two-digits.ts'

type CutKind = 'none' | CutLine['kind']

/** The cut line as typed; null while there is none or it is not yet a number of places or points. */
function cutOf(kind: CutKind, value: number): CutLine | null {
  if (kind === 'score' && Number.isFinite(value)) return { kind, atLeast: value }
  return kind === 'places' && Number.isInteger(value) && value >= 1 ? { kind, places: value } : null
}

/** Figures beside the official scores, marked as such: they change no result, they say how firm it is. */
export function Advisory({ detail }: { detail: SessionDetail }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [kind, setKind] = useState<CutKind>('places')
  const [value, setValue] = useState(Math.max(1, Math.ceil(detail.items.length / 2)))
  const cut = cutOf(kind, value)
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
        <Segmented
          label={t('standing:cut')}
          options={(['places', 'score', 'none'] as const).map((id) => ({ id, label: t(`standing:cutKind.${id}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setValue(next === 'score' ? (detail.rubric.min + detail.rubric.max) / 2 : 1)
          }}
        />
        {kind !== 'none' && (
          <NumberField
            label={t(`standing:cutValue.${kind}`)}
            value={value}
            onChange={setValue}
            minValue={kind === 'places' ? 1 : detail.rubric.min}
            maxValue={kind === 'places' ? Math.max(1, detail.items.length) : detail.rubric.max}
          />
        )}
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
