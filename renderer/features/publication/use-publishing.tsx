import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PublicationChoice } from '#shared/contract/publication.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

interface Publishing {
  readonly pending: boolean
  /** with the hash that the preview told */
  readonly start: (sha256: string) => void
  /** progress, or what came of it */
  readonly state: ReactNode
}

/** Makes the publication as a job; where it changed since the preview, that is read again. */
export function usePublishing(choice: PublicationChoice, lookAgain: () => void): Publishing {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [jobId, setJobId] = useState('')
  const publish = useMutation(
    orpc.publication.publish.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.publication.key() }),
      onError: lookAgain,
    }),
  )
  return {
    pending: publish.isPending,
    start(sha256) {
      const id = crypto.randomUUID()
      setJobId(id)
      publish.mutate({ ...choice, leaveOut: [...choice.leaveOut], sha256, jobId: id })
    },
    state: (
      <>
        {publish.isPending && <JobProgress jobId={jobId} label={t('publication:making')} />}
        <ErrorNotice error={publish.error} onDismiss={() => publish.reset()} />
        {publish.data && (
          <output className={layout.quiet}>{t('publication:published', { name: publish.data.file.name })}</output>
        )}
      </>
    ),
  }
}
