import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import { AreaNav } from '#renderer/features/tasks/AreaNav.tsx'
import { ImportDialog } from '#renderer/features/tasks/import/ImportDialog.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { RoundView } from './RoundView.tsx'

/** The round of the address, or the newest; without any, what this place is for. */
export default function VotesScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { roundId } = useParams()
  const [importing, setImporting] = useState(false)
  const rounds = useQuery(orpc.votes.rounds.queryOptions())
  const current = roundId === undefined ? rounds.data?.[0]?.id : decodeURIComponent(roundId)
  const dialog = importing && <ImportDialog onClose={() => setImporting(false)} />
  if (rounds.data && current !== undefined)
    return (
      <>
        <RoundView key={current} roundId={current} rounds={rounds.data} onImport={() => setImporting(true)} />
        {dialog}
      </>
    )
  return (
    <Screen title={t('tasks:votes.title')} actions={<AreaNav here="votes" />}>
      <ErrorNotice error={rounds.error} onRetry={() => void rounds.refetch()} />
      {rounds.data && (
        <EmptyState
          title={t('tasks:votes.emptyTitle')}
          action={
            <Button kind="primary" icon="upload" onPress={() => setImporting(true)}>
              {t('tasks:import.action')}
            </Button>
          }
        >
          {t('tasks:votes.emptyText')}
        </EmptyState>
      )}
      {dialog}
    </Screen>
  )
}
