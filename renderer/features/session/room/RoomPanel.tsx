import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { RoomView } from '#shared/contract/room.ts'
import { clockText, isOver, useLeft } from '#renderer/features/room/room.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, ButtonLink, IconButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './RoomPanel.module.css'

/** Changes of the room that answer with the room as it is then. */
function useRoomChange(sessionId: string) {
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: (room: typeof client.room) => Promise<RoomView>) => change(client.room),
    onSuccess: (view) => queries.setQueryData(orpc.room.view.queryKey({ input: { sessionId } }), view),
    networkMode: 'always',
  })
}
type RoomChange = ReturnType<typeof useRoomChange>

interface PartProps {
  readonly view: RoomView
  readonly change: RoomChange
}

/** What the secretary turns on the room's screen: the item, the clock, the door. */
export function RoomPanel({
  detail,
  onCalled,
}: {
  detail: SessionDetail
  /** the desk turns to the item the room sees */
  onCalled: (itemId: string) => void
}): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const sessionId = detail.session.id
  const room = useQuery(orpc.room.view.queryOptions({ input: { sessionId } }))
  const change = useRoomChange(sessionId)
  return (
    <section className={css.panel} aria-label={t('room:panel')}>
      <ErrorNotice error={room.error ?? change.error} onDismiss={change.reset} />
      {room.data && (
        <>
          <div className={css.row}>
            <Called items={detail.items} view={room.data} change={change} onCalled={onCalled} />
            <Clock view={room.data} at={room.dataUpdatedAt} change={change} />
            <OpenWindow sessionId={sessionId} />
          </div>
          <Door view={room.data} change={change} />
        </>
      )}
    </section>
  )
}

/** Select takes no null. */
const none = 'none'

interface CalledProps extends PartProps {
  readonly items: SessionDetail['items']
  readonly onCalled: (itemId: string) => void
}

/** The item the room sees, and its neighbours on the docket. */
function Called({ items, view, change, onCalled }: CalledProps): ReactNode {
  const { t } = useWords()
  const sessionId = view.session.id
  const call = (itemId: string | null): void =>
    change.mutate((room) => room.call({ sessionId, itemId }), {
      onSuccess: () => (itemId === null ? undefined : onCalled(itemId)),
    })
  const now = items.findIndex(({ id }) => id === view.item?.id)
  const step = (to: number): void => call(items[to]?.id ?? null)
  return (
    <div className={css.called}>
      <IconButton icon="left" label={t('room:previous')} isDisabled={now <= 0} onPress={() => step(now - 1)} />
      <div className={css.item}>
        <Select
          label={t('room:current')}
          hideLabel
          options={[
            { id: none, label: t('room:none') },
            ...items.map(({ id, title }, index) => ({ id, label: `${index + 1}. ${title}` })),
          ]}
          value={view.item?.id ?? none}
          onChange={(id) => call(id === none ? null : id)}
        />
      </div>
      <IconButton
        icon="right"
        label={t('room:next')}
        isDisabled={now >= items.length - 1}
        onPress={() => step(now + 1)}
      />
    </div>
  )
}

function Clock({ view, at, change }: PartProps & { at: number }): ReactNode {
  const { t } = useWords()
  const { timer, session } = view
  const left = useLeft(timer, at)
  const turn = (act: 'start' | 'pause' | 'reset', minutes?: number): void =>
    change.mutate((room) => room.turnTimer({ sessionId: session.id, act, minutes }))
  return (
    <div className={css.clock}>
      <span role="timer" aria-label={t('room:timer')} className={css.time} data-over={isOver(left)}>
        {isOver(left) ? `${t('room:over')} ${clockText(left)}` : clockText(left)}
      </span>
      <IconButton
        icon={timer.running ? 'pause' : 'play'}
        label={t(timer.running ? 'room:pause' : 'room:start')}
        onPress={() => turn(timer.running ? 'pause' : 'start')}
      />
      <IconButton icon="undo" label={t('room:reset')} onPress={() => turn('reset')} />
      <NumberField
        label={t('room:minutes')}
        hideLabel
        unit={t('room:minutesUnit')}
        value={timer.length / 60_000}
        minValue={1}
        maxValue={600}
        onChange={(minutes) => (Number.isInteger(minutes) ? turn('reset', minutes) : undefined)}
      />
    </div>
  )
}

/** A host with windows opens one of its own; a browser opens it as a browser does. */
function OpenWindow({ sessionId }: { sessionId: string }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const own = useQuery(orpc.workspace.status.queryOptions()).data?.capabilities.openRoom
  const open = useMutation(orpc.room.open.mutationOptions())
  if (own === undefined) return null
  if (!own)
    return (
      <ButtonLink href={`#/room/${encodeURIComponent(sessionId)}`} window="desk-room" icon="panel">
        {t('room:openWindow')}
      </ButtonLink>
    )
  return (
    <>
      <ErrorNotice error={open.error} onDismiss={open.reset} />
      <Button icon="panel" pending={open.isPending} onPress={() => open.mutate({ sessionId })}>
        {t('room:openWindow')}
      </Button>
    </>
  )
}

/** Who has to go through the door; the secretary says when they have. */
function Door({ view, change }: PartProps): ReactNode {
  const { t } = useWords()
  const sessionId = view.session.id
  const waiting = (['leave', 'back'] as const).filter((way) => view.door[way].length > 0)
  return (
    <output className={css.doors}>
      {waiting.map((way) => (
        <span key={way} className={css.door} data-way={way}>
          {t(`room:door.${way}`, {
            names: view.door[way].map(({ name }) => t('room:memberNamed', { name })).join(', '),
          })}
          <Button
            small
            icon="check"
            pending={change.isPending}
            onPress={() =>
              change.mutate((room) => room.confirmDoor({ sessionId, door: way === 'leave' ? 'left' : 'back' }))
            }
          >
            {t(way === 'leave' ? 'room:confirmLeft' : 'room:confirmBack')}
          </Button>
        </span>
      ))}
    </output>
  )
}
