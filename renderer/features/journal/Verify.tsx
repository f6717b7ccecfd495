import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Verification } from '#shared/contract/journal.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useJob } from '#renderer/rpc/jobs.ts'
import { jobFigures } from '#renderer/shell/StatusLine.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import layout from '#renderer/ui/layout.module.css'
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Journal.module.css'

/** The button that recomputes the whole chain, and what it found. */
export function useVerify(): { readonly button: ReactNode; readonly result: ReactNode } {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [jobId, setJobId] = useState<string | null>(null)
  const verify = useMutation(orpc.journal.verify.mutationOptions())
  const start = (): void => {
    const id = crypto.randomUUID()
    setJobId(id)
    verify.mutate({ jobId: id })
  }
  return {
    button: (
      <Button kind="primary" pending={verify.isPending} onPress={start}>
        {t('journal:verify')}
      </Button>
    ),
    result: (
      <>
        {verify.isPending && <Verifying jobId={jobId} />}
        <ErrorNotice error={verify.error} />
        {verify.data && <Result {...verify.data} />}
      </>
    ),
  }
}

function Verifying({ jobId }: { jobId: string | null }): ReactNode {
  const words = useWords()
  const job = useJob(useDesk().jobs, jobId)
  return (
    <ProgressBar
      label={words.t('journal:verifying')}
      done={job?.done ?? 0}
      total={job?.total ?? 0}
      {...(job ? { figures: jobFigures(words, job) } : {})}
    />
  )
}

function Result({ ok, entries, head, problems }: Verification): ReactNode {
  const { t } = useWords()
  return (
    <section className={cx(css.result, !ok && css.bad)} aria-live="polite">
      <Icon name={ok ? 'check' : 'warning'} />
      <p>{ok ? t('journal:good', { count: entries }) : t('journal:bad')}</p>
      {ok ? (
        head !== '' && (
          <p className={css.head}>
            {t('journal:goodHead')} <span className={layout.mono}>{head}</span>
          </p>
        )
      ) : (
        <ul>
          {problems.map(({ kind, where }) => (
            <li key={`${kind} ${where}`}>{t(`journal:problem.${kind}`, { where })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
