import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import { DropAnywhere } from '#renderer/features/tasks/import/DropAnywhere.tsx'
import { Welcome } from '#renderer/features/welcome/Welcome.tsx'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useJobs } from '#renderer/rpc/jobs.ts'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Guard } from './Guard.tsx'
import { Jump } from './Jump.tsx'
import { Rail } from './Rail.tsx'
import { routes, sectionOf } from './routes.tsx'
import css from './Shell.module.css'
import { Saved, StatusLine } from './StatusLine.tsx'
import { useMedia } from './use-media.ts'

/** Stands alone in a window of its own: no rail, no header. */
const Room = lazy(() => import('#renderer/features/room/screen.tsx'))

/** The window: welcome while the workspace is fresh or filling with the sample year, else rail, header, screen and status line. */
export function Shell(): ReactNode {
  const { orpc, jobs } = useDesk()
  const status = useQuery(orpc.workspace.status.queryOptions())
  const filling = useJobs(jobs).some((job) => job.kind === 'sample' && job.state === 'running')
  if (status.error) return <ErrorNotice page error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <Waiting />
  if (status.data.fresh || filling) return <Welcome />
  return (
    // oxlint-disable-next-line react/hooks -- wouter takes the source of its location as a hook
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/room/:id">
          <Guard>
            <Suspense fallback={<Waiting />}>
              <Room />
            </Suspense>
          </Guard>
        </Route>
        <Route>
          <Frame status={status.data} />
        </Route>
      </Switch>
    </Router>
  )
}

export function Waiting(): ReactNode {
  const { t } = useWords()
  return <output className="visually-hidden">{t('common:loading')}</output>
}

const railKey = 'desk-rail'

/** The rail as the person left it; icons only where the window is narrow. */
function useRail(): [boolean, (collapsed: boolean) => void] {
  const narrow = useMedia('(max-width: 56rem)')
  const [wish, setWish] = useState<string | null>(() => localStorage.getItem(railKey))
  return [
    wish === null ? narrow : wish === 'icons',
    (collapsed) => {
      const next = collapsed ? 'icons' : 'words'
      localStorage.setItem(railKey, next)
      setWish(next)
    },
  ]
}

function Frame({ status }: { status: WorkspaceStatus }): ReactNode {
  const { t, locale } = useWords()
  const [location] = useLocation()
  const section = sectionOf(location)
  const [collapsed, setCollapsed] = useRail()
  const main = useMainFocus(section)
  return (
    <div className={cx(css.shell, collapsed && css.collapsed)}>
      <button type="button" className={css.skip} onClick={() => main.current?.focus()}>
        {t('common:skip')}
      </button>
      <Rail
        owner={status.settings.organisation[locale]}
        current={section}
        collapsed={collapsed}
        onCollapse={setCollapsed}
      />
      <header className={css.head}>
        <Jump />
        <Saved />
      </header>
      <main ref={main} className={css.main} tabIndex={-1}>
        <Guard key={section}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {routes.map(({ path, screen }) => (
                <Route key={path} path={path} component={screen} />
              ))}
              <Route path="/">
                <Redirect to="/overview" replace />
              </Route>
              <Route>
                <NoScreen />
              </Route>
            </Switch>
          </Suspense>
        </Guard>
      </main>
      <StatusLine />
      <DropAnywhere />
    </div>
  )
}

/** Going to another place moves the focus there too, so that a screen reader starts reading it. */
function useMainFocus(section: string | null): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const before = useRef(section)
  useEffect(() => {
    if (before.current !== section) main.current?.focus()
    before.current = section
  }, [section])
  return main
}

function NoScreen(): ReactNode {
  const { t } = useWords()
  return (
    <EmptyState
      title={t('common:shell.noPage')}
      action={<ButtonLink href="#/overview">{t('common:shell.toOverview')}</ButtonLink>}
    >
      {t('common:shell.noPageHint')}
    </EmptyState>
  )
}
