import { type ReactNode, useMemo, useState } from 'react'
import type { ScreenedTask } from '#shared/contract/screening.ts'
import { ScreeningBadge } from '#renderer/features/tasks/ScreeningBadge.tsx'
import { hrefOf } from '#renderer/shell/links.ts'
import { Button, ButtonLink } from '#renderer/ui/Button.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Screening.module.css'

export interface ScreenedProps {
  readonly rows: readonly ScreenedTask[]
  readonly busy: boolean
  readonly onUndo: (id: string) => void
}

const columnsOf = ({ t, formatDateTime }: Words): Column<ScreenedTask>[] => [
  { id: 'number', head: t('screening:number'), width: '3.5rem', align: 'end', cell: ({ number }) => number },
  {
    id: 'title',
    head: t('screening:task'),
    rowHeader: true,
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  {
    id: 'outcome',
    head: t('screening:decision'),
    width: '9rem',
    cell: ({ mark }) => <ScreeningBadge mark={mark} />,
  },
  { id: 'reason', head: t('screening:reason'), cell: ({ mark }) => <span title={mark.reason}>{mark.reason}</span> },
  { id: 'at', head: t('screening:at'), width: '10rem', cell: ({ mark }) => formatDateTime(mark.at) },
]

/** What was decided, newest first, each to be taken back. */
export function Screened({ rows, busy, onUndo }: ScreenedProps): ReactNode {
  const words = useWords()
  const { t } = words
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const selected = rows.find(({ id }) => id === selectedId) ?? null
  const columns = useMemo(() => columnsOf(words), [words])
  return (
    <>
      <div className={layout.row}>
        <Button icon="undo" isDisabled={busy || selected === null} onPress={() => selected && onUndo(selected.id)}>
          {t('screening:undoOne')}
        </Button>
        {selected && (
          <ButtonLink href={hrefOf({ kind: 'task', id: selected.id })}>{t('screening:openTask')}</ButtonLink>
        )}
      </div>
      <div className={css.done}>
        <Table
          label={t('screening:done')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={({ id }) => setSelectedId(id)}
          empty={t('screening:nothingDone')}
        />
      </div>
    </>
  )
}
