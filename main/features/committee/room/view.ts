import type { Knex } from 'knex'
import { cleanText } from '#main/documents/clean.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { RoomItem, RoomScores, RoomView } from '#shared/contract/room.ts'
import { roomDoor, roomExcerpt, timerLeft } from '#shared/domain/room.ts'
import { readSessionDetail } from '../detail.ts'
import { itemsOf, sessionRow } from '../repository.ts'
import { type Room, roomOf } from './repository.ts'

/** As much of a task's text as is read from afar. */
const sheetLength = 420

async function sheetOf(db: Knex, taskId: string | null): Promise<string> {
  if (taskId === null) return ''
  const task = (await db('task').where({ id: taskId }).first('body')) as { body: string } | undefined
  return roomExcerpt(cleanText(task?.body ?? ''), sheetLength)
}

/** Scores without names; null while the seal is closed, since then the session's own detail has none. */
function scoresOf({ aggregate, firstRound }: DocketItem, { rubric, items }: SessionDetail): RoomScores | null {
  if (!aggregate) return null
  const { official, n, sd, rank, tied, members } = aggregate
  return {
    official,
    method: rubric.official,
    n,
    sd,
    rank,
    tied,
    of: items.filter((item) => item.aggregate?.rank != null).length,
    values: members.map(({ score }) => score).sort((a, b) => a - b),
    scale: [rubric.min, rubric.max],
    before: firstRound?.official ?? null,
  }
}

/** Who leaves for the item called up; with none, who is called back in. */
function doorOf(detail: SessionDetail, item: DocketItem | undefined, { outside }: Room): RoomView['door'] {
  const members = detail.members.map(({ id, present }) => ({ memberId: id, present }))
  const recused = new Set(item?.recused.map(({ memberId }) => memberId))
  const door = roomDoor(members, recused, new Set(outside))
  const names = new Map(detail.members.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.map((memberId) => ({ memberId, name: names.get(memberId) ?? memberId }))
  return { leave: named(door.leave), outside: named(door.outside), back: named(door.back) }
}

function decisionOf({ decision }: DocketItem): RoomItem['decision'] {
  if (!decision) return null
  const { outcome, for: inFavour, against, abstained, amendment } = decision
  return { outcome, for: inFavour, against, abstained, amendment }
}

async function toRoomItem(db: Knex, item: DocketItem, number: number, detail: SessionDetail): Promise<RoomItem> {
  const { id, title, purpose, origin, cameFrom, tally, quorum, scored, scorers } = item
  return {
    id,
    number,
    title,
    purpose,
    origin,
    cameFrom,
    tally,
    quorum,
    scored,
    scorers,
    sheet: await sheetOf(db, item.taskId),
    scores: scoresOf(item, detail),
    decision: decisionOf(item),
  }
}

/** What the room may see of a session. While scores are sealed no other item is read, and no score leaves this function. */
export async function readRoom(db: Knex, sessionId: string, now: number): Promise<RoomView> {
  const session = await sessionRow(db, sessionId)
  const room = await roomOf(db, sessionId)
  const docket = await itemsOf(db, sessionId)
  const sealed = session.phase === 'preparing' || session.phase === 'scoring'
  const detail = await readSessionDetail(db, sessionId, sealed ? (room.itemId ?? '') : undefined)
  const item = detail.items.find(({ id }) => id === room.itemId)
  const number = docket.findIndex(({ id }) => id === room.itemId) + 1
  const { id, number: sessionNumber, date, startsAt, place, phase } = detail.session
  return {
    session: { id, number: sessionNumber, date, startsAt, place, phase, items: docket.length },
    quorum: detail.quorum,
    item: item ? await toRoomItem(db, item, number, detail) : null,
    door: doorOf(detail, item, room),
    timer: {
      length: room.timer.length,
      left: timerLeft(room.timer, now),
      running: room.timer.since !== null,
    },
  }
}
