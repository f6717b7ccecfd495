import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountedTask } from '#shared/domain/promotion.ts'
import { histogram, nearMisses, promotionFailures, promotionPlan } from '#shared/domain/promotion.ts'

const task = (taskId: string, yes: number, no = 0, pass = 0): CountedTask => ({ taskId, counts: { yes, no, pass } })
const ids = (list: readonly { taskId: string }[]) => list.map((one) => one.taskId)

describe('more than N', () => {
  it.each([
    // yes no pass | rule | what it misses
    [200, 0, 0, { moreThan: 200 }, ['moreThan']],
    [201, 0, 0, { moreThan: 200 }, []],
    [0, 0, 0, { moreThan: 0 }, ['moreThan']],
    [1, 900, 0, { moreThan: 0 }, []],
    [300, 0, 0, { moreThan: 200, turnout: { eligible: 3010, percent: 10 } }, ['turnout']],
    [300, 0, 1, { moreThan: 200, turnout: { eligible: 3010, percent: 10 } }, []],
    [300, 0, 0, { moreThan: 200, turnout: { eligible: 300, percent: 100 } }, []],
    [300, 200, 900, { moreThan: 200, share: { percent: 60, bound: 'atLeast' } }, []],
    [300, 200, 0, { moreThan: 200, share: { percent: 60, bound: 'moreThan' } }, ['share']],
    [301, 200, 0, { moreThan: 200, share: { percent: 60, bound: 'moreThan' } }, []],
    [299, 200, 0, { moreThan: 200, share: { percent: 60, bound: 'atLeast' } }, ['share']],
    // 29 of 100 is 0.29 exactly, whatever a division makes of it
    [29, 71, 0, { moreThan: 0, share: { percent: 29, bound: 'atLeast' } }, []],
    [5, 0, 0, { moreThan: 0, share: { percent: 100, bound: 'moreThan' } }, ['share']],
    [
      0,
      0,
      5,
      { moreThan: 0, turnout: { eligible: 100, percent: 9 }, share: { percent: 50, bound: 'atLeast' } },
      ['moreThan', 'turnout', 'share'],
    ],
    [300, 0, 0, { moreThan: 200, turnout: null, share: null }, []],
  ] as const)('%i yes, %i no, %i pass under %o', (yes, no, pass, rule, expected) => {
    expect(promotionFailures({ yes, no, pass }, rule)).toEqual(expected)
  })
})

describe('the plan', () => {
  const tasks = [task('a', 250), task('b', 200), task('c', 900), task('d', 201), task('e', 3)]
  const rule = { moreThan: 200 }

  it('promotes what is past, most yes votes first', () => {
    const plan = promotionPlan(tasks, rule)
    expect(ids(plan.promoted)).toEqual(['c', 'a', 'd'])
    expect(plan.below.map((one) => [one.taskId, one.failures])).toEqual([
      ['b', ['moreThan']],
      ['e', ['moreThan']],
    ])
  })

  it('promotes what the screening returned only with a reason', () => {
    const returned = { ...task('c', 900), returned: true }
    const alone = promotionPlan([returned], rule)
    expect(alone).toMatchObject({ promoted: [], below: [{ taskId: 'c', failures: ['returned'] }], problems: [] })
    expect(promotionPlan([returned], rule, [], [{ taskId: 'c', reason: ' ' }]).problems).toEqual([
      { kind: 'missingReason', taskId: 'c' },
    ])
    const written = promotionPlan([returned], rule, [], [{ taskId: 'c', reason: 'asked for again' }])
    expect(written).toMatchObject({ broughtForward: [{ taskId: 'c' }], below: [], problems: [] })
  })

  it('keeps back and brings forward with a reason', () => {
    const plan = promotionPlan(
      tasks,
      rule,
      [{ taskId: 'a', reason: 'under appeal' }],
      [{ taskId: 'b', reason: 'flood' }],
    )
    expect(ids(plan.promoted)).toEqual(['c', 'd'])
    expect(plan.heldBack).toEqual([{ ...task('a', 250), reason: 'under appeal' }])
    expect(plan.broughtForward).toEqual([{ ...task('b', 200), reason: 'flood' }])
    expect(ids(plan.below)).toEqual(['e'])
    expect(plan.problems).toEqual([])
  })

  const because = (taskId: string, reason = 'because') => ({ taskId, reason })
  it.each([
    ['a reason of blanks', [because('a', ' ')], [], [{ kind: 'missingReason', taskId: 'a' }]],
    [
      'an unknown task',
      [because('x')],
      [because('y')],
      [
        { kind: 'unknownTask', taskId: 'x' },
        { kind: 'unknownTask', taskId: 'y' },
      ],
    ],
    ['held back though not past', [because('e')], [], [{ kind: 'notPast', taskId: 'e' }]],
    ['brought forward though past', [], [because('c')], [{ kind: 'alreadyPast', taskId: 'c' }]],
    ['given twice', [because('a'), because('a')], [], [{ kind: 'twice', taskId: 'a' }]],
    [
      'both at once',
      [because('a')],
      [because('a')],
      [
        { kind: 'twice', taskId: 'a' },
        { kind: 'alreadyPast', taskId: 'a' },
      ],
    ],
  ])('refuses %s', (_what, held, brought, problems) => {
    expect(promotionPlan(tasks, rule, held, brought).problems).toEqual(problems)
  })

  const anyTasks = fc
    .array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 })
    .map((list) => list.map((yes, i) => task(`t${i}`, yes)))

  it('puts every task in one place, and a higher threshold never promotes more', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(50), (list, moreThan) => {
        const plan = promotionPlan(list, { moreThan })
        expect(ids([...plan.promoted, ...plan.below]).toSorted()).toEqual(ids(list).toSorted())
        const stricter = ids(promotionPlan(list, { moreThan: moreThan + 1 }).promoted)
        expect(ids(plan.promoted)).toEqual(expect.arrayContaining(stricter))
      }),
    )
  })
})

describe('near misses', () => {
  const tasks = [
    task('far below', 189),
    task('two below', 199),
    task('on the line', 200),
    task('just past', 201),
    task('two past', 202),
    task('far', 300),
  ]
  it.each([
    [1, ['just past'], ['on the line']],
    [2, ['two past', 'just past'], ['on the line', 'two below']],
    [12, ['two past', 'just past'], ['on the line', 'two below', 'far below']],
  ])('within %i', (margin, above, below) => {
    const near = nearMisses(tasks, { moreThan: 200 }, margin)
    expect([ids(near.above), ids(near.below)]).toEqual([above, below])
  })
})

describe('the histogram', () => {
  it('has a bucket for none, then equal steps of the log axis on whole votes', () => {
    expect(histogram([0, 0, 1, 3, 12, 40, 99], 2)).toEqual([
      { from: 0, to: 0, tasks: 2 },
      { from: 1, to: 2, tasks: 1 },
      { from: 3, to: 9, tasks: 1 },
      { from: 10, to: 31, tasks: 1 },
      { from: 32, to: 99, tasks: 2 },
    ])
    expect(histogram([])).toEqual([{ from: 0, to: 0, tasks: 0 }])
  })

  it('counts every task once, without gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), fc.integer({ min: 1, max: 12 }), (yes, perDecade) => {
        const buckets = histogram(yes, perDecade)
        expect(buckets.reduce((sum, bucket) => sum + bucket.tasks, 0)).toBe(yes.length)
        for (const [i, bucket] of buckets.entries()) if (i > 0) expect(bucket.from).toBe(buckets[i - 1]!.to + 1)
      }),
    )
  })
})
