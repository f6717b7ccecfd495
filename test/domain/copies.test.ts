import { array, assert, constantFrom, nat, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyState, nextStepDays, planCopies, sameCopies } from '#shared/domain/copies.ts'

const recipient = (memberId: string | null, name = memberId ?? 'guest') => ({ memberId, name })

describe('planning copies', () => {
  it('numbers them after the last number given, and leaves out what each reader is recused from', () => {
    const recusals = new Map([['m2', ['i1', 'i3']]])
    expect(planCopies([recipient('m1'), recipient('m2'), recipient(null)], recusals, 7)).toEqual([
      { memberId: 'm1', name: 'm1', number: 8, withheld: [] },
      { memberId: 'm2', name: 'm2', number: 9, withheld: ['i1', 'i3'] },
      { memberId: null, name: 'guest', number: 10, withheld: [] },
    ])
  })

  it('puts every copy in one group, with those that leave out the same items', () => {
    const copies = array(record({ id: nat(), withheld: uniqueArray(constantFrom('a', 'b', 'c')) }))
    assert(
      property(copies, (list) => {
        const groups = sameCopies(list)
        expect(groups.flat()).toHaveLength(list.length)
        const sets = groups.map((group) => new Set(group.map(({ withheld }) => withheld.toSorted().join())))
        expect(sets.every((set) => set.size === 1)).toBe(true)
        expect(new Set(sets.map((set) => [...set][0])).size).toBe(groups.length)
      }),
    )
  })
})

describe('what becomes of a copy', () => {
  it.each([
    [{ givenOn: null, returnedOn: null }, 'made', { from: '2026-04-01', to: '2026-04-20' }],
    [{ givenOn: '2026-04-03', returnedOn: null }, 'out', { from: '2026-04-03', to: '2026-04-20' }],
    [{ givenOn: '2026-04-03', returnedOn: '2026-04-09' }, 'returned', null],
  ])('%o is %s, and its next step falls in %o', (dates, state, days) => {
    expect(copyState(dates)).toBe(state)
    expect(nextStepDays({ ...dates, madeOn: '2026-04-01' }, '2026-04-20')).toEqual(days)
  })
})
