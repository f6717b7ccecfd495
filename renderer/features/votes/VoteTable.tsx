import { type ReactNode, useMemo } from 'react'
import type { VoteRow } from '#shared/contract/votes.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { differenceOf, nearIds, type Row, splitByLine } from './line.ts'
import css from './Votes.module.css'

function titleColumn({ t, formatNumber }: Words, moreThan: number): Column<Row> {
  return {
    id: 'title',
    head: t('tasks:name'),
    rowHeader: true,
    sortBy: ({ vote }) => vote?.title ?? null,
    cell: ({ vote }) =>
      vote ? (
        <span title={vote.title}>{vote.title}</span>
      ) : (
        <span className={css.line}>{t('common:histogram.moreThan', { value: formatNumber(moreThan) })}</span>
      ),
  }
}

function figureColumns({ t, formatNumber }: Words): Column<Row>[] {
  const none = <span className={layout.faint}>–</span>
  const yes = (name: 'declared' | 'counted'): Column<Row> => ({
    id: name,
    head: t(`tasks:votes.${name}`),
    width: '5.25rem',
    align: 'end',
    sortBy: ({ vote, yes: line }) => (vote ? (vote[name]?.yes ?? null) : line),
    cell: ({ vote }) => vote && (vote[name] ? formatNumber(vote[name].yes) : none),
  })
  return [
    yes('declared'),
    yes('counted'),
    {
      id: 'difference',
      head: t('tasks:votes.difference'),
      width: '5.5rem',
      align: 'end',
      sortBy: ({ vote }) => vote && differenceOf(vote),
      cell({ vote }) {
        const difference = vote && differenceOf(vote)
        return difference === null ? vote && none : formatNumber(difference, { signDisplay: 'exceptZero' })
      },
    },
  ]
}

/** Which side of the line a task is on, and what was decided of it. */
function stateColumn({ t }: Words, moreThan: number): Column<Row> {
  return {
    id: 'side',
    head: t('tasks:votes.line'),
    width: '7.5rem',
    sortBy: ({ yes }) => yes,
    cell({ vote, yes }) {
      if (!vote) return null
      if (vote.promotion !== 'none')
        return (
          <Badge tone={vote.promotion === 'heldBack' ? 'warning' : 'success'}>
            {t(`tasks:promotionName.${vote.promotion}`)}
          </Badge>
        )
      const past = yes > moreThan
      return (
        <Badge tone={past ? 'info' : 'neutral'}>{t(past ? 'tasks:votes.pastShort' : 'tasks:votes.belowShort')}</Badge>
      )
    },
  }
}

export interface VoteTableProps {
  readonly rows: readonly VoteRow[]
  readonly moreThan: number
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** Every task of the round, split by the line; those close to it are shaded on both sides. */
export function VoteTable({ rows, moreThan, selectedId, onSelect, onOpen }: VoteTableProps): ReactNode {
  const words = useWords()
  const { t } = words
  const split = useMemo(() => splitByLine(rows, moreThan), [rows, moreThan])
  const near = useMemo(() => nearIds(rows, moreThan), [rows, moreThan])
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'number',
        head: t('tasks:number'),
        width: '3.75rem',
        align: 'end',
        sortBy: ({ vote }) => vote?.number ?? null,
        cell: ({ vote }) => vote?.number,
      },
      titleColumn(words, moreThan),
      ...figureColumns(words),
      stateColumn(words, moreThan),
    ],
    [t, words, moreThan],
  )
  return (
    <>
      {near.size > 0 && <p className={layout.faint}>{t('tasks:votes.nearCount', { count: near.size })}</p>}
      <Table
        label={t('tasks:votes.list')}
        columns={columns}
        rows={split}
        rowId={({ id }) => id}
        shaded={({ id }) => near.has(id)}
        selectedId={selectedId}
        onSelect={({ id }) => onSelect(id)}
        onOpen={({ vote }) => vote && onOpen(vote.taskId)}
      />
    </>
  )
}
