import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoomView } from '#shared/contract/room.ts'
import { committeeApp, preparedSession, sessionInput, sheet, votes } from '#test/support/committee.ts'

const openRoom = vi.fn(async () => undefined)
let app: Awaited<ReturnType<typeof committeeApp>>
let sessionId: string
let items: readonly string[]
/** Time stands still but for what a test lets pass. */
let now = 0

beforeEach(async () => {
  now = Date.UTC(2026, 3, 23)
  app = await committeeApp(5, { clock: () => now, host: { namesPaths: false, openRoom } })
  const { session, items: docket } = await preparedSession(app)
  sessionId = session.id
  items = docket.map(({ id }) => id)
  return () => app.close()
})

const room = () => app.client.room
const recuse = (itemId: string, memberId: string) =>
  app.client.committee.setRecusal({ itemId, memberId, reason: 'a relative applied' })
const call = (index: number): Promise<RoomView> => room().call({ sessionId, itemId: items[index]! })
const names = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name)

describe('the room’s screen', () => {
  it('shows the session and its opening quorum while nothing is called up', async () =>
    expect(await room().view({ sessionId })).toMatchObject({
      session: { number: 1, phase: 'preparing', items: 2 },
      quorum: { enrolled: 5, present: 5, met: true },
      item: null,
      timer: { left: 600_000, running: false },
    }))

  it('shows the item called up with its place, its votes and its quorum', async () => {
    await recuse(items[1]!, 'm3')
    expect((await call(1)).item).toMatchObject({
      number: 2,
      title: 'Task t2',
      purpose: 'resolution',
      tally: { counts: { yes: 250 }, basis: 'roll' },
      quorum: { present: 5, recused: 1, eligible: 4, needed: 3, met: true },
      scores: null,
    })
  })

  it('calls up no item of another session', async () => {
    const other = await app.client.committee.createSession(sessionInput)
    await expect(room().call({ sessionId: other.session.id, itemId: items[0]! })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    })
  })

  it('shows no item once it is off the docket', async () => {
    await call(1)
    await app.client.committee.saveDocket({
      sessionId,
      items: [{ id: items[0]!, taskId: 't1', title: 'Task t1', purpose: 'resolution' }],
    })
    expect((await room().view({ sessionId })).item).toBeNull()
  })
})

describe('the seal', () => {
  /** Every figure a member gave is a fraction nobody would write by chance. */
  const fill = async (): Promise<void> => {
    const { rubric } = await app.client.committee.session({ sessionId })
    await app.client.committee.saveRubric({ sessionId, rubric: { ...rubric, step: 0.01 } })
    await app.client.committee.openScoring({ sessionId })
    for (const n of [1, 2, 3])
      await app.client.committee.score({ itemId: items[0]!, cells: sheet(n, n + 0.37, n + 0.37) })
  }

  it('lets no score out before it opens, and no name after', async () => {
    await fill()
    const sealed = await call(0)
    expect([sealed.item?.scores, sealed.item?.scored, sealed.item?.scorers]).toEqual([null, 3, 5])
    expect(JSON.stringify(sealed)).not.toMatch(/\.37/)
    await app.client.committee.closeScoring({ sessionId })
    const open = await room().view({ sessionId })
    expect(open.item?.scores).toMatchObject({ official: 2.37, n: 3, values: [1.37, 2.37, 3.37], scale: [1, 5] })
    expect(JSON.stringify(open)).not.toMatch(/m[1-5]\b|Member/)
  })

  it('is closed again for a second round, the first one’s scores with it', async () => {
    await fill()
    await app.client.committee.closeScoring({ sessionId })
    await app.client.committee.openSecondRound({ sessionId })
    expect(JSON.stringify(await call(0))).not.toMatch(/\.37/)
    await app.client.committee.closeScoring({ sessionId })
    expect((await room().view({ sessionId })).item?.scores).toMatchObject({ official: 2.37, before: 2.37 })
  })

  it('shows the decision by its counts alone', async () => {
    await app.client.committee.openScoring({ sessionId })
    await app.client.committee.closeScoring({ sessionId })
    await call(0)
    await app.client.committee.decide({ itemId: items[0]!, decision: { outcome: 'adopted', ...votes(4, 1) } })
    expect((await room().view({ sessionId })).item?.decision).toEqual({
      outcome: 'adopted',
      for: 4,
      against: 1,
      abstained: 0,
      amendment: '',
    })
  })
})

describe('the door', () => {
  it('asks the recused to leave, keeps who left outside, and calls back who may come in', async () => {
    await recuse(items[0]!, 'm2')
    await recuse(items[0]!, 'm4')
    await recuse(items[1]!, 'm4')
    const asked = await call(0)
    expect(names(asked.door.leave)).toEqual(['Member 2', 'Member 4'])
    expect(JSON.stringify(asked)).not.toContain('a relative applied')
    const gone = await room().confirmDoor({ sessionId, door: 'left' })
    expect([names(gone.door.leave), names(gone.door.outside)]).toEqual([[], ['Member 2', 'Member 4']])
    const next = await call(1)
    expect([names(next.door.leave), names(next.door.outside), names(next.door.back)]).toEqual([
      [],
      ['Member 4'],
      ['Member 2'],
    ])
    expect((await room().confirmDoor({ sessionId, door: 'back' })).door.back).toEqual([])
    const journal = await app.client.journal.list({ subjectId: sessionId })
    const kept = journal.entries.filter(({ action }) => /^room\.(left|cameBack)$/.test(action))
    expect(kept.map(({ action, data }) => [action, data])).toEqual([
      ['room.cameBack', { itemId: items[1], members: ['m2'] }],
      ['room.left', { itemId: items[0], members: ['m2', 'm4'] }],
    ])
  })
})

describe('the timer', () => {
  it('runs, stands, takes a new length, and starts anew with the next item', async () => {
    const turn = (act: 'start' | 'pause' | 'reset', minutes?: number) => room().turnTimer({ sessionId, act, minutes })
    await turn('start')
    now += 90_000
    expect((await room().view({ sessionId })).timer).toEqual({ length: 600_000, left: 510_000, running: true })
    expect((await turn('pause')).timer).toMatchObject({ left: 510_000, running: false })
    expect((await turn('reset', 5)).timer).toEqual({ length: 300_000, left: 300_000, running: false })
    await turn('start')
    now += 400_000
    expect((await room().view({ sessionId })).timer.left).toBe(-100_000)
    expect((await call(0)).timer).toEqual({ length: 300_000, left: 300_000, running: false })
  })
})

describe('its window', () => {
  it('is opened by a host that has windows', async () => {
    expect(await room().open({ sessionId })).toEqual({ opened: true })
    expect(openRoom).toHaveBeenCalledWith(sessionId)
    await expect(room().open({ sessionId: 'nobody' })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})
