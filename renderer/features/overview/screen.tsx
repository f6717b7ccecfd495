import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Overview } from '#shared/contract/overview.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Screen } from '#renderer/shell/Screen.tsx'
import { ButtonLink } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { Funnel } from '#renderer/ui/Funnel.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Badge, EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Dates } from './Dates.tsx'
import { Figures } from './Figures.tsx'
import css from './Overview.module.css'

/** Where everything stands, and what to do next. */
export default function OverviewScreen(): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const overview = useQuery(orpc.overview.get.queryOptions())
  const status = useQuery(orpc.workspace.status.queryOptions())
  const meta = status.data?.sample ? { meta: <Badge tone="info">{t('overview:sample')}</Badge> } : {}
  return (
    <Screen title={t('overview:title')} {...meta}>
      <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.data && <Standing {...overview.data} />}
    </Screen>
  )
}

function Standing({ funnel, figures, waits, dates }: Overview): ReactNode {
  const { t } = useWords()
  if (funnel.every(({ count }) => count === 0))
    return (
      <EmptyState
        title={t('overview:emptyTitle')}
        action={
          <ButtonLink kind="primary" href="#/tasks">
            {t('overview:emptyAction')}
          </ButtonLink>
        }
      >
        {t('overview:emptyText')}
      </EmptyState>
    )
  return (
    <>
      <section className={css.block}>
        <h2>{t('overview:funnelTitle')}</h2>
        <Funnel columns={funnel.map((step) => ({ ...step, href: `#/tasks/at/${step.station}` }))} />
      </section>
      <Figures figures={figures} />
      <div className={css.lower}>
        <Waits waits={waits} />
        <Dates dates={dates} />
      </div>
    </>
  )
}

function Waits({ waits }: { waits: Overview['waits'] }): ReactNode {
  const { t } = useWords()
  return (
    <section className={css.block}>
      <h2>{t('overview:waitsTitle')}</h2>
      <ul className={css.list}>
        {waits.length === 0 && <li className={css.none}>{t('overview:nothingWaits')}</li>}
        {waits.map(({ code, count, name, link }) => (
          <li key={`${code} ${link.id ?? ''}`}>
            <a className={css.line} href={hrefOf(link)}>
              {t(`overview:waits.${code}`, { count, name })}
              <Icon name="right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
