import type { ReactNode } from 'react'
import type { TableRefusal } from '#shared/contract/evaluation.ts'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'

/** Why nothing of a file was taken: every row that cannot stand. */
export function Refusals({ rows }: { rows: readonly TableRefusal[] }): ReactNode {
  const { t, formatNumber } = useWords()
  if (rows.length === 0) return null
  const columns: readonly Column<TableRefusal>[] = [
    { id: 'file', head: t('evaluation:refused.file'), cell: (row) => row.file, width: '10rem' },
    {
      id: 'line',
      head: t('evaluation:refused.line'),
      cell: (row) => formatNumber(row.line),
      width: '4rem',
      align: 'end',
    },
    {
      id: 'reason',
      head: t('evaluation:refused.reason'),
      cell: (row) => t(`evaluation:refusal.${row.reason}`, { detail: row.detail }),
      rowHeader: true,
    },
  ]
  return (
    <section className={css.refused} role="alert">
      <h3>{t('evaluation:refused.title', { count: rows.length })}</h3>
      <div className={css.short}>
        <Table
          label={t('evaluation:refused.title', { count: rows.length })}
          columns={columns}
          rows={rows}
          rowId={(row) => `${row.file}:${row.line}:${row.reason}:${row.detail}`}
        />
      </div>
    </section>
  )
}
