import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { KeepAs } from './KeepAs.tsx'

/** Keeps what the next sessions have in common with this one. */
export function KeepSession({ sessionId }: { sessionId: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const list = useQuery(orpc.sessionTemplates.list.queryOptions())
  const save = useMutation(
    orpc.sessionTemplates.save.mutationOptions({
      onSuccess: (saved) => queries.setQueryData(orpc.sessionTemplates.list.queryKey(), saved),
    }),
  )
  return (
    <section className={layout.tight} aria-labelledby="keep">
      <h2 id="keep">{t('sheets:copy.keep')}</h2>
      <p className={layout.quiet}>{t('sheets:copy.keepWhat')}</p>
      <ErrorNotice error={list.error ?? save.error} />
      <KeepAs
        label={t('sheets:copy.keepName')}
        known={(list.data ?? []).map(({ name }) => name)}
        pending={save.isPending}
        onKeep={(name, done) => save.mutate({ name, sessionId }, done)}
      />
    </section>
  )
}
