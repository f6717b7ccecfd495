import { describe, expect, it } from 'vitest'
import { docketGate, docketOrder } from '#shared/domain/docket.ts'

const ids = (list: readonly { taskId: string }[]) => list.map((one) => one.taskId).join(' ')

describe('the completeness gate', () => {
  const waiting = [{ taskId: 'a' }, { taskId: 'b' }, { taskId: 'c' }]
  it.each([
    ['nothing on it', [], [], 'a b c'],
    ['one on it', ['b'], [], 'a c'],
    ['one held back', ['b'], [{ taskId: 'a', reason: 'under appeal' }], 'c'],
    ['held back without a reason', ['b'], [{ taskId: 'a', reason: '' }], 'a c'],
    ['complete', ['a', 'b', 'c'], [], ''],
  ])('%s', (_what, on, heldBack, missing) => {
    expect(ids(docketGate(waiting, new Set(on), heldBack))).toBe(missing)
  })
})

describe('the order a docket starts from', () => {
  const item = (
    taskId: string,
    purpose: 'resolution' | 'report',
    origin: 'vote' | 'case' | 'free',
    yes: number | null,
    number: number,
  ) => ({
    taskId,
    purpose,
    origin,
    yes,
    number,
  })
  it('resolutions, reports; votes by yes, cases, free items; then the running number', () => {
    const list = [
      item('report', 'report', 'vote', 999, 1),
      item('free', 'resolution', 'free', null, 2),
      item('case', 'resolution', 'case', null, 3),
      item('low', 'resolution', 'vote', 201, 4),
      item('tie2', 'resolution', 'vote', 300, 6),
      item('tie1', 'resolution', 'vote', 300, 5),
    ]
    expect(ids(docketOrder(list))).toBe('tie1 tie2 low case free report')
    expect(ids(docketOrder(list.toReversed()))).toBe('tie1 tie2 low case free report')
  })
})
