import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { testApp } from '#test/support/app.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, openRound, tasksCsv, votesCsv, yeses } from '#test/support/forum.ts'

const open: App[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

/** Task a has 3 yes votes, b exactly the threshold of 2, c 5 of which 3 are one person's. */
async function round(): Promise<{ app: App; roundId: string; id: (sourceTaskId: string) => string }> {
  const app = await testApp()
  open.push(app)
  const tasks = tasksCsv(['Forum,a,A,,3,0,', 'Forum,b,B,,2,0,', 'Forum,c,C,,5,0,'])
  const again = ['Forum,c,v0,yes,2026-03-20', 'Forum,c,v0,no,2026-03-21']
  const { roundId } = await importTexts(app, {
    'tasks.csv': tasks,
    'votes.csv': votesCsv([...yeses('a', 3), ...yeses('b', 2), ...yeses('c', 3), ...again]),
  })
  const { rows } = await app.client.votes.round({ roundId: roundId ?? '' })
  return { app, roundId: roundId ?? '', id: (source) => rows.find((row) => row.sourceTaskId === source)?.taskId ?? '' }
}

const signed = { heldBack: [], broughtForward: [], signedBy: '간사' }

describe('a vote round', () => {
  it('counts one ballot a person and says where declared and counted differ', async () => {
    const { app, roundId } = await round()
    const { rows } = await app.client.votes.round({ roundId })
    expect(
      rows.map(({ sourceTaskId, declared, counted, causes }) => [sourceTaskId, declared?.yes, counted, causes.repeats]),
    ).toEqual([
      ['a', 3, { yes: 3, no: 0, pass: 0 }, 0],
      ['b', 2, { yes: 2, no: 0, pass: 0 }, 0],
      ['c', 5, { yes: 2, no: 1, pass: 0 }, 2],
    ])
  })

  it('promotes MORE THAN the threshold: two votes are not more than two', async () => {
    const { app, roundId } = await round()
    expect(await app.client.votes.promote({ roundId, ...signed })).toMatchObject({
      promoted: 1,
      heldBack: 0,
      broughtForward: 0,
    })
    const { rows } = await app.client.votes.round({ roundId })
    expect(rows.map(({ promotion }) => promotion)).toEqual(['promoted', 'none', 'none'])
  })

  it('owes a promotion until it is signed', async () => {
    const { app, roundId } = await round()
    expect((await app.client.votes.rounds())[0]).toMatchObject({ past: 1, owed: 1, promoted: 0 })
    await app.client.votes.promote({ roundId, ...signed })
    expect((await app.client.votes.rounds())[0]).toMatchObject({ past: 1, owed: 0, promoted: 1 })
  })

  it('promotes nobody twice', async () => {
    const { app, roundId } = await round()
    await app.client.votes.promote({ roundId, ...signed })
    expect(await app.client.votes.promote({ roundId, ...signed })).toMatchObject({ promoted: 0 })
  })

  it('holds back and brings forward with a written reason only', async () => {
    const { app, roundId, id } = await round()
    const heldBack = [{ taskId: id('a'), reason: '법령 검토 중' }]
    const broughtForward = [{ taskId: id('b'), reason: '긴급 현안' }]
    const run = await app.client.votes.promote({ roundId, signedBy: '간사', heldBack, broughtForward })
    expect(run).toMatchObject({ promoted: 0, heldBack: 1, broughtForward: 1 })
    expect(
      await codeOf(
        app.client.votes.promote({
          roundId,
          signedBy: '간사',
          heldBack: [],
          broughtForward: [{ taskId: id('c'), reason: ' ' }],
        }),
      ),
    ).toBe('BAD_INPUT')
  })

  it.each([
    ['holding back what is not past the line', 'heldBack', 'b'],
    ['bringing forward what passes by itself', 'broughtForward', 'a'],
  ] as const)('refuses %s', async (_name, list, task) => {
    const { app, roundId, id } = await round()
    const asked = { ...signed, roundId, [list]: [{ taskId: id(task), reason: 'x' }] }
    expect(await codeOf(app.client.votes.promote(asked))).toBe('BAD_INPUT')
  })

  it('keeps what was held back held back in a later run', async () => {
    const { app, roundId, id } = await round()
    await app.client.votes.promote({ ...signed, roundId, heldBack: [{ taskId: id('a'), reason: '보류' }] })
    expect(await app.client.votes.promote({ roundId, ...signed })).toMatchObject({ promoted: 0, heldBack: 1 })
  })

  it.each([
    ['latest', { yes: 2, no: 1, pass: 0 }],
    ['first', { yes: 3, no: 0, pass: 0 }],
    ['void', { yes: 2, no: 0, pass: 0 }],
  ] as const)('recounts its stored ballots under %s and saves nothing', async (repeatVotes, counts) => {
    const { app, roundId } = await round()
    const { rows, same } = await app.client.votes.recount({ roundId, repeatVotes, jobId: job() })
    expect([rows[2]?.counted, same]).toEqual([counts, repeatVotes === 'latest'])
    expect((await app.client.votes.round({ roundId })).rows[2]?.counted?.no).toBe(1)
  })

  it('versions its rule; a promotion keeps the one it was made under', async () => {
    const { app, roundId } = await round()
    await app.client.votes.promote({ roundId, ...signed })
    const detail = await app.client.votes.setRule({
      roundId,
      moreThan: 1,
      repeatVotes: 'first',
      reason: '운영 세칙 개정',
      jobId: job(),
    })
    expect(detail.round.rule).toEqual({ version: 2, moreThan: 1, repeatVotes: 'first', turnout: null, share: null })
    expect(detail.rows[2]?.counted?.yes).toBe(3)
    expect(detail.runs.map(({ rule }) => rule.version)).toEqual([1])
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('asks for a turnout and a share beside the threshold; a promotion keeps what was asked', async () => {
    const { app, roundId, id } = await round()
    const set = (asked: Partial<Parameters<App['client']['votes']['setRule']>[0]>) =>
      app.client.votes.setRule({ roundId, moreThan: 1, repeatVotes: 'latest', reason: '개정', jobId: job(), ...asked })
    // a: 3 yes; b: 2 yes; c: 2 yes, 1 no
    expect((await set({ turnout: { eligible: 30, percent: 10 } })).round.past).toBe(2)
    expect((await set({ turnout: { eligible: 31, percent: 10 } })).round.past).toBe(0)
    expect((await set({ share: { percent: 67, bound: 'atLeast' } })).round.past).toBe(2)
    const share = { percent: 66, bound: 'moreThan' } as const
    expect((await set({ share })).round).toMatchObject({ past: 3, owed: 3, rule: { version: 5, turnout: null, share } })
    const strict = await set({ turnout: { eligible: 30, percent: 10 }, share: { percent: 100, bound: 'atLeast' } })
    expect(strict.round.past).toBe(1)
    expect(await app.client.votes.promote({ roundId, ...signed })).toMatchObject({ promoted: 1 })
    await set({})
    const { runs, rows } = await app.client.votes.round({ roundId })
    expect(runs[0]?.rule).toMatchObject({ version: 6, turnout: { eligible: 30, percent: 10 }, share: { percent: 100 } })
    expect(rows.find(({ taskId }) => taskId === id('a'))?.promotion).toBe('promoted')
    expect(await app.client.journal.verify({ jobId: job() })).toMatchObject({ ok: true })
  })

  it('promotes a task that the screening returned only with a written reason', async () => {
    const { app, roundId, id } = await round()
    const decision = { outcome: 'returned', taskId: id('a'), reason: '중복 민원' } as const
    await app.client.screening.decide({ decision, jobId: job() })
    expect((await app.client.votes.rounds())[0]).toMatchObject({ past: 0, owed: 0 })
    expect(await app.client.votes.promote({ roundId, ...signed })).toMatchObject({ promoted: 0 })
    const broughtForward = [{ taskId: id('a'), reason: '재검토 요청 수용' }]
    const run = await app.client.votes.promote({ roundId, ...signed, broughtForward })
    expect(run).toMatchObject({ promoted: 0, broughtForward: 1 })
  })

  it('says that a round rests on declared totals where no roll exists', async () => {
    const app = await testApp()
    open.push(app)
    await importTexts(app, { 'tasks.csv': tasksCsv(['Forum,a,A,,3,0,']) }, openRound)
    expect((await app.client.votes.rounds())[0]).toMatchObject({ basis: 'declared', past: 1 })
  })
})
