import { type ReactNode, useMemo } from 'react'
import type { WaitingTask } from '#shared/contract/screening.ts'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'

export interface QueueProps {
  readonly rows: readonly WaitingTask[]
  readonly currentId: string | null
  readonly onChoose: (id: string) => void
}

const columnsOf = ({ t, formatDate }: Words): Column<WaitingTask>[] => [
  { id: 'number', head: t('screening:number'), width: '3.5rem', align: 'end', cell: ({ number }) => number },
  {
    id: 'title',
    head: t('screening:task'),
    rowHeader: true,
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  { id: 'source', head: t('screening:source'), width: '6.5rem', cell: ({ source }) => source },
  {
    id: 'submitted',
    head: t('screening:submitted'),
    width: '6.75rem',
    cell: ({ submittedAt }) => (submittedAt === null ? '–' : formatDate(submittedAt)),
  },
]

/** What waits, in the order it came. */
export function Queue({ rows, currentId, onChoose }: QueueProps): ReactNode {
  const words = useWords()
  const { t } = words
  const columns = useMemo(() => columnsOf(words), [words])
  return (
    <Table
      label={t('screening:queue')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      selectedId={currentId}
      onSelect={({ id }) => onChoose(id)}
      empty={t('screening:nothingWaits')}
    />
  )
}
