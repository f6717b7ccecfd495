import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
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
import { useExport } from './ExportList.tsx'
import { Filters } from './Filters.tsx'
import { firstView, queryOf, type View } from './filter.ts'
import { ImportDialog } from './import/ImportDialog.tsx'
import { TaskInspector } from './TaskInspector.tsx'
import { TaskPage } from './TaskPage.tsx'
import { TaskTable } from './TaskTable.tsx'
import css from './Tasks.module.css'
import { useSelection, type Selected } from './use-selection.ts'
import { useTaskWindows } from './use-task-windows.ts'
import { Views } from './Views.tsx'

/** The view and the selection outlive a look into one task. */
export default function TasksScreen(): ReactNode {
  const { id, reached = '' } = useParams()
  const [view, setView] = useState<View>({ ...firstView, filter: { ...firstView.filter, reached } })
  const [selected, setSelected] = useState<Selected | null>(null)
  return id === undefined ? (
    <TaskList view={view} onView={setView} selected={selected} onSelected={setSelected} />
  ) : (
    <TaskPage key={id} id={decodeURIComponent(id)} />
  )
}

interface TaskListProps {
  readonly view: View
  readonly onView: (view: View) => void
  readonly selected: Selected | null
  readonly onSelected: (selected: Selected) => void
}

function TaskList({ view, onView, selected, onSelected }: TaskListProps): ReactNode {
  const { t, formatNumber } = useWords()
  const [importing, setImporting] = useState(false)
  const query = queryOf(useDeferredValue(view))
  const list = useTaskWindows(query)
  const selection = useSelection(query, list.rowAt, selected, onSelected)
  const exporting = useExport(view)
  const { data, isSuccess, isPlaceholderData } = list.head
  const unfiltered = Object.values(view.filter).every((value) => value === '')
  const empty = isSuccess && !isPlaceholderData && list.total === 0 && unfiltered
  const importButton = (
    <Button kind="primary" icon="upload" onPress={() => setImporting(true)}>
      {t('tasks:import.action')}
    </Button>
  )
  const { total, exact } = list
  return (
    <Screen
      title={t('tasks:title')}
      meta={data && t(exact ? 'tasks:count' : 'tasks:countMost', { count: total, total: formatNumber(total) })}
      actions={
        <>
          <AreaNav here="tasks" />
          {!empty && <Views view={view} onView={onView} />}
          {!empty && exporting.menu}
          {!empty && importButton}
        </>
      }
      inspector={empty ? null : <TaskInspector id={selection.id} />}
    >
      <ErrorNotice error={list.error} onRetry={() => void list.head.refetch()} />
      {exporting.progress}
      {empty ? (
        <EmptyState title={t('tasks:emptyTitle')} action={importButton}>
          {t('tasks:emptyText')}
        </EmptyState>
      ) : (
        <Listed view={view} onView={onView} list={list} selection={selection} />
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Screen>
  )
}

interface ListedProps extends Pick<TaskListProps, 'view' | 'onView'> {
  readonly list: ReturnType<typeof useTaskWindows>
  readonly selection: ReturnType<typeof useSelection>
}

const nothing = { categories: [], sources: [], statuses: [] }

function Listed({ view, onView, list, selection }: ListedProps): ReactNode {
  const { orpc } = useDesk()
  const [, navigate] = useLocation()
  const rounds = useQuery(orpc.votes.rounds.queryOptions()).data ?? []
  const there = list.head.data ?? nothing
  const sorted = there.categories.length > 0
  const shown = useMemo(() => view.columns.filter((id) => sorted || id !== 'category'), [view.columns, sorted])
  return (
    <>
      <Filters filter={view.filter} onFilter={(filter) => onView({ ...view, filter })} there={there} rounds={rounds} />
      <div className={cx(layout.fill, css.listed)}>
        <TaskTable
          shown={shown}
          count={list.total}
          rowAt={list.rowAt}
          onWindow={list.onWindow}
          listKey={selection.listKey}
          selectedIndex={selection.index}
          onSelect={selection.select}
          onOpen={({ id }) => navigate(`/tasks/${encodeURIComponent(id)}`)}
          sort={view.sort}
          onSort={(sort) => onView({ ...view, sort })}
        />
      </div>
    </>
  )
}
