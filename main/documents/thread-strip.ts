import type { ThreadStrip } from './model.ts'
import type { PacketStop } from './packet-input.ts'
import { stationKey } from './terms.ts'
import type { Words } from './words.ts'

const stateKey = { reached: 'stateReached', skipped: 'stateSkipped', ahead: 'stateAhead' } as const

/** The seven stations of a task, and the same in words for those who do not see them. */
export function threadStrip(id: string, stops: readonly PacketStop[], words: Words): ThreadStrip {
  const stations = stops.map(({ station, state, on, figure }) => ({
    label: words(stationKey[station]),
    state,
    date: words.shortDate(on),
    figure,
  }))
  const inWords = stations.map(({ label, state, date, figure }) => {
    const details = [date, figure].filter((text) => text !== '').map((text) => `, ${text}`)
    return words('threadStop', { label, state: words(stateKey[state]), when: details.join('') })
  })
  return {
    type: 'thread',
    id: `${id}/thread`,
    alternative: words('threadAlternative', { stops: inWords.join(' ') }),
    stations,
  }
}
