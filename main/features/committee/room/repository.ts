import type { Knex } from 'knex'
import { type RoomTimer, usualTimer } from '#shared/domain/room.ts'

/** What the room's screen shows of a session, as it is kept. */
export interface Room {
  /** the item called up; null for none */
  readonly itemId: string | null
  /** members seen to have left the room, and not yet to have come back */
  readonly outside: readonly string[]
  readonly timer: RoomTimer
}

interface RoomRow {
  item_id: string | null
  outside: string
  timer_length: number
  timer_left: number
  timer_since: number | null
}

/** A session whose room nobody used yet shows no item and a clock that stands. */
export async function roomOf(db: Knex, sessionId: string): Promise<Room> {
  const row = (await db('room').where({ session_id: sessionId }).first()) as RoomRow | undefined
  if (!row) return { itemId: null, outside: [], timer: usualTimer }
  return {
    itemId: row.item_id,
    outside: JSON.parse(row.outside) as string[],
    timer: { length: row.timer_length, left: row.timer_left, since: row.timer_since },
  }
}

export async function saveRoom(
  trx: Knex.Transaction,
  id: string,
  sessionId: string,
  { itemId, outside, timer }: Room,
): Promise<void> {
  const values = {
    item_id: itemId,
    outside: JSON.stringify(outside),
    timer_length: timer.length,
    timer_left: timer.left,
    timer_since: timer.since,
  }
  const changed = await trx('room').where({ session_id: sessionId }).update(values)
  if (changed === 0) await trx('room').insert({ id, session_id: sessionId, ...values })
}
