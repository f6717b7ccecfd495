import { stations } from './terms.ts'
import type { Station } from './terms.ts'
import type { TaskFacts } from './stage.ts'
import { threadOf } from './stage.ts'

/** One column of the funnel. */
export interface FunnelStep {
  readonly station: Station
  /** tasks that reached it; a station passed by without stopping is not counted */
  readonly count: number
  /** of the tasks at the station just before, the share that came on to this one, from 0 to 1; null where nobody was there */
  readonly share: number | null
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

function shareOf(tasks: readonly TaskFacts[], before: Station | undefined, station: Station): number | null {
  const there = before === undefined ? [] : tasks.filter((facts) => facts[before] !== undefined)
  return there.length === 0 ? null : there.filter((facts) => facts[station] !== undefined).length / there.length
}

/** Tasks at each station and the median days between stations. */
export function funnel(tasks: readonly TaskFacts[]): FunnelStep[] {
  const days = Map.groupBy(tasks.flatMap(steps), ([station]) => station)
  return stations.map((station, index) => ({
    station,
    count: tasks.filter((facts) => facts[station] !== undefined).length,
    share: shareOf(tasks, stations[index - 1], station),
    medianDays: median((days.get(station) ?? []).map(([, length]) => length)),
  }))
}
