import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Job } from '#shared/contract/events.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useJobs, useSavedAt } from '#renderer/rpc/jobs.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Shell.module.css'

const nameOf = ({ t }: Words, job: Job): string =>
  job.note === '' ? t(`common:job.${job.kind}`) : `${t(`common:job.${job.kind}`)} · ${job.note}`

/** A job's figures in words: '3 of 12 pages'. */
export function jobFigures({ t, formatNumber, formatBytes }: Words, { unit, done, total }: Job): string {
  const write = unit === 'bytes' ? formatBytes : formatNumber
  return total > 0 ? t(`common:unit.${unit}`, { done: write(done), total: write(total) }) : ''
}

const endings = {
  running: 'common:shell.jobDone',
  done: 'common:shell.jobDone',
  failed: 'common:shell.jobFailed',
  cancelled: 'common:shell.jobCancelled',
} as const

const shownFor = 20_000 // milliseconds that a good ending stays; a failure stays until the next work

/** The job that ended last, while that is still news. */
function useNews(last: Job | undefined): Job | undefined {
  const key = last && last.state !== 'running' ? `${last.id} ${last.state}` : ''
  const [old, setOld] = useState('')
  useEffect(() => {
    if (key === '') return undefined
    const timer = setTimeout(() => setOld(key), shownFor)
    return () => clearTimeout(timer)
  }, [key])
  return last?.state === 'failed' || key !== old ? last : undefined
}

/** Work under way with its progress, else how the last one ended. */
export function StatusLine(): ReactNode {
  const words = useWords()
  const { jobs: board, orpc } = useDesk()
  const jobs = useJobs(board)
  const cancel = useMutation(orpc.events.cancel.mutationOptions())
  const running = jobs.filter((job) => job.state === 'running')
  const last = useNews(jobs.at(-1))
  return (
    <footer className={css.status} aria-label={words.t('common:shell.status')}>
      {running.map((job) => (
        <ProgressBar
          key={job.id}
          label={nameOf(words, job)}
          done={job.done}
          total={job.total}
          figures={jobFigures(words, job)}
          onCancel={() => cancel.mutate({ jobId: job.id })}
        />
      ))}
      {running.length === 0 && (
        <output>
          {last ? words.t(endings[last.state], { name: nameOf(words, last) }) : words.t('common:shell.idle')}
        </output>
      )}
    </footer>
  )
}

/** Every change is saved at once; this says when the last one was. */
export function Saved(): ReactNode {
  const { t, formatTime } = useWords()
  const at = useSavedAt(useDesk().jobs)
  return (
    <span className={css.saved}>
      <Icon name="check" size={14} />
      {at === null ? t('common:shell.savedNever') : t('common:shell.saved', { time: formatTime(at) })}
    </span>
  )
}
