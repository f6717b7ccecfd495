import type { ReactNode } from 'react'
import type { Job } from '#shared/contract/events.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useJob } from '#renderer/rpc/jobs.ts'
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'

/** '2.1 MB of 8 MB · 1.4 MB a second · about 4 s left' */
function figuresOf(job: Job, { t, formatBytes, formatNumber }: Words): string {
  const amount = job.unit === 'bytes' ? formatBytes : (value: number) => formatNumber(Math.round(value))
  const left = job.rate > 0 && job.total > 0 ? Math.ceil((job.total - job.done) / job.rate) : null
  return [
    job.total > 0 && t(`common:unit.${job.unit}`, { done: amount(job.done), total: amount(job.total) }),
    job.rate > 0 && t('tasks:import.rate', { rate: amount(job.rate) }),
    left !== null && t('tasks:import.remaining', { seconds: formatNumber(left) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** One job of main with its rate and what is left, and the way to cancel it. */
export function JobProgress({ jobId, label }: { jobId: string; label: string }): ReactNode {
  const words = useWords()
  const { client, jobs } = useDesk()
  const job = useJob(jobs, jobId)
  return (
    <ProgressBar
      label={job?.note ? `${label} · ${job.note}` : label}
      done={job?.done ?? 0}
      total={job?.total ?? 0}
      onCancel={() => void client.events.cancel({ jobId })}
      {...(job ? { figures: figuresOf(job, words) } : {})}
    />
  )
}
