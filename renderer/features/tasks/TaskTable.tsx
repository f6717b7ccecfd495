import { type ReactNode, useMemo } from 'react'
import type { TaskRow } from '#shared/contract/forum.ts'
import type { TaskColumn } from '#shared/domain/terms.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import type { Column } from '#renderer/ui/Table.tsx'
import { WindowTable, type WindowTableProps } from '#renderer/ui/WindowTable.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { ScreeningBadge } from './ScreeningBadge.tsx'
import { StationMark } from './StationMark.tsx'

type Columns = Readonly<Record<TaskColumn, Column<TaskRow>>>

/** A case came from a discussion: its venue and day are its source. */
function Title({ row: { title, retired, screening, origin, source } }: { row: TaskRow }): ReactNode {
  const { t } = useWords()
  return (
    <span title={origin === 'case' ? `${title} (${source})` : title}>
      {origin !== 'vote' && <Badge tone="info">{t(`tasks:originName.${origin}`)}</Badge>}
      {retired && <Badge tone="warning">{t('tasks:retired')}</Badge>} {screening && <ScreeningBadge mark={screening} />}{' '}
      {title}
    </span>
  )
}

function columnsOf({ t, formatNumber, formatDate }: Words): Columns {
  const column = (id: TaskColumn, more: Pick<Column<TaskRow>, 'cell'> & Partial<Column<TaskRow>>) => ({
    id,
    head: t(`tasks:columnName.${id}`),
    sortable: true,
    ...more,
  })
  const yes = (value: number | undefined): ReactNode =>
    value === undefined ? <span className={layout.faint}>–</span> : formatNumber(value)
  return {
    number: column('number', { width: '4.5rem', align: 'end', cell: ({ number }) => number }),
    title: column('title', { rowHeader: true, cell: (row) => <Title row={row} /> }),
    category: column('category', { width: '7rem', cell: ({ category }) => category }),
    source: column('source', {
      width: '9rem',
      cell: ({ source, sourceTaskId }) => <span title={`${source} ${sourceTaskId}`}>{source}</span>,
    }),
    status: column('status', { width: '8rem', cell: ({ status }) => status }),
    submittedAt: column('submittedAt', {
      width: '7.5rem',
      cell: ({ submittedAt }) => (submittedAt === null ? '' : formatDate(submittedAt)),
    }),
    station: column('station', {
      width: '10rem',
      cell: ({ station }) => <StationMark station={station} />,
    }),
    declared: column('declared', {
      width: '6.25rem',
      align: 'end',
      cell: ({ declared }) => yes(declared?.yes),
    }),
    counted: column('counted', {
      width: '6.75rem',
      align: 'end',
      cell: ({ counted }) => yes(counted?.yes),
    }),
  }
}

interface TaskTableProps extends Omit<WindowTableProps<TaskRow>, 'label' | 'columns' | 'rowId' | 'empty'> {
  readonly shown: readonly TaskColumn[]
}

export function TaskTable({ shown, ...props }: TaskTableProps): ReactNode {
  const words = useWords()
  const columns = useMemo(() => {
    const all = columnsOf(words)
    return shown.map((id) => all[id])
  }, [words, shown])
  return (
    <WindowTable
      {...props}
      label={words.t('tasks:title')}
      columns={columns}
      rowId={({ id }) => id}
      empty={words.t('tasks:nothingMatches')}
    />
  )
}
