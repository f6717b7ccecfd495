import { stations } from './terms.ts'
import type { Station } from './terms.ts'

/**
 * What is known of a task: the stations it has reached, each with when (epoch milliseconds; null where the source
 * names no time). A station that is not a key has not been reached.
 */
export type TaskFacts = Readonly<Partial<Record<Station, number | null>>>

/** A station of the thread: reached, passed by without stopping (a case takes no vote), or still ahead. */
export interface ThreadStop {
  readonly station: Station
  readonly state: 'reached' | 'skipped' | 'ahead'
  readonly at: number | null
}

const reachedIn = (facts: TaskFacts, station: Station): boolean => facts[station] !== undefined

/** How far a task has come: the furthest station reached; every task is at least proposed. */
export function stationOf(facts: TaskFacts): Station {
  return stations.findLast((station) => reachedIn(facts, station)) ?? 'proposed'
}

/** The seven stations of a task's thread, in order. */
export function threadOf(facts: TaskFacts): ThreadStop[] {
  const furthest = stations.indexOf(stationOf(facts))
  return stations.map((station, index) => {
    if (reachedIn(facts, station)) return { station, state: 'reached', at: facts[station] ?? null }
    return { station, state: index < furthest ? 'skipped' : 'ahead', at: null }
  })
}
