import type { EventKind, TaskEvent } from './task-event.ts'

/** Kinds that a card of one page can do without, the first the soonest; other kinds stay. */
const spared: readonly EventKind[] = [
  'screened',
  'opinions',
  'published',
  'scored',
  'discussed',
  'noted',
  'proposed',
  'instructed',
]

const isProgress = ({ what }: TaskEvent): boolean => what.kind === 'noted' && what.note === 'progress'

const isNewest = (event: TaskEvent, events: readonly TaskEvent[]): boolean =>
  events.findLast(({ what }) => what.kind === event.what.kind) === event

/**
 * At most `most` events for a card, in their order: older notes of progress give way first, then older events of the
 * kinds it can do without, then the newest of these, and only then anything. `left` counts those that do not stand on it.
 */
export function cardEvents(events: readonly TaskEvent[], most: number): { shown: readonly TaskEvent[]; left: number } {
  const candidates = spared.flatMap((kind) => events.filter(({ what }) => what.kind === kind))
  const older = candidates.filter((event) => !isNewest(event, events))
  const order = new Set([...older.filter(isProgress), ...older, ...candidates, ...events])
  const out = new Set([...order].slice(0, Math.max(0, events.length - most)))
  return { shown: events.filter((event) => !out.has(event)), left: out.size }
}
