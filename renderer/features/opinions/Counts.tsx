import type { ReactNode } from 'react'
import type { OpinionCounts, TaskOpinions } from '#shared/contract/opinions.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { type Column, Table } from '#renderer/ui/Table.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'

const figures = ['total', 'unread', 'authors', 'for', 'against', 'neutral', 'none', 'quotes'] as const

const taskColumns = ({ t, formatNumber }: Words, onTask: CountsProps['onTask']): Column<TaskOpinions>[] => [
  {
    id: 'task',
    head: t('opinions:task'),
    rowHeader: true,
    cell: ({ taskId, number, title }) => (
      <Button small kind="plain" onPress={() => onTask(taskId)}>
        {t('opinions:numbered', { number, title })}
      </Button>
    ),
    sortBy: ({ number }) => number,
  },
  ...figures.map((id): Column<TaskOpinions> => ({
    id,
    head: t(`opinions:figure.${id}`),
    width: '5rem',
    align: 'end',
    cell: (row) => formatNumber(row[id]),
    sortBy: (row) => row[id],
  })),
  {
    id: 'rating',
    head: t('opinions:figure.rating'),
    width: '8rem',
    align: 'end',
    cell: ({ rating: { mean, n } }) =>
      mean === null
        ? '–'
        : t('opinions:meanOf', { mean: formatNumber(mean, { maximumFractionDigits: 2 }), n: formatNumber(n) }),
    sortBy: ({ rating }) => rating.mean,
  },
]

type Tag = OpinionCounts['tags'][number]

interface CountsProps {
  readonly counts: OpinionCounts
  readonly onTask: (taskId: string) => void
  readonly onTag: (tag: string) => void
}

const tagColumns = ({ t, formatNumber }: Words, onTag: CountsProps['onTag']): Column<Tag>[] => [
  {
    id: 'tag',
    head: t('opinions:filter.tag'),
    rowHeader: true,
    cell: ({ tag }) => (
      <Button small kind="plain" onPress={() => onTag(tag)}>
        {tag}
      </Button>
    ),
    sortBy: ({ tag }) => tag,
  },
  {
    id: 'count',
    head: t('opinions:figure.total'),
    width: '6rem',
    align: 'end',
    cell: ({ count }) => formatNumber(count),
    sortBy: ({ count }) => count,
  },
]

/** Opinions by task and by tag; its name opens those behind the figures. */
export function Counts({ counts, onTask, onTag }: CountsProps): ReactNode {
  const words = useWords()
  const { t } = words
  return (
    <div className={css.counts}>
      <section className={css.table}>
        <h2>{t('opinions:byTask')}</h2>
        <Table
          label={t('opinions:byTask')}
          columns={taskColumns(words, onTask)}
          rows={counts.tasks}
          rowId={({ taskId }) => taskId}
        />
      </section>
      <section className={cx(css.table, css.tagged)}>
        <h2>{t('opinions:byTag')}</h2>
        <Table
          label={t('opinions:byTag')}
          columns={tagColumns(words, onTag)}
          rows={counts.tags}
          rowId={({ tag }) => tag}
          empty={t('opinions:noTags')}
        />
      </section>
    </div>
  )
}
