import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { NewSession } from './NewSession.tsx'
import { SessionPage } from './SessionPage.tsx'

/** The session of the address; else the newest that is not closed; else the newest. */
export default function SessionScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [, go] = useLocation()
  const { id } = useParams()
  const [creating, setCreating] = useState(false)
  const sessions = useQuery(orpc.committee.sessions.queryOptions())
  const open = sessions.data?.findLast((session) => session.phase !== 'closed') ?? sessions.data?.at(-1)
  const current = id === undefined ? open?.id : decodeURIComponent(id)
  const dialog = creating && <NewSession onClose={() => setCreating(false)} onMade={(made) => go(`/session/${made}`)} />
  if (sessions.data && current !== undefined)
    return (
      <>
        <SessionPage key={current} sessionId={current} sessions={sessions.data} onNew={() => setCreating(true)} />
        {dialog}
      </>
    )
  return (
    <Screen title={t('session:title')}>
      <ErrorNotice error={sessions.error} onRetry={() => void sessions.refetch()} />
      {sessions.data && (
        <EmptyState
          title={t('session:empty')}
          action={
            <Button kind="primary" icon="plus" onPress={() => setCreating(true)}>
              {t('session:new')}
            </Button>
          }
        >
          {t('session:emptyHint')}
        </EmptyState>
      )}
      {dialog}
    </Screen>
  )
}
