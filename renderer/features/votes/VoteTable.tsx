import { type ReactNode, useMemo } from 'react'
import type { VoteRow } from '#shared/contract/votes.ts'
import type { RoundRule } from '#shared/domain/promotion.ts'
import { conditionWords } from '#renderer/features/tasks/rule-words.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { missedWords } from './missed.ts'
import { differenceOf, nearIds, type Row, splitByLine } from './line.ts'
import css from './Votes.module.css'

function titleColumn(words: Words, rule: RoundRule): Column<Row> {
  const { t, formatNumber } = words
  const says = [t('common:histogram.moreThan', { value: formatNumber(rule.moreThan) }), ...conditionWords(rule, words)]
  return {
    id: 'title',
    head: t('tasks:name'),
    rowHeader: true,
    sortBy: ({ vote }) => vote?.title ?? null,
    cell: ({ vote }) =>
      vote ? <span title={vote.title}>{vote.title}</span> : <span className={css.line}>{says.join(' · ')}</span>,
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
function stateColumn({ t }: Words): Column<Row> {
  return {
    id: 'side',
    head: t('tasks:votes.line'),
    width: '9rem',
    sortBy: ({ yes }) => yes,
    cell({ vote, failures }) {
      if (!vote) return null
      if (vote.promotion !== 'none')
        return (
          <Badge tone={vote.promotion === 'heldBack' ? 'warning' : 'success'}>
            {t(`tasks:promotionName.${vote.promotion}`)}
          </Badge>
        )
      if (failures?.length === 0) return <Badge tone="info">{t('tasks:votes.pastShort')}</Badge>
      const missed = missedWords(failures ?? [], t)
      return (
        <span title={missed}>
          <Badge tone={failures?.includes('returned') ? 'warning' : 'neutral'}>{missed}</Badge>
        </span>
      )
    },
  }
}

export interface VoteTableProps {
  readonly rows: readonly VoteRow[]
  readonly rule: RoundRule
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** Every task of the round, split by the line; those close to it are shaded on both sides. */
export function VoteTable({ rows, rule, selectedId, onSelect, onOpen }: VoteTableProps): ReactNode {
  const words = useWords()
  const { t } = words
  const split = useMemo(() => splitByLine(rows, rule), [rows, rule])
  const near = useMemo(() => nearIds(rows, rule), [rows, rule])
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
      titleColumn(words, rule),
      ...figureColumns(words),
      stateColumn(words),
    ],
    [t, words, rule],
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
