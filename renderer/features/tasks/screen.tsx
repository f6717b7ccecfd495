import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { EmptyState } from '#renderer/ui/Notes.tsx'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { AreaNav } from './AreaNav.tsx'
import { Filters } from './Filters.tsx'
import { type Filter, listInput, listLimit, noFilter } from './filter.ts'
import { ImportDialog } from './import/ImportDialog.tsx'
import { TaskInspector } from './TaskInspector.tsx'
import { TaskPage } from './TaskPage.tsx'
import { TaskTable } from './TaskTable.tsx'
import css from './Tasks.module.css'

/** Filters and selection outlive a look into one task. */
export default function TasksScreen(): ReactNode {
  const { id, reached = '' } = useParams()
  const [filter, setFilter] = useState({ ...noFilter, reached })
  const [selectedId, setSelectedId] = useState<string | null>(null)
  return id === undefined ? (
    <TaskList filter={filter} onFilter={setFilter} selectedId={selectedId} onSelect={setSelectedId} />
  ) : (
    <TaskPage key={id} id={decodeURIComponent(id)} />
  )
}

interface TaskListProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** The list that fits the filter; what was shown stays until the next is there. */
function useTasks(filter: Filter) {
  const { orpc } = useDesk()
  const input = listInput(useDeferredValue(filter))
  const rounds = useQuery(orpc.votes.rounds.queryOptions())
  const list = useQuery({
    ...orpc.forum.tasks.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return { list, rounds: rounds.data ?? [] }
}

function TaskList({ filter, onFilter, selectedId, onSelect }: TaskListProps): ReactNode {
  const { t, formatNumber } = useWords()
  const [, navigate] = useLocation()
  const [importing, setImporting] = useState(false)
  const { list, rounds } = useTasks(filter)
  const { rows = [], total = 0, exact = true, categories = [] } = list.data ?? {}
  const unfiltered = Object.values(filter).every((value) => value === '')
  const empty = list.isSuccess && !list.isPlaceholderData && total === 0 && unfiltered
  const importButton = (
    <Button kind="primary" icon="upload" onPress={() => setImporting(true)}>
      {t('tasks:import.action')}
    </Button>
  )
  return (
    <Screen
      title={t('tasks:title')}
      meta={list.data && t(exact ? 'tasks:count' : 'tasks:countMost', { count: total, total: formatNumber(total) })}
      actions={
        <>
          <AreaNav here="tasks" />
          {!empty && importButton}
        </>
      }
      inspector={empty ? null : <TaskInspector id={selectedId} />}
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {empty ? (
        <EmptyState title={t('tasks:emptyTitle')} action={importButton}>
          {t('tasks:emptyText')}
        </EmptyState>
      ) : (
        <>
          <Filters filter={filter} onFilter={onFilter} categories={categories} rounds={rounds} />
          {total > listLimit && (
            <p className={layout.quiet}>
              {t('tasks:countSome', { shown: formatNumber(rows.length), total: formatNumber(total) })}
            </p>
          )}
          <div className={cx(layout.fill, css.listed)}>
            <TaskTable
              rows={rows}
              selectedId={selectedId}
              onSelect={({ id }) => onSelect(id)}
              onOpen={({ id }) => navigate(`/tasks/${encodeURIComponent(id)}`)}
            />
          </div>
        </>
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Screen>
  )
}
