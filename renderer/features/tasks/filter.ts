import type { SavedView } from '#shared/contract/task-list.ts'
import { screeningOutcomes, stations, type TaskColumn, taskOrigins, taskSorts } from '#shared/domain/terms.ts'
import type { Sort } from '#renderer/ui/Table.tsx'

/** What the list of tasks is narrowed to, as it stands in the fields; empty text takes all. */
export interface Filter {
  readonly search: string
  readonly station: string
  /** came to it, wherever it stands now; set by the funnel */
  readonly reached: string
  readonly category: string
  readonly source: string
  readonly status: string
  readonly round: string
  readonly origin: string
  readonly screening: string
  readonly yesFrom: string
  readonly yesTo: string
  readonly submittedFrom: string
  readonly submittedTo: string
}

export const noFilter: Filter = {
  search: '',
  station: '',
  reached: '',
  category: '',
  source: '',
  status: '',
  round: '',
  origin: '',
  screening: '',
  yesFrom: '',
  yesTo: '',
  submittedFrom: '',
  submittedTo: '',
}

/** What stands in the fields behind 'more'. */
export const moreFilters = ['source', 'status', 'yesFrom', 'yesTo', 'submittedFrom', 'submittedTo'] as const

/** How the list is looked at. */
export interface View {
  readonly filter: Filter
  readonly sort: Sort
  readonly columns: readonly TaskColumn[]
}

export const firstView: View = {
  filter: noFilter,
  sort: { column: 'number', descending: false },
  columns: ['number', 'title', 'category', 'station', 'declared', 'counted'],
}

const count = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null)
const date = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

/** The view as the contract asks for it; what is typed halfway narrows nothing yet. */
export const queryOf = ({ filter, sort }: Pick<View, 'filter' | 'sort'>): SavedView['query'] => ({
  search: filter.search.trim(),
  station: stations.find((one) => one === filter.station) ?? null,
  reached: stations.find((one) => one === filter.reached) ?? null,
  category: filter.category || null,
  source: filter.source || null,
  status: filter.status || null,
  roundId: filter.round || null,
  origin: taskOrigins.find((one) => one === filter.origin) ?? null,
  screening: screeningOutcomes.find((one) => one === filter.screening) ?? null,
  yesFrom: count(filter.yesFrom),
  yesTo: count(filter.yesTo),
  submittedFrom: date(filter.submittedFrom),
  submittedTo: date(filter.submittedTo),
  sort: taskSorts.find((one) => one === sort.column) ?? 'number',
  descending: sort.descending,
})

/** A saved view as the fields show it. */
export function viewOf({ query, columns }: SavedView): View {
  const { sort, descending, roundId, ...rest } = query
  const texts = Object.entries({ ...rest, round: roundId }).map(([name, value]) => [name, String(value ?? '')])
  return { filter: { ...noFilter, ...Object.fromEntries(texts) }, sort: { column: sort, descending }, columns }
}
