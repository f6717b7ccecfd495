import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { OpinionCounts } from '#shared/contract/opinions.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { Counts } from './Counts.tsx'
import { Desk } from './Desk.tsx'
import { Filters } from './Filters.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { Imports } from './Imports.tsx'
import css from './Opinions.module.css'
import { everything, type Filter } from './use-opinions.ts'

/** What citizens make of the results: taken from the Forum, read, tagged, counted and quoted without names. */
export default function OpinionsScreen(): ReactNode {
  const { t, formatNumber } = useWords()
  const { orpc } = useDesk()
  const [importing, setImporting] = useState(false)
  const counts = useQuery(orpc.opinions.counts.queryOptions())
  const empty = counts.data?.total === 0
  const take = (
    <Button kind={empty ? 'primary' : 'quiet'} icon="upload" onPress={() => setImporting(true)}>
      {t('opinions:import.open')}
    </Button>
  )
  return (
    <Screen
      title={t('opinions:title')}
      {...(counts.data && !empty
        ? {
            meta: t('opinions:meta', {
              total: formatNumber(counts.data.total),
              unread: formatNumber(counts.data.unread),
            }),
            actions: take,
          }
        : {})}
    >
      <ErrorNotice page error={counts.error} onRetry={() => void counts.refetch()} />
      {empty && (
        <EmptyState title={t('opinions:none.title')} action={take}>
          {t('opinions:none.text')}
        </EmptyState>
      )}
      {counts.data && !empty && <Views counts={counts.data} />}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Screen>
  )
}

type View = 'read' | 'counts' | 'imports'

function Views({ counts }: { counts: OpinionCounts }): ReactNode {
  const { t, formatNumber } = useWords()
  const { taskId } = useParams<{ taskId?: string }>()
  const [, navigate] = useLocation()
  const [view, setView] = useState<View>('read')
  const [rest, setRest] = useState<Filter>(everything)
  // The task of the filter stands in the address, so that a task's page leads here.
  const filter = { ...rest, taskId: taskId === undefined ? null : decodeURIComponent(taskId) }
  const onFilter = (next: Filter): void => {
    setRest(next)
    if (next.taskId !== filter.taskId)
      navigate(next.taskId === null ? '/opinions' : `/opinions/${encodeURIComponent(next.taskId)}`)
  }
  const open = (some: Partial<Filter>): void => {
    onFilter({ ...everything, ...some })
    setView('read')
  }
  return (
    <Tabs<View>
      label={t('opinions:view.label')}
      selected={view}
      onSelect={setView}
      tabs={[
        {
          id: 'read',
          label: t('opinions:view.read'),
          count: formatNumber(counts.total),
          content: (
            <div className={css.view}>
              <Filters counts={counts} filter={filter} onFilter={onFilter} />
              <Desk key={JSON.stringify(filter)} filter={filter} tags={counts.tags.map(({ tag }) => tag)} />
            </div>
          ),
        },
        {
          id: 'counts',
          label: t('opinions:view.counts'),
          content: <Counts counts={counts} onTask={(id) => open({ taskId: id })} onTag={(tag) => open({ tag })} />,
        },
        { id: 'imports', label: t('opinions:view.imports'), content: <Imports /> },
      ]}
    />
  )
}
