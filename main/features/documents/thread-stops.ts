import type { PacketStop } from '#main/documents/packet-input.ts'
import { koreaDate } from '#main/korea-time.ts'
import type { TaskDetail } from '#shared/contract/forum.ts'
import { type Station, stations } from '#shared/domain/terms.ts'

/** Stations behind the furthest one that were not stopped at were passed by: a case takes no vote. */
export function threadStops(task: TaskDetail | undefined, figure: (station: Station) => string): PacketStop[] {
  const furthest = task?.thread.findLastIndex((stop) => stop.reached) ?? -1
  return stations.map((station, index) => {
    const stop = task?.thread.find((one) => one.station === station)
    const state = stop?.reached ? 'reached' : index < furthest ? 'skipped' : 'ahead'
    return { station, state, on: koreaDate(stop?.at ?? null), figure: stop?.reached ? figure(station) : '' }
  })
}
