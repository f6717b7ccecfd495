import { type ReactNode, useMemo, useState } from 'react'
import type { VoteRow } from '#shared/contract/votes.ts'
import type { RoundRule } from '#shared/domain/promotion.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import { missedWords } from './missed.ts'
import { type Row, splitByLine } from './line.ts'
import css from './Votes.module.css'

export interface CandidatesProps {
  readonly rows: readonly VoteRow[]
  readonly rule: RoundRule
  readonly checked: ReadonlySet<string>
  readonly onCheck: (ids: ReadonlySet<string>) => void
}

function columnsOf({ t, formatNumber }: Words, checked: ReadonlySet<string>): Column<Row>[] {
  return [
    { id: 'number', head: t('tasks:number'), width: '4.5rem', align: 'end', cell: ({ vote }) => vote?.number },
    { id: 'title', head: t('tasks:name'), rowHeader: true, cell: ({ vote }) => vote?.title },
    {
      id: 'yes',
      head: t('tasks:detail.yes'),
      width: '6rem',
      align: 'end',
      cell: ({ yes }) => formatNumber(yes),
    },
    {
      id: 'departs',
      head: t('tasks:votes.line'),
      width: '11rem',
      cell({ id, failures }) {
        const past = failures?.length === 0
        if (past === checked.has(id)) return past ? t('tasks:votes.past') : missedWords(failures ?? [], t)
        return <Badge tone="warning">{t(past ? 'tasks:votes.hold' : 'tasks:votes.bring')}</Badge>
      },
    },
  ]
}

/** Every task not decided yet; checked is promoted. What departs from the rule says so. */
export function Candidates({ rows, rule, checked, onCheck }: CandidatesProps): ReactNode {
  const words = useWords()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const ordered = useMemo(() => splitByLine(rows, rule).filter(({ vote }) => vote !== null), [rows, rule])
  const columns = useMemo(() => columnsOf(words, checked), [words, checked])
  return (
    <div className={css.chosen}>
      <Table
        label={words.t('tasks:votes.table')}
        columns={columns}
        rows={ordered}
        rowId={({ id }) => id}
        rowName={({ vote }) => vote?.title ?? ''}
        selectedId={selectedId}
        onSelect={({ id }) => setSelectedId(id)}
        checkedIds={checked}
        onCheck={onCheck}
      />
    </div>
  )
}
