import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { toDeskError } from '#shared/contract/client.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { ItemFacts, ItemForm } from './ItemForm.tsx'
import { Lock } from './Lock.tsx'
import { EditMeeting } from './Meetings.tsx'
import { timed } from './numbers.ts'
import { Outline } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import { SlotBar } from './SlotBar.tsx'
import { LockedNote, State } from './State.tsx'
import { Tools, useUndoKeys } from './Tools.tsx'
import { type Agenda, useAgenda } from './use-agenda.ts'
import { Versions } from './Versions.tsx'
import { Waiting } from './Waiting.tsx'

export interface DeskProps {
  readonly detail: MeetingDetail
  /** chooses the meeting */
  readonly select: ReactNode
  readonly onNew: () => void
  /** gives this window's draft up for what is stored */
  readonly onLoadNewest: () => void
}

/** One meeting's agenda: outline at the left, paper at the right. */
export function Desk({ detail, select, onNew, onLoadNewest }: DeskProps): ReactNode {
  const { t } = useWords()
  const agenda = useAgenda(detail)
  const [editing, setEditing] = useState(false)
  const { meeting, lockedAt } = detail
  const locked = lockedAt !== null
  const waiting = detail.waiting.filter(({ taskId }) => !agenda.items.some((item) => item.taskId === taskId))
  return (
    <Screen
      title={t('agenda:title')}
      meta={select}
      actions={
        <>
          <State detail={detail} agenda={agenda} />
          <Versions detail={detail} agenda={agenda} />
          {locked ? (
            <ButtonLink kind="primary" href={`#/documents/agenda/${encodeURIComponent(meeting.id)}`}>
              {t('agenda:print')}
            </ButtonLink>
          ) : (
            <Lock
              meetingId={meeting.id}
              agenda={agenda}
              version={detail.version}
              waiting={waiting.filter(({ reason }) => reason === '').length}
            />
          )}
          <Menu
            label={t('common:more')}
            icon="more"
            items={[
              { id: 'new', label: t('agenda:new'), icon: 'plus', onAction: onNew },
              {
                id: 'edit',
                label: t('agenda:edit'),
                icon: 'edit',
                disabled: locked,
                onAction: () => setEditing(true),
              },
            ]}
          />
        </>
      }
    >
      <SaveError agenda={agenda} onLoadNewest={onLoadNewest} />
      <Halves detail={detail} agenda={agenda} waiting={waiting} />
      {editing && <EditMeeting meeting={meeting} onClose={() => setEditing(false)} />}
    </Screen>
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

function Halves({
  detail,
  agenda,
  waiting,
}: {
  detail: MeetingDetail
  agenda: Agenda
  waiting: MeetingDetail['waiting']
}): ReactNode {
  const { t, locale } = useWords()
  const { orpc } = useDesk()
  const status = useQuery(orpc.workspace.status.queryOptions())
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const onKeyDown = useUndoKeys(agenda)
  const locked = detail.lockedAt !== null
  const { rows, fit } = timed(detail.meeting, agenda.items)
  const selected = agenda.items.find(({ id }) => id === selectedId)
  const add: Agenda['add'] = (items) => {
    agenda.add(items)
    setSelectedId(items.at(-1)?.id ?? selectedId)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside, heard before the fields take them
    <div className={css.halves} onKeyDownCapture={locked ? undefined : onKeyDown}>
      <div className={css.left}>
        {locked && <LockedNote detail={detail} />}
        <SlotBar fit={fit} />
        <div className={css.outline}>
          {!locked && <Tools meetingId={detail.meeting.id} agenda={agenda} onAdd={add} />}
          <Outline rows={rows} agenda={agenda} locked={locked} selectedId={selectedId} onSelect={setSelectedId} />
          {!locked && (
            <Waiting
              meetingId={detail.meeting.id}
              waiting={waiting}
              freeMinutes={detail.meeting.slotMinutes - fit.total}
              onAdd={add}
            />
          )}
        </div>
        <section className={css.detail} aria-label={t('agenda:details')}>
          {selected === undefined && <p className={css.none}>{t('agenda:selectItem')}</p>}
          {selected && locked && <ItemFacts item={selected} />}
          {selected && !locked && (
            <ItemForm key={selected.id} item={selected} onChange={(fields) => agenda.change(selected.id, fields)} />
          )}
        </section>
      </div>
      <Preview
        meeting={detail.meeting}
        draft={locked ? null : agenda.items}
        locale={status.data?.settings.locale ?? locale}
        itemId={selectedId}
      />
    </div>
  )
}
