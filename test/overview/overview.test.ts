import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureRow } from '#shared/contract/overview.ts'
import { nearMisses, type RoundRule } from '#shared/domain/promotion.ts'
import { type Figure, figures } from '#shared/domain/figures.ts'
import { testApp } from '#test/support/app.ts'
import { job } from '#test/support/forum.ts'

/** Rules of every make, most of them near what the sample's tasks have. */
const rulesTried = fc.record({
  moreThan: fc.integer({ min: 0, max: 400 }),
  turnout: fc.option(
    fc.record({ eligible: fc.integer({ min: 1, max: 2000 }), percent: fc.integer({ min: 1, max: 60 }) }),
  ),
  share: fc.option(
    fc.record({
      percent: fc.integer({ min: 0, max: 100 }),
      bound: fc.constantFrom('atLeast' as const, 'moreThan' as const),
    }),
  ),
})

type App = Awaited<ReturnType<typeof testApp>>

const countsOf = async (app: App): Promise<Map<Figure, number>> =>
  new Map((await app.client.overview.get()).figures.map(({ figure, count }) => [figure, count]))

/** Every row behind a figure, read in windows of `limit`. */
async function walk(app: App, figure: Figure, limit: number): Promise<{ total: number; rows: FigureRow[] }> {
  const rows: FigureRow[] = []
  for (;;) {
    const page = await app.client.overview.list({ figure, offset: rows.length, limit })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return { total: page.total, rows }
  }
}

describe('an empty store', () => {
  it('has every figure at nought, an empty list behind each, and a funnel without shares', async () => {
    const app = await testApp()
    const shown = await app.client.overview.get()
    expect(shown.figures).toEqual(figures.map((figure) => ({ figure, count: 0 })))
    for (const figure of figures) expect(await walk(app, figure, 10)).toEqual({ total: 0, rows: [] })
    expect(
      shown.funnel.every(({ count, share, medianDays }) => count === 0 && share === null && medianDays === null),
    ).toBe(true)
    expect([shown.waits, shown.dates]).toEqual([[], []])
    await app.close()
  })
})

