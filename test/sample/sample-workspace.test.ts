import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '#main/sample/data/cases.ts'
import { seats } from '#main/sample/data/evaluators.ts'
import { opinions } from '#main/sample/data/opinions.ts'
import { sessions } from '#main/sample/data/sessions.ts'
import { rounds, waiting } from '#main/sample/data/year.ts'
import { malformedRows } from '#main/sample/generate.ts'
import { testApp } from '#test/support/app.ts'

/** In an order that does not depend on how they were listed. */
const inOrder = <T>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe.each(['ko', 'en'] as const)('the sample year in a workspace (%s)', (locale) => {
  let app: Awaited<ReturnType<typeof testApp>>

  beforeAll(async () => {
    app = await testApp()
    await app.client.workspace.openSample({ locale, jobId: 'sample' })
  })
  afterAll(() => app.close())

  it('says that it is the sample, and is opened once only', async () => {
    expect(await app.client.workspace.status()).toMatchObject({ sample: true, fresh: false, settings: { locale } })
    await expect(app.client.workspace.openSample({ locale, jobId: 'again' })).rejects.toMatchObject({
      data: { code: 'WORKSPACE_NOT_EMPTY' },
    })
  })

  it('lists for each column of the funnel just the tasks it counts', async () => {
    const { funnel } = await app.client.overview.get()
    for (const { station, count } of funnel)
      expect(await app.client.forum.tasks.list({ reached: station })).toMatchObject({ total: count })
  })

  it('has a journal that verifies and whose entries follow the year', async () => {
    expect(await app.client.journal.verify({ jobId: 'verify' })).toMatchObject({ ok: true, problems: [] })
    const { entries } = await app.client.journal.list({ limit: 500 })
    const times = entries.map((entry) => entry.at)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(new Date(times.at(-1) ?? 0).toISOString()).toBe('2026-01-05T00:30:00.000Z')
    expect(new Date(times[0] ?? 0).toISOString()).toBe('2026-11-23T00:15:00.000Z')
  })

  it('counts every round as authored, and promotes by the count', async () => {
    const stored = await app.client.votes.rounds()
    expect(stored).toHaveLength(rounds.length)
    for (const round of rounds) {
      const id = stored.find(({ name }) => name === round.name[locale])?.id ?? ''
      const { rows, rolls, round: figures } = await app.client.votes.round({ roundId: id })
      const counted = rows.map((row) => [row.sourceTaskId, row.counted?.yes, row.counted?.no])
      const authored = round.proposals.flatMap(({ id: source, ballots }) =>
        ballots ? [[source, ballots.yes, ballots.no]] : [],
      )
      expect(inOrder(counted)).toEqual(inOrder(authored))
      const past = round.proposals.filter(({ ballots }) => ballots && ballots.yes > round.moreThan).length
      expect(figures).toMatchObject({ basis: 'roll', past, promoted: past - round.heldBack.length, owed: 0 })
      expect(rows.every((row) => (row.declared?.yes ?? 0) > (row.counted?.yes ?? 0))).toBe(true)
      expect(rolls.map((roll) => roll.rowsRead - roll.accepted)).toEqual([malformedRows])
    }
  })

  it('holds every proposal and case as a task', async () => {
    const { total } = await app.client.forum.tasks.list({})
    const proposals = [...rounds.flatMap((round) => round.proposals), ...waiting.proposals]
    expect(total).toBe(proposals.length + cases.length)
  })

  it('has two closed sessions, one being scored, and two meetings, the first locked', async () => {
    const held = await app.client.committee.sessions()
    expect(inOrder(held.map(({ phase, items, decided }) => [phase, items, decided]))).toEqual([
      ['closed', 8, 8],
      ['closed', 9, 9],
      ['scoring', 8, 0],
    ])
    expect(held.map(({ date }) => date).toSorted()).toEqual(sessions.map(({ date }) => date))
    const met = await app.client.meeting.list()
    expect(inOrder(met.map(({ date, lockedAt }) => [date, lockedAt !== null]))).toEqual([
      ['2026-06-18', true],
      ['2026-12-10', false],
    ])
  })

  it('is searched in its own language', async () => {
    const query = locale === 'ko' ? '그늘막' : 'heated seats'
    const { hits } = await app.client.search.find({ query })
    expect(hits.map((hit) => hit.sourceTaskId)).toEqual(['26-0041'])
  })

  it('holds opinions on what was carried out, some of them unread, tagged and quoted', async () => {
    const { total, unread, tasks, tags } = await app.client.opinions.counts()
    expect(total).toBe(opinions.length)
    expect(unread).toBeGreaterThan(0)
    expect(tasks).toHaveLength(new Set(opinions.map(({ of }) => of)).size)
    expect(tags.length).toBeGreaterThan(3)
    const quotes = await app.client.opinions.quotes({})
    expect(quotes).toHaveLength(opinions.filter(({ quote }) => quote !== undefined).length)
    expect(JSON.stringify(quotes)).not.toContain('0000')
  })

  it('holds an evaluation group drawn within its quotas, with results of every task it scored', async () => {
    const [group] = await app.client.evaluation.groups()
    const { quotas, panel, results } = await app.client.evaluation.group({ groupId: group!.id })
    expect(panel.filter(({ state }) => state === 'seated')).toHaveLength(seats)
    expect(quotas.filter(({ seated, min, max }) => seated < min || seated > max)).toEqual([])
    expect(results.map(({ overall }) => overall.n)).toEqual([seats, seats, seats, seats - 1])
  })
})
