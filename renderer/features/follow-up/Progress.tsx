import { type ReactNode, useState } from 'react'
import type { FollowUpList, InstructionRow } from '#shared/contract/follow-up.ts'
import { type FollowUpStatus, followUpStatuses } from '#shared/domain/follow-up.ts'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { cx } from '#renderer/ui/cx.ts'
import layout from '#renderer/ui/layout.module.css'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { ByAgency } from './ByAgency.tsx'
import css from './FollowUp.module.css'
import { Due, Status } from './Status.tsx'

export interface Selecting {
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

const columns = ({ t, formatDate }: Words): readonly Column<InstructionRow>[] => [
  {
    id: 'status',
    head: t('followUp:column.status'),
    width: '7rem',
    cell: (row) => <Status status={row.standing.status} />,
    sortBy: (row) => followUpStatuses.indexOf(row.standing.status),
  },
  {
    id: 'number',
    head: t('followUp:column.number'),
    width: '4rem',
    align: 'end',
    cell: (row) => row.number,
    sortBy: (row) => row.number,
  },
  { id: 'text', head: t('followUp:column.text'), cell: (row) => row.text, rowHeader: true, width: '18rem' },
  {
    id: 'agency',
    head: t('followUp:column.agency'),
    width: '9rem',
    cell: (row) => row.agency,
    sortBy: (row) => row.agency,
  },
  {
    id: 'due',
    head: t('followUp:column.due'),
    width: '13rem',
    cell: (row) => <Due row={row} />,
    sortBy: (row) => row.dueOn,
  },
  {
    id: 'milestones',
    head: t('followUp:column.milestones'),
    width: '6rem',
    align: 'end',
    cell: ({ milestones, reached }) => (milestones === 0 ? '' : t('followUp:reached', { reached, total: milestones })),
  },
  {
    id: 'lastNote',
    head: t('followUp:column.lastNote'),
    width: '8rem',
    cell: ({ standing }) => (standing.lastNote === null ? '' : formatDate(standing.lastNote)),
    sortBy: ({ standing }) => standing.lastNote ?? '',
  },
]

/** Every instruction with how it stands, as one list or by agency. */
export function Progress({ list, selected, onSelect }: { list: FollowUpList } & Selecting): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const [status, setStatus] = useState<FollowUpStatus | 'all'>('all')
  const [grouping, setGrouping] = useState<'list' | 'agency'>('list')
  const of = (one: FollowUpStatus): readonly InstructionRow[] =>
    list.instructions.filter(({ standing }) => standing.status === one)
  const rows = status === 'all' ? list.instructions : of(status)
  return (
    <div className={css.panel}>
      <div className={layout.between}>
        <Segmented<FollowUpStatus | 'all'>
          label={t('followUp:filter')}
          value={status}
          onChange={setStatus}
          options={[
            { id: 'all', label: t('followUp:all') },
            ...followUpStatuses.map((id) => ({
              id,
              label: `${t(`followUp:status.${id}`)} ${formatNumber(of(id).length)}`,
            })),
          ]}
        />
        <Segmented<'list' | 'agency'>
          label={t('followUp:grouping')}
          value={grouping}
          onChange={setGrouping}
          options={[
            { id: 'list', label: t('followUp:asList') },
            { id: 'agency', label: t('followUp:byAgency') },
          ]}
        />
      </div>
      {grouping === 'agency' ? (
        <ByAgency rows={rows} selected={selected} onSelect={onSelect} />
      ) : (
        <div className={cx(css.list)}>
          <Table
            label={t('followUp:view.progress')}
            columns={columns(words)}
            rows={rows}
            rowId={(row) => row.id}
            selectedId={selected}
            onSelect={(row) => onSelect(row.id)}
          />
        </div>
      )}
    </div>
  )
}
