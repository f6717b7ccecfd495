import { screeningOutcomes, stations, taskOrigins } from '#shared/domain/terms.ts'

/** What the list of tasks is narrowed to; empty text takes all. */
export interface Filter {
  readonly search: string
  readonly station: string
  /** came to it, wherever it stands now; set by the funnel */
  readonly reached: string
  readonly category: string
  readonly round: string
  readonly origin: string
  readonly screening: string
}

export const noFilter: Filter = {
  search: '',
  station: '',
  reached: '',
  category: '',
  round: '',
  origin: '',
  screening: '',
}

/** The list holds this many at most; beyond them the person narrows it. */
export const listLimit = 5000

/** The filter as the contract asks for it. */
export const listInput = ({ search, station, reached, category, round, origin, screening }: Filter) => ({
  search: search.trim(),
  station: stations.find((one) => one === station) ?? null,
  reached: stations.find((one) => one === reached) ?? null,
  category: category || null,
  roundId: round || null,
  origin: taskOrigins.find((one) => one === origin) ?? null,
  screening: screeningOutcomes.find((one) => one === screening) ?? null,
  limit: listLimit,
})
