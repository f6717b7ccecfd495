/** A clock that counts a discussion down; it goes on below nought, which is time overrun. Milliseconds. */
export interface RoomTimer {
  /** what it starts from after a reset */
  readonly length: number
  /** what was left when it last stopped */
  readonly left: number
  /** epoch milliseconds since when it runs; null while it stands */
  readonly since: number | null
}

/** Ten minutes an item, until the secretary says otherwise. */
export const usualTimer: RoomTimer = { length: 600_000, left: 600_000, since: null }

/** What a person can do to the clock; a new length comes with `reset`. */
export const timerActs = ['start', 'pause', 'reset'] as const
export type TimerAct = (typeof timerActs)[number]

/** Milliseconds left at a moment; negative once the time is over. */
export const timerLeft = ({ left, since }: RoomTimer, now: number): number =>
  since === null ? left : left - (now - since)

/** The clock after an act: starting one that runs or pausing one that stands changes nothing. */
export function turnTimer(timer: RoomTimer, act: TimerAct, now: number, length = timer.length): RoomTimer {
  if (act === 'reset') return { length, left: length, since: null }
  if (act === 'pause') return { ...timer, left: timerLeft(timer, now), since: null }
  return timer.since === null ? { ...timer, since: now } : timer
}

/** Who has to go through the door when an item comes up; ids in seat order. */
export interface RoomDoor {
  /** recused from the item and still in the room */
  readonly leave: readonly string[]
  /** recused, and seen to have left */
  readonly outside: readonly string[]
  /** outside for an item before, and called back in */
  readonly back: readonly string[]
}

/**
 * A recused member leaves the room for the item (제척된 위원은 그 안건의 심의에서 퇴장한다). Who stays out for the next item
 * as well does not leave twice; a member who is absent is not asked to leave.
 */
export function roomDoor(
  members: readonly { readonly memberId: string; readonly present: boolean }[],
  recused: ReadonlySet<string>,
  outside: ReadonlySet<string>,
): RoomDoor {
  const here = members.filter(({ present }) => present).map(({ memberId }) => memberId)
  return {
    leave: here.filter((id) => recused.has(id) && !outside.has(id)),
    outside: here.filter((id) => recused.has(id) && outside.has(id)),
    back: here.filter((id) => !recused.has(id) && outside.has(id)),
  }
}

/** The beginning of a text, to be read from afar: whole words, at most `most` characters, an ellipsis where more follows. */
export function roomExcerpt(text: string, most: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : undefined).trimEnd()}…`
}
