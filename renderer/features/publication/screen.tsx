import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { publicationKinds } from '#shared/contract/publication.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Chosen } from './Chosen.tsx'

/** Word back to the Forum: what would leave, seen as it is, then made and kept. */
export default function PublicationScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const params = useParams<{ kind?: string; id?: string }>()
  const subjects = useQuery(orpc.publication.subjects.queryOptions())
  const { rounds = [], tasks = [] } = subjects.data ?? {}
  const asked = publicationKinds.find((kind) => kind === params.kind)
  const kind = asked ?? (rounds.length > 0 ? 'round' : 'task')
  const list = kind === 'round' ? rounds : tasks
  const subjectId = params.id === undefined ? list[0]?.id : decodeURIComponent(params.id)
  if (subjects.data && subjectId !== undefined)
    return <Chosen key={`${kind} ${subjectId}`} subjects={subjects.data} kind={kind} subjectId={subjectId} />
  return (
    <Screen title={t('publication:title')}>
      <ErrorNotice error={subjects.error} onRetry={() => void subjects.refetch()} />
      {subjects.data && (
        <EmptyState
          title={t('publication:empty.title')}
          action={
            <ButtonLink kind="primary" href="#/votes">
              {t('publication:empty.action')}
            </ButtonLink>
          }
        >
          {t('publication:empty.text')}
        </EmptyState>
      )}
    </Screen>
  )
}
