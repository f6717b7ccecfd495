import { stations } from './terms.ts'
import type { Station } from './terms.ts'
import type { TaskFacts } from './stage.ts'
import { threadOf } from './stage.ts'

/** One column of the funnel. */
export interface FunnelStep {
  readonly station: Station
  /** tasks that reached it; a station passed by without stopping is not counted */
  readonly count: number
  /** median days from the station each task reached before; null where nobody made the step with both times known */
  readonly medianDays: number | null
}

const dayMs = 24 * 60 * 60 * 1000

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

/** Days each step of one task took, by the station it led to. A step back in time (two clocks) tells nothing and is left out. */
function steps(facts: TaskFacts): [Station, number][] {
  const stops = threadOf(facts).filter((stop) => stop.state === 'reached')
  return stops.flatMap((stop, index): [Station, number][] => {
    const before = stops[index - 1]?.at ?? null
    if (before === null || stop.at === null || stop.at < before) return []
    return [[stop.station, (stop.at - before) / dayMs]]
  })
}

/** Tasks at each station and the median days between stations. */
export function funnel(tasks: readonly TaskFacts[]): FunnelStep[] {
  const days = Map.groupBy(tasks.flatMap(steps), ([station]) => station)
  return stations.map((station) => ({
    station,
    count: tasks.filter((facts) => facts[station] !== undefined).length,
    medianDays: median((days.get(station) ?? []).map(([, length]) => length)),
  }))
}
