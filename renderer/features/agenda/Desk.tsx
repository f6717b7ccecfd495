import { type ReactNode, useState } from 'react'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { toDeskError } from '#shared/contract/client.ts'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Halves } from './Halves.tsx'
import { LateChange } from './LateChange.tsx'
import { Lock } from './Lock.tsx'
import { EditMeeting } from './Meetings.tsx'
import { State } from './State.tsx'
import { type Agenda, useAgenda } from './use-agenda.ts'
import { useLate } from './use-late.ts'
import { Versions } from './Versions.tsx'

export interface DeskProps {
  readonly detail: MeetingDetail
  /** chooses the meeting */
  readonly select: ReactNode
  readonly onNew: () => void
  /** gives this window's draft up for what is stored */
  readonly onLoadNewest: () => void
}

/** One meeting's agenda: outline at the left, paper at the right; as a draft, final, or changed after distribution. */
export function Desk(props: DeskProps): ReactNode {
  const [late, setLate] = useState(false)
  return late ? (
    <LateDesk {...props} onDone={() => setLate(false)} />
  ) : (
    <DraftDesk {...props} onLate={() => setLate(true)} />
  )
}

function DraftDesk({ detail, select, onNew, onLoadNewest, onLate }: DeskProps & { onLate: () => void }): ReactNode {
  const { t } = useWords()
  const agenda = useAgenda(detail)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const waiting = detail.waiting.filter(({ taskId }) => !agenda.items.some((item) => item.taskId === taskId))
  const locked = detail.lockedAt !== null
  return (
    <Screen
      title={t('agenda:title')}
      meta={select}
      actions={
        <>
          <State detail={detail} agenda={agenda} />
          <Versions detail={detail} agenda={agenda} />
          {locked ? (
            <FinalActions detail={detail} onLate={onLate} />
          ) : (
            <Lock
              meetingId={detail.meeting.id}
              agenda={agenda}
              version={detail.version}
              waiting={waiting.filter(({ reason }) => reason === '').length}
            />
          )}
          <More detail={detail} onNew={onNew} />
        </>
      }
    >
      <SaveError agenda={agenda} onLoadNewest={onLoadNewest} />
      <Halves
        detail={detail}
        agenda={agenda}
        mode={locked ? 'final' : 'draft'}
        waiting={waiting}
        selectedId={selectedId}
        onSelect={setSelectedId}
      />
    </Screen>
  )
}

function LateDesk({ detail, select, onDone }: DeskProps & { onDone: () => void }): ReactNode {
  const { t } = useWords()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const agenda = useLate(detail, selectedId)
  return (
    <Screen
      title={t('agenda:title')}
      meta={select}
      actions={<LateChange printed={detail.items} agenda={agenda} onDone={onDone} />}
    >
      <Halves
        detail={detail}
        agenda={agenda}
        mode="late"
        waiting={detail.waiting.filter(({ taskId }) => !agenda.items.some((item) => item.taskId === taskId))}
        selectedId={selectedId}
        onSelect={setSelectedId}
      />
    </Screen>
  )
}

/** What can be done with a final version: print it, its replacement pages, or change it once more. */
function FinalActions({ detail, onLate }: { detail: MeetingDetail; onLate: () => void }): ReactNode {
  const { t } = useWords()
  const id = encodeURIComponent(detail.meeting.id)
  const finals = detail.versions.filter(({ locked }) => locked).length
  return (
    <>
      <Button icon="edit" onPress={onLate}>
        {t('agenda:late.start')}
      </Button>
      {finals > 1 && <ButtonLink href={`#/documents/changeSlip/${id}`}>{t('agenda:late.slip')}</ButtonLink>}
      <ButtonLink href={`#/copies/agenda/${id}`}>{t('copies:open')}</ButtonLink>
      <ButtonLink kind="primary" href={`#/documents/agenda/${id}`}>
        {t('agenda:print')}
      </ButtonLink>
    </>
  )
}

function More({ detail, onNew }: Pick<DeskProps, 'detail' | 'onNew'>): ReactNode {
  const { t } = useWords()
  const [editing, setEditing] = useState(false)
  const locked = detail.lockedAt !== null
  return (
    <>
      <Menu
        label={t('common:more')}
        icon="more"
        items={[
          { id: 'new', label: t('agenda:new'), icon: 'plus', onAction: onNew },
          { id: 'edit', label: t('agenda:edit'), icon: 'edit', disabled: locked, onAction: () => setEditing(true) },
        ]}
      />
      {editing && <EditMeeting meeting={detail.meeting} onClose={() => setEditing(false)} />}
    </>
  )
}

function SaveError({ agenda, onLoadNewest }: { agenda: Agenda; onLoadNewest: () => void }): ReactNode {
  const { t } = useWords()
  if (agenda.error === null) return null
  const retry = (): void => void agenda.flush().catch(() => undefined) // shown here again
  if (toDeskError(agenda.error).code !== 'CONFLICT') return <ErrorNotice error={agenda.error} onRetry={retry} />
  return (
    <div className={layout.tight}>
      <ErrorNotice error={agenda.error} />
      <div>
        <Button onPress={onLoadNewest}>{t('agenda:loadNewest')}</Button>
      </div>
    </div>
  )
}
