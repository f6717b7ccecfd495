import type { ReactNode } from 'react'
import type { OpinionCounts } from '#shared/contract/opinions.ts'
import { stances } from '#shared/domain/opinion.ts'
import { Checkbox, Select } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Opinions.module.css'
import type { Filter } from './use-opinions.ts'

const all = '' // no task and no tag is called that

interface FiltersProps {
  readonly counts: OpinionCounts
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** What the list is narrowed by: a task, a tag, a stance, and whether somebody has read it. */
export function Filters({ counts, filter, onFilter }: FiltersProps): ReactNode {
  const { t, formatNumber } = useWords()
  const put = (some: Partial<Filter>): void => onFilter({ ...filter, ...some })
  const tasks = counts.tasks.map(({ taskId, number, title, total }) => ({
    id: taskId,
    label: t('opinions:numbered', { number, title }),
    note: t('opinions:count', { count: total, total: formatNumber(total) }),
  }))
  const tags = counts.tags.map(({ tag, count }) => ({ id: tag, label: tag, note: formatNumber(count) }))
  return (
    <div className={css.filters}>
      <Select
        label={t('opinions:filter.task')}
        options={[{ id: all, label: t('opinions:filter.anyTask') }, ...tasks]}
        value={filter.taskId ?? all}
        onChange={(id) => put({ taskId: id || null })}
      />
      <Select
        label={t('opinions:filter.tag')}
        options={[{ id: all, label: t('opinions:filter.anyTag') }, ...tags]}
        value={filter.tag ?? all}
        onChange={(tag) => put({ tag: tag || null })}
      />
      <Select
        label={t('opinions:filter.stance')}
        options={[
          { id: all, label: t('opinions:filter.anyStance') },
          ...[...stances, 'none' as const].map((id) => ({ id, label: t(`opinions:stance.${id}`) })),
        ]}
        value={filter.stance ?? all}
        onChange={(stance) => put({ stance: stance || null })}
      />
      <Checkbox isSelected={filter.unread} onChange={(unread) => put({ unread })}>
        {t('opinions:filter.unread')}
      </Checkbox>
    </div>
  )
}
