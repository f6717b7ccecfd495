import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useParams } from 'wouter'
import type { RoomView } from '#shared/contract/room.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Door } from './Door.tsx'
import { Item } from './Item.tsx'
import { clockText, isOver, useLeft } from './room.ts'
import css from './Room.module.css'

/** The room's screen, for the projector: one item, its time and its quorum, in letters that are read from the last row. */
export default function RoomScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { id = '' } = useParams()
  const view = useQuery(orpc.room.view.queryOptions({ input: { sessionId: decodeURIComponent(id) } }))
  useFollowDesk()
  const number = view.data?.session.number
  useEffect(() => {
    if (number !== undefined) document.title = t('room:windowTitle', { number })
  }, [number, t])
  if (view.error) return <ErrorNotice page error={view.error} onRetry={() => void view.refetch()} />
  if (!view.data) return null
  return <Room view={view.data} at={view.dataUpdatedAt} />
}

/** Language and colours are chosen at the desk; its window tells this one by what both remember. */
function useFollowDesk(): void {
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if (key === 'desk-theme' || key === 'desk-locale') location.reload()
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])
}

function Room({ view, at }: { view: RoomView; at: number }): ReactNode {
  const { t, formatDate } = useWords()
  const { session, item, door } = view
  const quorum = item?.quorum ?? view.quorum
  return (
    <main className={css.room}>
      <header className={css.head}>
        <div>
          <p className={css.session}>{t('session:name', { number: session.number })}</p>
          <p>{[`${formatDate(session.date)} ${session.startsAt}`, session.place].filter(Boolean).join(' · ')}</p>
        </div>
        {item && <Clock timer={view.timer} at={at} />}
      </header>
      {item ? <Item item={item} session={session} /> : <Waiting items={session.items} />}
      <Door door={door} />
      <footer className={css.quorum} data-met={quorum.met}>
        <Icon name={quorum.met ? 'check' : 'warning'} size={36} />
        <strong>{t(quorum.met ? 'room:quorumMet' : 'room:quorumShort')}</strong>
        <span>{item ? t('session:quorumLine', { ...quorum }) : t('room:opening', { ...quorum })}</span>
      </footer>
    </main>
  )
}

function Waiting({ items }: { items: number }): ReactNode {
  const { t } = useWords()
  return (
    <section className={css.item}>
      <div>
        <h1 className={css.title}>{t('room:soon')}</h1>
        <p className={css.about}>{t('room:itemCount', { count: items })}</p>
      </div>
    </section>
  )
}

function Clock({ timer, at }: { timer: RoomView['timer']; at: number }): ReactNode {
  const { t } = useWords()
  const left = useLeft(timer, at)
  const over = isOver(left)
  return (
    <div className={css.clock} role="timer" data-over={over}>
      <span className={css.time}>{clockText(left)}</span>
      <span>{t(over ? 'room:over' : timer.running ? 'room:left' : 'room:stands')}</span>
    </div>
  )
}
