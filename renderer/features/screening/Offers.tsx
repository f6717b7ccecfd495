import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SimilarTask } from '#shared/contract/screening.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { ScreeningBadge } from '#renderer/features/tasks/ScreeningBadge.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Screening.module.css'

/** Likely duplicates of a task; the job's name stays, so that one comparison serves the whole visit. */
export function useOffers(taskId: string | null, jobId: string) {
  const { orpc } = useDesk()
  return useQuery({
    ...orpc.screening.similar.queryOptions({ input: { taskId: taskId ?? '', jobId } }),
    enabled: taskId !== null,
  })
}

export interface OffersProps {
  readonly offers: ReturnType<typeof useOffers>
  readonly jobId: string
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
}

export function Offers({ offers, jobId, chosenId, onChoose }: OffersProps): ReactNode {
  const { t } = useWords()
  return (
    <section className={layout.tight} aria-labelledby="screening-offers">
      <h3 id="screening-offers">{t('screening:offers')}</h3>
      <ErrorNotice error={offers.error} onRetry={() => void offers.refetch()} />
      {offers.isPending && <JobProgress jobId={jobId} label={t('screening:comparing')} />}
      {offers.data?.length === 0 && <p className={layout.quiet}>{t('screening:noOffers')}</p>}
      <ol className={css.offers}>
        {offers.data?.map((offer, index) => (
          <Offer key={offer.id} offer={offer} index={index} chosen={offer.id === chosenId} onChoose={onChoose} />
        ))}
      </ol>
    </section>
  )
}

interface OfferProps {
  readonly offer: SimilarTask
  readonly index: number
  readonly chosen: boolean
  readonly onChoose: (id: string) => void
}

function Offer({ offer, index, chosen, onChoose }: OfferProps): ReactNode {
  const { t } = useWords()
  const share = (likeness: number): string => `${Math.round(likeness * 100)}%`
  return (
    <li>
      <button type="button" className={css.offer} aria-pressed={chosen} onClick={() => onChoose(offer.id)}>
        <span>
          {t('screening:numbered', { number: offer.number, title: offer.title })}{' '}
          {offer.mark && <ScreeningBadge mark={offer.mark} />}
        </span>
        <span className={layout.quiet}>
          {t('screening:alike', { title: share(offer.titleLikeness), body: share(offer.bodyLikeness) })}
          {offer.words.length > 0 && ` · ${t('screening:shared', { words: offer.words.join(', ') })}`}
        </span>
        <span className={layout.faint}>
          {offer.source} {offer.sourceTaskId}
          {index < 9 && ` · ${t('screening:byKey', { key: index + 1 })}`}
        </span>
      </button>
    </li>
  )
}
