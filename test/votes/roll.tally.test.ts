import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyRoll } from '#main/features/votes/roll/tally.ts'
import { causesOf, count, noBallots } from '#shared/domain/tally.ts'
import { choices, repeatPolicies } from '#shared/domain/terms.ts'
import { pack, unpack } from '#test/support/ballots.ts'

const tasks = 3
const time = fc.option(fc.integer({ min: 0, max: 6 }))
const ballot = fc.record({
  task: fc.integer({ min: 0, max: tasks - 1 }),
  voter: fc.integer({ min: 0, max: 3 }),
  at: time,
  choice: fc.constantFrom(...choices),
  revoked: fc.boolean(),
})
const roll = fc.array(ballot, { maxLength: 40 }).map((rows) => rows.map((row, line) => ({ ...row, line })))

describe('packed ballots', () => {
  it.each(repeatPolicies)('are counted as the reference counts them: %s', (policy) => {
    fc.assert(
      fc.property(roll, time, time, (ballots, opensAt, closesAt) => {
        const window = { opensAt, closesAt }
        const named = ballots.map((one) => ({ ...one, taskId: String(one.task), voter: String(one.voter) }))
        const reference = new Map(count(named, policy, window).map((tally) => [tally.taskId, tally]))
        const expected = Array.from({ length: tasks }, (_, task) => {
          const tally = reference.get(String(task))
          if (!tally) return { counts: noBallots, voters: 0, repeats: 0, outside: 0, revoked: 0 }
          return { counts: tally.counts, voters: tally.voters, ...causesOf(tally) }
        })
        const segments = pack(ballots)
        expect(tallyRoll(segments, tasks, { policy, window })).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it.each(repeatPolicies)('of merged tasks are counted as ballots on one task: %s', (policy) => {
    const window = { opensAt: null, closesAt: null }
    fc.assert(
      fc.property(roll, (ballots) => {
        const one = ballots.map(({ task, voter, ...rest }) => ({
          ...rest,
          taskId: task === 1 ? '0' : String(task),
          voter: String(voter),
        }))
        const reference = count(one, policy, window).find(({ taskId }) => taskId === '0')
        const [merged, absorbed] = tallyRoll(pack(ballots), tasks, { policy, window, standsFor: [0, 0, 2] })
        expect(merged?.counts).toEqual(reference?.counts ?? noBallots)
        expect(absorbed?.voters).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  it('come back as they went in, over more than one segment', () => {
    const late = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
    const ballots = Array.from({ length: 120_001 }, (_, index) => ({
      task: index % 7,
      voter: index,
      line: 2 ** 32 - 1 - index,
      at: index % 3 === 0 ? null : late - index * 1e9,
      choice: choices[index % 3] ?? 'pass',
      revoked: index % 5 === 0,
    }))
    const segments = pack(ballots)
    expect(segments.map(({ length }) => length)).toEqual([1_000_000, 1_000_000, 400_020])
    expect(unpack(segments)).toEqual(ballots)
  })

  it('are counted where a segment does not begin on the border of a word', () => {
    const segments = pack([
      { task: 0, voter: 0, line: 2, at: 5, choice: 'no', revoked: false },
      { task: 0, voter: 0, line: 3, at: 6, choice: 'yes', revoked: false },
    ])
    const shifted = segments.map((segment) => Buffer.concat([Buffer.alloc(3), segment]).subarray(3))
    const rule = { policy: 'latest', window: { opensAt: null, closesAt: null } } as const
    expect(tallyRoll(shifted, 1, rule)).toEqual([
      { counts: { yes: 1, no: 0, pass: 0 }, voters: 1, repeats: 1, outside: 0, revoked: 0 },
    ])
  })
})
