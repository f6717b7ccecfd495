import { type ReactNode, useState } from 'react'
import type { Round } from '#shared/contract/votes.ts'
import { screeningOutcomes, stations, taskOrigins } from '#shared/domain/terms.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { type Option, Select } from '#renderer/ui/Choice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { type Filter, moreFilters, noFilter } from './filter.ts'
import css from './Tasks.module.css'

interface FiltersProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly there: {
    readonly categories: readonly string[]
    readonly sources: readonly string[]
    readonly statuses: readonly string[]
  }
  readonly rounds: readonly Round[]
}

export function Filters({ filter, onFilter, there, rounds }: FiltersProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const more = open || moreFilters.some((name) => filter[name] !== '')
  const pick: PickOne = (name, options) => (
    <Select
      label={t(`tasks:filter.${name}`)}
      options={[{ id: '', label: t('tasks:all') }, ...options]}
      value={filter[name]}
      onChange={(value) => onFilter({ ...filter, [name]: value })}
    />
  )
  const active = Object.values(filter).some((value) => value !== '')
  return (
    <div className={css.filters}>
      <TextField
        label={t('tasks:search')}
        placeholder={t('tasks:searchHint')}
        type="search"
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
      />
      {pick(
        'station',
        stations.map((id) => ({ id, label: t(`common:stationName.${id}`) })),
      )}
      {pick('category', named(there.categories))}
      {pick(
        'round',
        rounds.map(({ id, name }) => ({ id, label: name })),
      )}
      {pick(
        'origin',
        taskOrigins.map((id) => ({ id, label: t(`tasks:originName.${id}`) })),
      )}
      {pick(
        'screening',
        screeningOutcomes.map((id) => ({ id, label: t(`screening:outcome.${id}`) })),
      )}
      {stations.map(
        (id) =>
          id === filter.reached && (
            <Badge key={id} tone="info">
              {t('tasks:filter.reached', { station: t(`common:stationName.${id}`) })}
            </Badge>
          ),
      )}
      {more && <More filter={filter} onFilter={onFilter} there={there} pick={pick} />}
      {!more && (
        <Button kind="plain" onPress={() => setOpen(true)}>
          {t('tasks:filter.more')}
        </Button>
      )}
      {active && (
        <Button kind="plain" onPress={() => onFilter(noFilter)}>
          {t('tasks:filter.reset')}
        </Button>
      )}
    </div>
  )
}

type PickOne = (name: Exclude<keyof Filter, 'search' | 'reached'>, options: readonly Option<string>[]) => ReactNode

const named = (ids: readonly string[]): Option<string>[] => ids.filter(Boolean).map((id) => ({ id, label: id }))

/** Where it comes from, what the platform says of it, its count and its day. */
function More({
  filter,
  onFilter,
  there,
  pick,
}: Pick<FiltersProps, 'filter' | 'onFilter' | 'there'> & { readonly pick: PickOne }): ReactNode {
  const { t } = useWords()
  const field = (name: 'yesFrom' | 'yesTo' | 'submittedFrom' | 'submittedTo'): ReactNode => (
    <TextField
      label={t(`tasks:filter.${name}`)}
      {...(name.startsWith('yes') ? { inputMode: 'numeric' as const } : { type: 'date' })}
      value={filter[name]}
      onChange={(value) => onFilter({ ...filter, [name]: value })}
    />
  )
  return (
    <>
      {pick('source', named(there.sources))}
      {there.statuses.length > 0 && pick('status', named(there.statuses))}
      {field('yesFrom')}
      {field('yesTo')}
      {field('submittedFrom')}
      {field('submittedTo')}
    </>
  )
}
