import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { Desk } from './Desk.tsx'
import { NewMeeting } from './Meetings.tsx'

/** The agenda of a strategy meeting: its outline, and the pages it prints. */
export default function AgendaScreen(): ReactNode {
  const { t, formatDate } = useWords()
  const { orpc } = useDesk()
  const [, navigate] = useLocation()
  const { id: asked } = useParams<{ id?: string }>()
  const [creating, setCreating] = useState(false)
  const list = useQuery(orpc.meeting.list.queryOptions())
  const meetings = list.data ?? []
  const id = asked ?? (meetings.findLast(({ lockedAt }) => lockedAt === null) ?? meetings.at(-1))?.id ?? null
  const dialog = creating && <NewMeeting onClose={() => setCreating(false)} />
  if (id === null)
    return (
      <Screen title={t('agenda:title')}>
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
        {list.data && (
          <EmptyState
            title={t('agenda:empty')}
            action={
              <Button kind="primary" icon="plus" onPress={() => setCreating(true)}>
                {t('agenda:new')}
              </Button>
            }
          >
            {t('agenda:emptyHint')}
          </EmptyState>
        )}
        {dialog}
      </Screen>
    )
  const select = (
    <div className={css.choose}>
      <Select
        label={t('agenda:choose')}
        hideLabel
        options={meetings.map((row) => ({
          id: row.id,
          label: `${row.title} · ${formatDate(row.date)}`,
          note: t('agenda:choice', { count: row.items, minutes: row.minutes }),
        }))}
        value={id}
        onChange={(next) => navigate(`/agenda/${encodeURIComponent(next)}`)}
      />
    </div>
  )
  return (
    <>
      <Chosen key={id} id={id} select={select} onNew={() => setCreating(true)} />
      {dialog}
    </>
  )
}

function Chosen({ id, select, onNew }: { id: string; select: ReactNode; onNew: () => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [begun, setBegun] = useState(0) // a new number throws this window's draft away
  const detail = useQuery(orpc.meeting.get.queryOptions({ input: { meetingId: id } }))
  if (!detail.data)
    return (
      <Screen title={t('agenda:title')} meta={select}>
        <ErrorNotice page error={detail.error} onRetry={() => void detail.refetch()} />
      </Screen>
    )
  const loadNewest = async (): Promise<void> => {
    await detail.refetch()
    setBegun(begun + 1)
  }
  return <Desk key={begun} detail={detail.data} select={select} onNew={onNew} onLoadNewest={() => void loadNewest()} />
}
