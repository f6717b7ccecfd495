import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import type { DocumentFormat, DocumentSubject } from '#shared/contract/documents.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useJob } from '#renderer/rpc/jobs.ts'
import { jobFigures } from '#renderer/shell/StatusLine.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

export interface Making {
  readonly pending: boolean
  readonly start: () => void
  /** progress, or what came of it */
  readonly state: ReactNode
}

/** Makes the document as a job: told step by step, cancelled at any time; nothing half-made stays. */
export function useMaking(input: DocumentSubject, format: DocumentFormat): Making {
  const { t } = useWords()
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  const [jobId, setJobId] = useState<string | null>(null)
  const make = useMutation(
    orpc.documents.make.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.documents.list.key() }),
    }),
  )
  const start = (): void => {
    const id = crypto.randomUUID()
    setJobId(id)
    make.mutate({ ...input, format, jobId: id })
  }
  const cancelled = make.error !== null && toDeskError(make.error).code === 'CANCELLED'
  return {
    pending: make.isPending,
    start,
    state: (
      <>
        {make.isPending && jobId !== null && (
          <Progress
            jobId={jobId}
            label={t('documents:making', { format: format.toUpperCase() })}
            onCancel={() => void client.events.cancel({ jobId }).catch(() => undefined)}
          />
        )}
        {cancelled ? (
          <output className={css.note}>{t('documents:cancelled')}</output>
        ) : (
          <ErrorNotice error={make.error} onRetry={start} />
        )}
        {make.data && !make.isPending && (
          <output className={css.note}>
            {make.data.pages === 0
              ? t('documents:madeUnpaged', { name: make.data.file.name })
              : t('documents:made', { name: make.data.file.name, count: make.data.pages })}
          </output>
        )}
      </>
    ),
  }
}

interface ProgressProps {
  readonly jobId: string
  readonly label: string
  readonly onCancel: () => void
}

/** How far a running job is, and its end. */
export function Progress({ jobId, label, onCancel }: ProgressProps): ReactNode {
  const words = useWords()
  const job = useJob(useDesk().jobs, jobId)
  return (
    <ProgressBar
      label={label}
      done={job?.done ?? 0}
      total={job?.total ?? 0}
      {...(job && job.total > 0 ? { figures: jobFigures(words, job) } : {})}
      onCancel={onCancel}
    />
  )
}
