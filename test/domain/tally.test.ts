import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot, Counts } from '#shared/domain/tally.ts'
import { ballotsOf, causesOf, count, difference, noBallots, officialTally } from '#shared/domain/tally.ts'
import { choices, repeatPolicies } from '#shared/domain/terms.ts'

/** 'kim:yes@10 lee:no@20' - ballots of task 'a'; '!' behind the time marks one that its voter revoked. */
const roll = (text: string): Ballot[] =>
  text.split(' ').flatMap((word) => {
    const [, voter, choice, at, mark] = /^(\w+):(yes|no|pass)(?:@(\d+))?(!)?$/.exec(word) ?? []
    if (!voter) return []
    const ballot = { taskId: 'a', voter, choice: choice as Ballot['choice'], at: at ? Number(at) : null }
    return [mark ? { ...ballot, revoked: true } : ballot]
  })

const counts = (yes: number, no: number, pass = 0): Counts => ({ yes, no, pass })

describe('one ballot a person', () => {
  it.each([
    // what                                 roll                                      latest           first            void
    ['everybody once', 'kim:yes@1 lee:no@2 han:pass@3', counts(1, 1, 1), counts(1, 1, 1), counts(1, 1, 1)],
    ['a changed vote', 'kim:yes@1 lee:no@2 kim:no@3', counts(0, 2), counts(1, 1), counts(0, 1)],
    ['the same vote again', 'kim:yes@1 kim:yes@2', counts(1, 0), counts(1, 0), counts(0, 0)],
    ['times out of order in the roll', 'kim:no@9 kim:yes@1', counts(0, 1), counts(1, 0), counts(0, 0)],
    ['equal times: place in the roll', 'kim:no@5 kim:yes@5', counts(1, 0), counts(0, 1), counts(0, 0)],
    ['no times: place in the roll', 'kim:no kim:yes', counts(1, 0), counts(0, 1), counts(0, 0)],
    ['one without a time stands first', 'kim:yes@1 kim:no', counts(1, 0), counts(0, 1), counts(0, 0)],
    ['changed to a pass', 'kim:yes@1 kim:pass@2', counts(0, 0, 1), counts(1, 0), counts(0, 0)],
    ['a revoked ballot is no repeat', 'kim:yes@1 kim:no@2!', counts(1, 0), counts(1, 0), counts(1, 0)],
  ])('%s', (_what, text, latest, first, none) => {
    const results = repeatPolicies.map((policy) => count(roll(text), policy)[0]?.counts)
    expect(results).toEqual([latest, first, none])
  })
})

describe('the window', () => {
  it.each([
    ['both ends included', { opensAt: 10, closesAt: 20 }, counts(2, 0)],
    ['open at the end', { opensAt: 11, closesAt: null }, counts(2, 0)],
    ['open at the start', { opensAt: null, closesAt: 10 }, counts(2, 0)],
    ['open', { opensAt: null, closesAt: null }, counts(4, 0)],
  ])('%s', (_what, window, expected) => {
    expect(count(roll('a:yes@9 b:yes@10 c:yes@20 d:yes@21'), 'latest', window)[0]?.counts).toEqual(expected)
  })

  it('is applied before repeats: a late change does not void the ballot in time', () => {
    const [tally] = count(roll('kim:yes@15 kim:no@30'), 'latest', { opensAt: 10, closesAt: 20 })
    expect(tally?.counts).toEqual(counts(1, 0))
    expect(tally && causesOf(tally)).toEqual({ repeats: 0, outside: 1, revoked: 0 })
  })
})

describe('the difference to declared totals', () => {
  const text = 'kim:yes@1 kim:yes@2 lee:yes@3 han:no@4 oh:yes@99 park:yes@5!'
  const [tally] = count(roll(text), 'latest', { opensAt: null, closesAt: 50 })

  it('is told by cause', () => {
    expect(tally && difference(counts(5, 1), tally)).toEqual({
      declared: 6,
      counted: 3,
      causes: { repeats: 1, outside: 1, revoked: 1 },
      unexplained: noBallots,
      explained: true,
    })
  })

  it('leaves passes out where none are declared', () => {
    const [own] = count(roll('kim:yes@1 lee:pass@2 han:pass@3 han:pass@4'), 'latest')
    const declared = { yes: 1, no: 0 }
    expect(own && difference({ ...declared, pass: null }, own)).toMatchObject({
      declared: 1,
      counted: 1,
      explained: true,
    })
    expect(own && difference({ ...declared, pass: 0 }, own)).toMatchObject({
      declared: 1,
      counted: 3,
      explained: false,
    })
    expect(officialTally({ ...declared, pass: null }, null)).toEqual({ counts: counts(1, 0), basis: 'declared' })
  })

  it.each([
    ['declared ballots the roll lacks', counts(7, 1), counts(2, 0)],
    ['roll ballots nobody declared', counts(5, 0), counts(0, -1)],
    ['choices swapped, totals equal', counts(4, 2), counts(-1, 1)],
  ])('says what no cause explains: %s', (_what, declared, unexplained) => {
    const found = tally && difference(declared, tally)
    expect(found).toMatchObject({ unexplained, explained: false })
  })
})

describe('the official tally', () => {
  it.each([
    ['a roll and declared totals', counts(9, 0), counts(8, 0), { counts: counts(8, 0), basis: 'roll' }],
    ['a roll alone', null, counts(8, 0), { counts: counts(8, 0), basis: 'roll' }],
    ['declared totals alone', counts(9, 0), null, { counts: counts(9, 0), basis: 'declared' }],
    ['neither', null, null, null],
  ])('%s', (_what, declared, counted, expected) => {
    expect(officialTally(declared, counted)).toEqual(expected)
  })
})

const anyBallot = fc.record({
  taskId: fc.constantFrom('a', 'b', 'c'),
  voter: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
  choice: fc.constantFrom(...choices),
  at: fc.option(fc.integer({ min: 0, max: 30 })),
  revoked: fc.boolean(),
})
const anyRoll = fc.array(anyBallot, { maxLength: 60 })
const anyPolicy = fc.constantFrom(...repeatPolicies)
const window = { opensAt: 5, closesAt: 25 }

describe('always', () => {
  it('every ballot read is counted or set aside, once', () => {
    fc.assert(
      fc.property(anyRoll, anyPolicy, (ballots, policy) => {
        const tallies = count(ballots, policy, window)
        const sum = (tally: (typeof tallies)[number]) =>
          ballotsOf(tally.counts) + Object.values(tally.setAside).reduce((all, part) => all + ballotsOf(part), 0)
        expect(tallies.reduce((all, tally) => all + sum(tally), 0)).toBe(ballots.length)
      }),
    )
  })

  it('nobody counts more than once: latest and first count every voter, void no more than that', () => {
    fc.assert(
      fc.property(anyRoll, anyPolicy, (ballots, policy) => {
        for (const tally of count(ballots, policy, window)) {
          if (policy === 'void') expect(ballotsOf(tally.counts)).toBeLessThanOrEqual(tally.voters)
          else expect(ballotsOf(tally.counts)).toBe(tally.voters)
        }
      }),
    )
  })

  it('one task does not change another', () => {
    fc.assert(
      fc.property(anyRoll, anyPolicy, (ballots, policy) => {
        const alone = count(
          ballots.filter((ballot) => ballot.taskId === 'a'),
          policy,
          window,
        )
        expect(count(ballots, policy, window).filter((tally) => tally.taskId === 'a')).toEqual(alone)
      }),
    )
  })
})
