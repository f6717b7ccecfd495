import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Session, SessionDetail } from '#shared/contract/committee.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { MinutesTab } from './minutes/MinutesTab.tsx'
import { Decide } from './decide/Decide.tsx'
import { Prepare } from './prepare/Prepare.tsx'
import { RoomPanel } from './room/RoomPanel.tsx'
import { Score } from './score/Score.tsx'
import { Standing } from './standing/Standing.tsx'
import { useSessionChange } from './use-session.ts'

const tabIds = ['prepare', 'score', 'standing', 'decide', 'minutes'] as const
type TabId = (typeof tabIds)[number]

/** The tab a person chose, the phase it was chosen in, and the item it opens at. */
interface Picked {
  readonly tab: TabId
  readonly phase: Session['phase']
  readonly itemId?: string | undefined
}

const tabOf: Record<Session['phase'], TabId> = {
  preparing: 'prepare',
  scoring: 'score',
  deciding: 'decide',
  closed: 'decide',
}
const toneOf = { preparing: 'neutral', scoring: 'info', deciding: 'warning', closed: 'success' } as const

/** The one thing that comes next in a session's day, by its phase. */
function NextStep({
  detail,
  change,
}: {
  detail: SessionDetail
  change: ReturnType<typeof useSessionChange>
}): ReactNode {
  const { t } = useWords()
  const { id: sessionId, phase, items, decided } = detail.session
  if (phase === 'closed') return null
  if (phase === 'preparing')
    return (
      <Button
        kind="primary"
        icon="play"
        pending={change.isPending}
        isDisabled={items === 0}
        onPress={() => change.mutate((committee) => committee.openScoring({ sessionId }))}
      >
        {t('session:openScoring')}
      </Button>
    )
  if (phase === 'scoring')
    return (
      <Button
        kind="primary"
        icon="lock"
        pending={change.isPending}
        onPress={() => change.mutate((committee) => committee.closeScoring({ sessionId }))}
      >
        {t('session:closeScoring')}
      </Button>
    )
  return (
    <Button
      kind="primary"
      icon="lock"
      pending={change.isPending}
      isDisabled={decided < items}
      onPress={() => change.mutate((committee) => committee.closeSession({ sessionId }))}
    >
      {t('session:closeSession')}
    </Button>
  )
}

const panelKey = 'desk-room-panel'

/** Whether the room's panel is out, as the person left it. */
function useRoomPanel(): [boolean, (out: boolean) => void] {
  const [out, setOut] = useState(() => localStorage.getItem(panelKey) === 'out')
  return [
    out,
    (next) => {
      localStorage.setItem(panelKey, next ? 'out' : 'in')
      setOut(next)
    },
  ]
}

/** One session: prepare, score, decide. */
export function SessionPage({
  sessionId,
  sessions,
  onNew,
}: {
  sessionId: string
  sessions: readonly Session[]
  onNew: () => void
}): ReactNode {
  const { t, formatDate } = useWords()
  const { orpc } = useDesk()
  const [, go] = useLocation()
  const session = useQuery(orpc.committee.session.queryOptions({ input: { sessionId } }))
  const change = useSessionChange()
  const detail = session.data
  const [picked, setPicked] = useState<Picked | null>(null)
  const phase = detail?.session.phase ?? 'preparing'
  // A new phase brings its own tab forward; within a phase the person's choice stands.
  const tab = picked?.phase === phase ? picked.tab : tabOf[phase]
  const start = picked?.phase === phase ? picked.itemId : undefined
  const name = (one: Session): string => t('session:name', { number: one.number })
  const [room, setRoom] = useRoomPanel()
  const inRoom = detail?.session.mode !== 'writing' && phase !== 'closed'
  const newest = sessions.toReversed()
  return (
    <Screen
      title={detail ? name(detail.session) : t('session:title')}
      meta={
        detail && (
          <span className={layout.row}>
            <Badge tone={toneOf[phase]}>{t(`session:phase.${phase}`)}</Badge>
            {detail.round === 2 && <Badge>{t('session:secondRoundNow')}</Badge>}
            <span>{`${formatDate(detail.session.date)} ${detail.session.startsAt} · ${detail.session.place || t(`session:mode.${detail.session.mode}`)}`}</span>
          </span>
        )
      }
      actions={
        <>
          <Select
            label={t('session:choose')}
            hideLabel
            options={newest.map((one) => ({
              id: one.id,
              label: name(one),
              note: `${formatDate(one.date)} · ${t(`session:phase.${one.phase}`)}`,
            }))}
            value={sessionId}
            onChange={(id) => go(`/session/${id}`)}
          />
          <Button icon="plus" onPress={onNew}>
            {t('session:new')}
          </Button>
          {inRoom && (
            <Button icon="panel" aria-expanded={room} onPress={() => setRoom(!room)}>
              {t('room:panel')}
            </Button>
          )}
          {detail && <NextStep detail={detail} change={change} />}
        </>
      }
    >
      <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />
      <ErrorNotice error={change.error} onDismiss={change.reset} />
      {detail && inRoom && room && (
        <RoomPanel detail={detail} onCalled={(itemId) => setPicked({ tab, phase, itemId })} />
      )}
      {detail && (
        <Tabs
          label={t('session:steps')}
          fill
          selected={tab}
          onSelect={(next) => setPicked({ tab: next, phase })}
          tabs={[
            { id: 'prepare', label: t('session:tab.prepare'), content: <Prepare detail={detail} change={change} /> },
            {
              id: 'score',
              label: t('session:tab.score'),
              disabled: phase === 'preparing',
              content: <Score key={start} start={start} detail={detail} change={change} />,
            },
            {
              id: 'standing',
              label: t('standing:tab'),
              disabled: phase === 'preparing',
              content: (
                <Standing
                  detail={detail}
                  change={change}
                  onOpen={(next, itemId) => setPicked({ tab: next, phase, itemId })}
                />
              ),
            },
            {
              id: 'decide',
              label: t('session:tab.decide'),
              count: `${detail.session.decided}/${detail.session.items}`,
              disabled: phase === 'preparing' || phase === 'scoring',
              content: <Decide key={start} start={start} detail={detail} change={change} />,
            },
            {
              id: 'minutes',
              label: t('session:minutes'),
              disabled: phase === 'preparing' || phase === 'scoring',
              content: <MinutesTab detail={detail} />,
            },
          ]}
        />
      )}
    </Screen>
  )
}
