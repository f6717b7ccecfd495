import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, tasksCsv, votesCsv, yeses } from '#test/support/forum.ts'

const open: App[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function proposals() {
  const app = await testApp()
  open.push(app)
  const tasks = ['a', 'b', 'c', 'd'].map((id) => `Forum,${id},과제 ${id},2026-01-05,,,`)
  await importTexts(app, { 'tasks.csv': tasksCsv(tasks) }, null)
  return withIds(app)
}

async function withIds(app: App) {
  const { rows } = await app.client.forum.tasks.list({})
  const ids = new Map(rows.map((row) => [row.sourceTaskId, row.id]))
  const id = (source: string): string => ids.get(source) ?? ''
  const { screening } = app.client
  return {
    app,
    id,
    select: (task: string) => screening.decide({ decision: { outcome: 'selected', taskId: id(task) }, jobId: job() }),
    giveBack: (task: string, reason: string) =>
      screening.decide({ decision: { outcome: 'returned', taskId: id(task), reason }, jobId: job() }),
    merge: (task: string, into: string) =>
      screening.decide({ decision: { outcome: 'merged', taskId: id(task), intoId: id(into) }, jobId: job() }),
    undo: (task: string) => screening.undo({ taskId: id(task), jobId: job() }),
    queue: async (scope: 'new' | 'all' = 'new') =>
      (await screening.queue({ scope })).rows.map(({ sourceTaskId }) => sourceTaskId),
    proposalsOf: async (task: string) =>
      (await app.client.forum.tasks.get({ id: id(task) })).proposals.map(({ sourceTaskId }) => sourceTaskId).toSorted(),
    good: async () => (await app.client.journal.verify({ jobId: job() })).ok,
  }
}

describe('screening', () => {
  it('leads the queue down, shows on the list what was decided, and journals it', async () => {
    const { app, select, giveBack, merge, queue, good } = await proposals()
    expect(await queue()).toEqual(['a', 'b', 'c', 'd'])
    await select('a')
    await giveBack('b', '소관 사항이 아님')
    await merge('c', 'a')
    expect(await queue()).toEqual(['d'])
    const { rows } = await app.client.forum.tasks.list({})
    expect(
      rows.map(({ screening }) => screening && [screening.outcome, screening.reason, screening.into?.number]),
    ).toEqual([['selected', '', undefined], ['returned', '소관 사항이 아님', undefined], ['merged', '', 1], null])
    expect((await app.client.forum.tasks.list({ screening: 'returned' })).total).toBe(1)
    expect((await app.client.screening.screened({})).map(({ number }) => number)).toEqual([3, 2, 1])
    expect(await app.client.screening.queue({})).toMatchObject({ waiting: 1, selected: 1, merged: 1, returned: 1 })
    const { entries } = await app.client.journal.list({})
    expect(entries.slice(0, 3).map(({ action }) => action)).toEqual([
      'screening.merge',
      'screening.return',
      'screening.select',
    ])
    expect(await good()).toBe(true)
  })

  it('takes every decision back', async () => {
    const { select, giveBack, merge, undo, queue, proposalsOf, good } = await proposals()
    await select('a')
    await giveBack('b', '중복')
    await merge('c', 'a')
    for (const task of ['a', 'b', 'c']) await undo(task)
    expect(await queue()).toEqual(['a', 'b', 'c', 'd'])
    expect(await proposalsOf('a')).toEqual(['a'])
    expect(await proposalsOf('c')).toEqual(['c'])
    expect(await good()).toBe(true)
  })

  it('decides once, returns with a reason only, and merges in no circle', async () => {
    const { select, giveBack, merge, undo } = await proposals()
    await select('a')
    expect(await codeOf(giveBack('a', '늦은 판단'))).toBe('ALREADY_SCREENED')
    expect(await codeOf(giveBack('b', '  '))).toBe('BAD_INPUT')
    expect(await codeOf(merge('b', 'b'))).toBe('MERGE_CIRCLE')
    await merge('b', 'c')
    expect(await codeOf(merge('c', 'b'))).toBe('MERGE_CIRCLE')
    expect(await codeOf(undo('d'))).toBe('NOT_FOUND')
  })

  it('keeps every proposal through chains of merges, in whatever order they are taken back', async () => {
    const { merge, undo, proposalsOf } = await proposals()
    await merge('a', 'b')
    await merge('b', 'c')
    expect(await proposalsOf('c')).toEqual(['a', 'b', 'c'])
    expect(await proposalsOf('b')).toEqual([])
    await undo('a')
    expect([await proposalsOf('a'), await proposalsOf('c')]).toEqual([['a'], ['b', 'c']])
    await undo('b')
    expect([await proposalsOf('b'), await proposalsOf('c')]).toEqual([['b'], ['c']])
  })
})

describe('likely duplicates', () => {
  it('are offered across sources with why, and stand under the task they were merged into', async () => {
    const app = await testApp()
    open.push(app)
    const forum = [
      'Forum,1,심야버스 노선 확대,,,,',
      'Forum,2,공공 와이파이 확대,,,,',
      'Forum,3,심야버스 노선을 늘려 주세요,,,,',
    ]
    await importTexts(app, { 'tasks.csv': tasksCsv(forum) }, null)
    await importTexts(app, { 'mail.csv': tasksCsv(['Mail,m1,심야버스 노선 확대 요청,,,,']) }, null)
    const { id, merge } = await withIds(app)
    const offers = async (task: string) =>
      (await app.client.screening.similar({ taskId: id(task), jobId: job() })).map(({ sourceTaskId }) => sourceTaskId)
    const [first] = await app.client.screening.similar({ taskId: id('m1'), jobId: job() })
    expect(first).toMatchObject({ sourceTaskId: '1', source: 'Forum', titleLikeness: 1 })
    expect(first?.words).toEqual(['심야버스', '노선', '확대'])
    expect(await offers('m1')).toEqual(['1', '3'])
    await merge('3', '2')
    expect(await offers('m1')).toEqual(['1', '2'])
    await merge('m1', '1')
    expect(await offers('m1')).toEqual(['2'])
  })
})

/** v0, v1 and v2 say yes to a; v0 and v1 and v2 and v3 to b, and v0 then no to b; v0 says yes to c. */
async function voted() {
  const app = await testApp()
  open.push(app)
  const tasks = tasksCsv(['Forum,a,A,,3,0,', 'Forum,b,B,,4,1,', 'Forum,c,C,,1,0,'])
  const votes = votesCsv([
    ...yeses('a', 3),
    ...yeses('b', 4),
    'Forum,b,v0,no,2026-03-20T09:00:00+09:00',
    'Forum,b,v9,perhaps,2026-03-20T09:00:00+09:00',
    ...yeses('c', 1),
  ])
  const texts = { 'tasks.csv': tasks, 'votes.csv': votes }
  const roundId = (await importTexts(app, texts)).roundId ?? ''
  const desk = await withIds(app)
  const rows = async () =>
    (await app.client.votes.round({ roundId })).rows.map(({ sourceTaskId, declared, counted, voters, causes }) => ({
      task: sourceTaskId,
      declared: declared?.yes,
      yes: counted?.yes,
      no: counted?.no,
      voters,
      repeats: causes.repeats,
      rejected: causes.rejected,
    }))
  return { ...desk, roundId, rows, texts }
}

const apart = [
  { task: 'a', declared: 3, yes: 3, no: 0, voters: 3, repeats: 0, rejected: 0 },
  { task: 'b', declared: 4, yes: 3, no: 1, voters: 4, repeats: 1, rejected: 1 },
  { task: 'c', declared: 1, yes: 1, no: 0, voters: 1, repeats: 0, rejected: 0 },
]
/** a and b as one: v0's last word is no, v1, v2 and v3 say yes; v0 voted thrice, v1 and v2 twice. */
const together = [{ task: 'b', declared: 7, yes: 3, no: 1, voters: 4, repeats: 4, rejected: 1 }, apart[2]]

describe('the votes of merged tasks', () => {
  it('count a voter of both once, by the repeat rule of the round, and come apart again', async () => {
    const { app, merge, undo, rows, queue, roundId, good } = await voted()
    expect(await rows()).toEqual(apart)
    expect(await queue()).toEqual([])
    expect(await queue('all')).toEqual(['a', 'b', 'c'])
    await merge('a', 'b')
    expect(await rows()).toEqual(together)
    expect(await app.client.votes.recount({ roundId, jobId: job() })).toMatchObject({ same: true })
    await undo('a')
    expect(await rows()).toEqual(apart)
    expect(await good()).toBe(true)
  })

  it('void whoever voted on both where the rule voids repeats', async () => {
    const { app, merge, rows, roundId } = await voted()
    await merge('a', 'b')
    await app.client.votes.setRule({ roundId, moreThan: 0, repeatVotes: 'void', reason: '', jobId: job() })
    expect(await rows()).toEqual([
      { task: 'b', declared: 7, yes: 1, no: 0, voters: 4, repeats: 7, rejected: 1 },
      apart[2],
    ])
  })

  it('stay together when the same files are imported again', async () => {
    const { app, merge, rows, texts } = await voted()
    await merge('a', 'b')
    await importTexts(app, texts)
    expect(await rows()).toEqual(together)
  })

  it('are promoted once, as one task', async () => {
    const { app, id, merge, undo, roundId } = await voted()
    await merge('a', 'b')
    const run = await app.client.votes.promote({ roundId, heldBack: [], broughtForward: [], signedBy: '간사' })
    expect(run.promoted).toBe(1)
    expect((await app.client.forum.tasks.get({ id: id('a') })).promotion).toBe('none')
    expect(await codeOf(undo('a'))).toBe('MERGE_FROZEN')
    expect(await codeOf(merge('c', 'b'))).toBe('MERGE_FROZEN')
    expect(await codeOf(merge('b', 'c'))).toBe('MERGE_FROZEN')
  })

  it('lets a proposal without ballots join a promoted task', async () => {
    const { app, roundId } = await voted()
    await app.client.votes.promote({ roundId, heldBack: [], broughtForward: [], signedBy: '간사' })
    await importTexts(app, { 'tasks.csv': tasksCsv(['Mail,m1,Late letter,2026-05-02,,,']) }, null)
    const { merge, proposalsOf } = await withIds(app)
    await merge('m1', 'a')
    expect(await proposalsOf('a')).toEqual(['a', 'm1'])
  })
})
