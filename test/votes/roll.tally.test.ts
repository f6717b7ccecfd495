import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSegments, SegmentWriter, type PackedBallot } from '#main/features/votes/roll/records.ts'
import { mergeTasks, tallyRoll } from '#main/features/votes/roll/tally.ts'
import { causesOf, count, noBallots } from '#shared/domain/tally.ts'
import { choices, repeatPolicies } from '#shared/domain/terms.ts'

const tasks = 3
const time = fc.option(fc.integer({ min: 0, max: 6 }))
const ballot = fc.record({
  task: fc.integer({ min: 0, max: tasks - 1 }),
  voter: fc.integer({ min: 0, max: 3 }),
  line: fc.nat(),
  at: time,
  choice: fc.constantFrom(...choices),
  revoked: fc.boolean(),
})
const roll = fc.array(ballot, { maxLength: 40 })

function pack(ballots: readonly PackedBallot[]): readonly Uint8Array[] {
  const writer = new SegmentWriter()
  for (const one of ballots) writer.push(one)
  return writer.finish()
}

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
        expect(tallyRoll(readSegments(pack(ballots)), tasks, policy, window)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it.each(repeatPolicies)('of merged tasks are counted as ballots on one task: %s', (policy) => {
    const window = { opensAt: null, closesAt: null }
    fc.assert(
      fc.property(roll, (ballots) => {
        const columns = readSegments(pack(ballots))
        mergeTasks(columns, [0, 0, 2])
        const one = ballots.map(({ task, voter, ...rest }) => ({
          ...rest,
          taskId: task === 1 ? '0' : String(task),
          voter: String(voter),
        }))
        const reference = count(one, policy, window).find(({ taskId }) => taskId === '0')
        const [merged, absorbed] = tallyRoll(columns, tasks, policy, window)
        expect(merged?.counts).toEqual(reference?.counts ?? noBallots)
        expect(absorbed?.voters).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  it('come back as they went in, over more than one segment', () => {
    const late = Date.UTC(2199, 11, 31)
    const ballots = Array.from({ length: 50_001 }, (_, index) => ({
      task: index % 7,
      voter: index,
      line: index + 2,
      at: index % 3 === 0 ? null : late - index,
      choice: choices[index % 3] ?? 'pass',
      revoked: index % 5 === 0,
    }))
    const segments = pack(ballots)
    const columns = readSegments(segments)
    expect(segments.map(({ length }) => length)).toEqual([1_000_000, 20])
    const back = ballots.map((_, index) => ({
      task: columns.task[index],
      voter: columns.voter[index],
      at: columns.at[index],
      choice: choices[columns.choice[index] ?? -1],
      revoked: columns.revoked[index] === 1,
    }))
    expect(back).toEqual(
      ballots.map(({ task, voter, at, choice, revoked }) => ({ task, voter, at: at ?? -1, choice, revoked })),
    )
  })
})
