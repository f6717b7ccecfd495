import type { ReactNode } from 'react'
import type { Round } from '#shared/contract/votes.ts'
import { screeningOutcomes, stations, taskOrigins } from '#shared/domain/terms.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { type Option, Select } from '#renderer/ui/Choice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { type Filter, noFilter } from './filter.ts'
import css from './Tasks.module.css'

interface FiltersProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly categories: readonly string[]
  readonly rounds: readonly Round[]
}

export function Filters({ filter, onFilter, categories, rounds }: FiltersProps): ReactNode {
  const { t } = useWords()
  const pick = (name: Exclude<keyof Filter, 'search'>, options: readonly Option<string>[]): ReactNode => (
    <Select
      label={t(`tasks:filter.${name}`)}
      options={[{ id: '', label: t('tasks:all') }, ...options]}
      value={filter[name]}
      onChange={(value) => onFilter({ ...filter, [name]: value })}
    />
  )
  const named = (ids: readonly string[]): Option<string>[] => ids.filter(Boolean).map((id) => ({ id, label: id }))
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
      {pick('category', named(categories))}
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
      {active && (
        <Button kind="plain" onPress={() => onFilter(noFilter)}>
          {t('tasks:filter.reset')}
        </Button>
      )}
    </div>
  )
}
