import type { Knex } from 'knex'
import type { Host } from '#main/hosts/host.ts'
import { ask } from '#main/hosts/host.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { RoomView } from '#shared/contract/room.ts'
import { turnTimer } from '#shared/domain/room.ts'
import { assertOpen, type CommitteeDeps } from '../deps.ts'
import { itemRow, sessionRow } from '../repository.ts'
import { type Room, roomOf, saveRoom } from './repository.ts'
import { readRoom } from './view.ts'

/** What a turn of the room makes of it, and what the journal keeps of that. */
interface Turn {
  readonly after: Room
  readonly action: string
  readonly data: unknown
}

type Make = (before: Room, trx: Knex.Transaction) => Turn | Promise<Turn>

export function roomHandlers(deps: CommitteeDeps & { readonly host: Host }): Handlers<Contract['room']> {
  const { store, events, clock, ids, host } = deps
  const view = (sessionId: string): Promise<RoomView> => readRoom(store.db, sessionId, clock())

  async function turn(sessionId: string, make: Make): Promise<RoomView> {
    await store.write(async (trx, journal) => {
      assertOpen(await sessionRow(trx, sessionId))
      const { after, action, data } = await make(await roomOf(trx, sessionId), trx)
      await saveRoom(trx, ids(), sessionId, after)
      await journal.append({ action, subject: { kind: 'session', id: sessionId }, data })
    })
    events.changed('room', 'journal')
    return view(sessionId)
  }

  return {
    view: ({ sessionId }) => view(sessionId),

    call: ({ sessionId, itemId }) =>
      turn(sessionId, async (before, trx) => {
        if (itemId !== null && (await itemRow(trx, itemId)).session_id !== sessionId)
          throw new DeskError('NOT_FOUND', { name: itemId })
        const after = { ...before, itemId, timer: turnTimer(before.timer, 'reset', clock()) }
        return { after, action: 'room.call', data: { before: before.itemId, after: itemId } }
      }),

    turnTimer: ({ sessionId, act, minutes }) =>
      turn(sessionId, (before) => {
        const length = minutes === undefined ? undefined : minutes * 60_000
        const timer = turnTimer(before.timer, act, clock(), length)
        return { after: { ...before, timer }, action: 'room.turnTimer', data: { act, itemId: before.itemId, timer } }
      }),

    confirmDoor: ({ sessionId, door }) =>
      turn(sessionId, async (before, trx) => {
        const { leave, back } = (await readRoom(trx, sessionId, clock())).door
        const through = (door === 'left' ? leave : back).map(({ memberId }) => memberId)
        const stay = before.outside.filter((id) => !through.includes(id))
        return {
          after: { ...before, outside: door === 'left' ? [...stay, ...through] : stay },
          action: door === 'left' ? 'room.left' : 'room.cameBack',
          data: { itemId: before.itemId, members: through },
        }
      }),

    async open({ sessionId }) {
      await sessionRow(store.db, sessionId)
      await ask('openRoom', host, sessionId)
      return { opened: true }
    },
  }
}
