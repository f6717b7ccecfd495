import { type ReactNode, useMemo } from 'react'
import type { TaskRow } from '#shared/contract/forum.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { stepOf } from './figures.ts'
import { ScreeningBadge } from './ScreeningBadge.tsx'
import { StationMark } from './StationMark.tsx'

function plainColumns({ t }: Words): Column<TaskRow>[] {
  return [
    {
      id: 'number',
      head: t('tasks:number'),
      width: '3.75rem',
      align: 'end',
      cell: ({ number }) => number,
      sortBy: ({ number }) => number,
    },
    {
      id: 'title',
      head: t('tasks:name'),
      rowHeader: true,
      sortBy: ({ title }) => title,
      cell: ({ title, retired, screening, origin, source }) => (
        // a case came from a discussion: its venue and day are its source
        <span title={origin === 'case' ? `${title} (${source})` : title}>
          {origin !== 'vote' && <Badge tone="info">{t(`tasks:originName.${origin}`)}</Badge>}
          {retired && <Badge tone="warning">{t('tasks:retired')}</Badge>}{' '}
          {screening && <ScreeningBadge mark={screening} />} {title}
        </span>
      ),
    },
    {
      id: 'category',
      head: t('tasks:category'),
      width: '7rem',
      cell: ({ category }) => category,
      sortBy: ({ category }) => category,
    },
  ]
}

function figureColumns({ t, formatNumber }: Words): Column<TaskRow>[] {
  const yes = (value: number | undefined): ReactNode =>
    value === undefined ? <span className={layout.faint}>–</span> : formatNumber(value)
  return [
    {
      id: 'station',
      head: t('tasks:station'),
      width: '10rem',
      cell: ({ station }) => <StationMark station={station} />,
      sortBy: ({ station }) => stepOf(station),
    },
    {
      id: 'declared',
      head: t('tasks:declaredYes'),
      width: '6.25rem',
      align: 'end',
      cell: ({ declared }) => yes(declared?.yes),
      sortBy: ({ declared }) => declared?.yes ?? null,
    },
    {
      id: 'counted',
      head: t('tasks:countedYes'),
      width: '6.75rem',
      align: 'end',
      cell: ({ counted }) => yes(counted?.yes),
      sortBy: ({ counted }) => counted?.yes ?? null,
    },
  ]
}

export interface TaskTableProps {
  readonly rows: readonly TaskRow[]
  readonly selectedId: string | null
  readonly onSelect: (task: TaskRow) => void
  readonly onOpen: (task: TaskRow) => void
}

export function TaskTable(props: TaskTableProps): ReactNode {
  const words = useWords()
  const sorted = props.rows.some(({ category }) => category !== '')
  const columns = useMemo(
    () => [...plainColumns(words).filter(({ id }) => sorted || id !== 'category'), ...figureColumns(words)],
    [words, sorted],
  )
  return (
    <Table
      {...props}
      label={words.t('tasks:title')}
      columns={columns}
      rowId={({ id }) => id}
      empty={words.t('tasks:nothingMatches')}
    />
  )
}
