import { type ReactNode, useMemo, useRef } from 'react'
import type { OpinionRow } from '#shared/contract/opinions.ts'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import { Reading } from './Reading.tsx'
import { StanceMark } from './StanceMark.tsx'
import { type Filter, useOpinions, useReadMarks } from './use-opinions.ts'

const columnsOf = ({ t, formatDate }: Words): Column<OpinionRow>[] => [
  { id: 'number', head: t('opinions:number'), width: '3.5rem', align: 'end', cell: ({ number }) => number },
  {
    id: 'text',
    head: t('opinions:text'),
    rowHeader: true,
    cell: ({ excerpt, read }) =>
      read ? (
        excerpt
      ) : (
        <strong>
          <span className="visually-hidden">{t('opinions:unread')} </span>
          {excerpt}
        </strong>
      ),
  },
  { id: 'stance', head: t('opinions:stanceHead'), width: '6rem', cell: (row) => <StanceMark stance={row.stance} /> },
  {
    id: 'at',
    head: t('opinions:at'),
    width: '6.75rem',
    cell: ({ submittedAt }) => (submittedAt === null ? '–' : formatDate(submittedAt)),
  },
]

/** The list at the left, the opinion chosen in it at the right; arrow keys go from one to the next. */
export function Desk({ filter, tags }: { filter: Filter; tags: readonly string[] }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const desk = useRef<HTMLDivElement>(null)
  const opinions = useOpinions(filter)
  const { list, rows, current } = opinions
  useReadMarks(current, opinions.stay)
  const columns = useMemo(() => columnsOf(words), [words])
  const more = (list.data?.total ?? 0) - (list.data?.rows.length ?? 0)
  return (
    <div className={css.desk} ref={desk}>
      <div className={css.list}>
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
        <Table
          label={t('opinions:list')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={current?.id ?? null}
          onSelect={({ id }) => opinions.choose(id)}
          empty={list.data ? t('opinions:nothingFits') : ''}
        />
        {more > 0 && <p className={layout.quiet}>{t('opinions:more', { more: formatNumber(more) })}</p>}
      </div>
      {current && <Reading key={current.id} id={current.id} desk={desk} tags={tags} />}
    </div>
  )
}