describe('a year under way', () => {
  let app: App
  beforeAll(async () => {
    app = await testApp()
    await app.client.workspace.openSample({ locale: 'en', jobId: 'sample' })
    const { meetings } = await app.client.followUp.meetings()
    const period = { from: '2026-07-01', to: '2026-09-30', replyBy: '2026-10-15' }
    const meetingId = meetings.find(({ instructions }) => instructions > 0)?.id ?? ''
    await app.client.reports.make({ meetingId, ...period, locale: 'en', jobId: job() })
  })
  afterAll(() => app.close())

  const rounds = () => app.client.votes.rounds()
  const setRule = async (roundId: string, rule: RoundRule): Promise<void> => {
    const { moreThan, turnout = null, share = null } = rule
    const asked = {
      roundId,
      moreThan,
      turnout,
      share,
      repeatVotes: 'latest',
      reason: 'tried out',
      jobId: job(),
    } as const
    await app.client.votes.setRule(asked)
  }

  it('has exactly so many rows behind each figure, in windows of any size, none of them twice', async () => {
    const counts = await countsOf(app)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...figures), fc.integer({ min: 1, max: 60 }), async (figure, limit) => {
        const { total, rows } = await walk(app, figure, limit)
        expect(total).toBe(counts.get(figure))
        expect(rows).toHaveLength(total)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(total)
      }),
      { numRuns: 40 },
    )
  })

  it('counts by the store what reading every vote would count, under any rule', async () => {
    const [round] = await rounds()
    if (!round) throw new Error('no round')
    const {
      rows: [first],
    } = await app.client.votes.round({ roundId: round.id })
    const decision = { outcome: 'returned', taskId: first?.taskId ?? '', reason: 'not of the state' } as const
    await app.client.screening.decide({ decision, jobId: job() })
    await fc.assert(
      fc.asyncProperty(rulesTried, async (tried) => {
        await setRule(round.id, tried)
        const counts = await countsOf(app)
        let near = 0
        for (const { id, rule } of await rounds()) {
          const { rows } = await app.client.votes.round({ roundId: id })
          const tasks = rows.map((row) => {
            const said = row.counted ?? row.declared
            return {
              taskId: row.taskId,
              returned: row.returned,
              counts: { yes: said?.yes ?? 0, no: said?.no ?? 0, pass: said?.pass ?? 0 },
            }
          })
          const { above, below } = nearMisses(tasks, rule)
          near += above.length + below.length
        }
        expect(counts.get('nearMisses')).toBe(near)
        expect(counts.get('toPromote')).toBe((await rounds()).reduce((sum, { owed }) => sum + owed, 0))
      }),
      { numRuns: 20 },
    )
    await setRule(round.id, round.rule)
  }, 60_000)

  it('counts merged tasks as one', async () => {
    const [round] = await rounds()
    if (!round) throw new Error('no round')
    await setRule(round.id, { moreThan: 0 })
    const { rows } = await app.client.votes.round({ roundId: round.id })
    const [one, other] = rows.filter(({ promotion }) => promotion === 'none')
    if (!one || !other) throw new Error('no tasks to merge')
    const before = (await countsOf(app)).get('toPromote') ?? 0
    const decision = { outcome: 'merged', taskId: other.taskId, intoId: one.taskId, reason: 'the same' } as const
    await app.client.screening.decide({ decision, jobId: job() })
    const owed = (await rounds()).reduce((sum, { owed: some }) => sum + some, 0)
    expect((await countsOf(app)).get('toPromote')).toBe(owed)
    expect(owed).toBe(before - 1)
    expect((await walk(app, 'toPromote', 7)).rows).toHaveLength(owed)
    await app.client.screening.undo({ taskId: other.taskId, jobId: job() })
    await setRule(round.id, round.rule)
  })

  it('says what the screens behind it say', async () => {
    const counts = await countsOf(app)
    const { client } = app
    const { meetings, unplaced } = await client.followUp.meetings()
    const { instructions } = await client.followUp.list({})
    const sessions = await client.committee.sessions()
    const undecided = sessions.filter(({ phase }) => phase !== 'closed')
    expect(counts.get('toScreen')).toBe((await client.screening.queue({ scope: 'all', limit: 1 })).waiting)
    expect(counts.get('toResult')).toBe(meetings.reduce((sum, { missing }) => sum + missing, 0))
    expect(counts.get('toAgenda')).toBe(unplaced.filter(({ reason }) => reason === '').length)
    expect(counts.get('late')).toBe(instructions.filter(({ standing }) => standing.status === 'late').length)
    expect(counts.get('toDecide')).toBe(undecided.reduce((sum, { items, decided }) => sum + items - decided, 0))
    const { waiting } = await client.committee.session({ sessionId: undecided[0]?.id ?? '' })
    expect(counts.get('toDocket')).toBe(waiting.length)
    const requests = await client.reports.list()
    const silent = requests.flatMap(({ agencies }) => agencies.filter(({ answered }) => answered === 0))
    expect(silent.length).toBeGreaterThan(0)
    expect(counts.get('reportsOwed')).toBe(silent.length)
  })

  it('counts at each station of the funnel as many tasks as the list it opens', async () => {
    const { funnel } = await app.client.overview.get()
    for (const { station, count } of funnel)
      expect([station, (await app.client.forum.tasks.list({ reached: station, limit: 1 })).total]).toEqual([
        station,
        count,
      ])
    expect(funnel.every(({ share }) => share === null || (share >= 0 && share <= 1))).toBe(true)
  })

  it('takes the middle of the days from proposal to the end of the vote, by the store', async () => {
    const { rows } = await app.client.forum.tasks.list({ reached: 'voted', limit: 5000 })
    const closes = new Map<string, number>()
    for (const { id, closesAt } of await rounds())
      for (const { taskId } of (await app.client.votes.round({ roundId: id })).rows)
        if (closesAt !== null) closes.set(taskId, Math.max(closesAt, closes.get(taskId) ?? closesAt))
    const days = rows
      .flatMap(({ id, submittedAt }) => {
        const end = closes.get(id)
        return end === undefined || submittedAt === null || end < submittedAt ? [] : [(end - submittedAt) / 86_400_000]
      })
      .toSorted((a, b) => a - b)
    const middle = ((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[Math.floor(days.length / 2)] ?? 0)) / 2
    const { funnel } = await app.client.overview.get()
    expect(funnel.find(({ station }) => station === 'voted')?.medianDays).toBeCloseTo(middle, 6)
  })
})
