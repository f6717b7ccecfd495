import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Job } from '#shared/contract/events.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useJobs } from '#renderer/rpc/jobs.ts'
import { jobFigures } from '#renderer/shell/StatusLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { LanguageChoice } from '#renderer/ui/LanguageChoice.tsx'
import css from './Welcome.module.css'

/** The first minute: a sample year to look around in, or an empty desk. */
export function Welcome(): ReactNode {
  const { t, locale, setLocale } = useWords()
  const { orpc, jobs } = useDesk()
  const job = useJobs(jobs).findLast(({ kind, state }) => kind === 'sample' && state === 'running')
  const queries = useQueryClient()
  const onSuccess = (): Promise<void> => queries.invalidateQueries()
  const sample = useMutation(orpc.workspace.openSample.mutationOptions({ onSuccess }))
  const empty = useMutation(orpc.workspace.startEmpty.mutationOptions({ onSuccess }))

  return (
    <main className={css.page}>
      <div className={css.sheet}>
        <div className={css.head}>
          <h1>{t('overview:welcome.title')}</h1>
          <LanguageChoice label={t('common:language.label')} value={locale} onChange={setLocale} />
        </div>
        <p className={css.text}>{t('overview:welcome.text')}</p>
        {sample.isPending || job ? (
          <Filling job={job} />
        ) : (
          <div className={css.choices}>
            <section className={css.choice}>
              <h2>{t('overview:welcome.sampleTitle')}</h2>
              <p>{t('overview:welcome.sampleText')}</p>
              <Button
                kind="primary"
                onPress={() => sample.mutate({ locale, jobId: crypto.randomUUID() })}
                isDisabled={empty.isPending}
              >
                {t('overview:welcome.sample')}
              </Button>
            </section>
            <section className={css.choice}>
              <h2>{t('overview:welcome.emptyTitle')}</h2>
              <p>{t('overview:welcome.emptyText')}</p>
              <Button pending={empty.isPending} onPress={() => empty.mutate({ locale })}>
                {t('overview:welcome.empty')}
              </Button>
            </section>
          </div>
        )}
        <div className={css.error}>
          <ErrorNotice error={sample.error ?? empty.error} />
        </div>
      </div>
    </main>
  )
}

/** The sample year is made through the same steps as real work, so it takes a moment. */
function Filling({ job }: { job: Job | undefined }): ReactNode {
  const words = useWords()
  const { orpc } = useDesk()
  const cancel = useMutation(orpc.events.cancel.mutationOptions())
  return (
    <div className={css.work}>
      <ProgressBar
        label={words.t('overview:welcome.filling')}
        done={job?.done ?? 0}
        total={job?.total ?? 0}
        {...(job ? { figures: jobFigures(words, job) } : {})}
        {...(job ? { onCancel: () => cancel.mutate({ jobId: job.id }) } : {})}
      />
    </div>
  )
}
