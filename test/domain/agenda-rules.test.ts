import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAgendas, type ComparedItem } from '#shared/domain/agenda-compare.ts'
import { frameOf } from '#shared/domain/agenda-frame.ts'
import { insertLate, lateProblems, type LateItem } from '#shared/domain/agenda-late.ts'
import { planAgenda, type PlanCandidate } from '#shared/domain/agenda-plan.ts'
import { numberLabels } from '#shared/domain/numbering.ts'
import { longestRising } from '#shared/domain/rising.ts'

const compared = (id: string, changes: Partial<ComparedItem> = {}): ComparedItem => ({
  id,
  kind: 'task',
  title: `Task ${id}`,
  presenter: '',
  leadAgency: '',
  minutes: 10,
  request: '',
  points: '',
  notes: '',
  withdrawn: false,
  ...changes,
})
const agenda = (ids: string): ComparedItem[] => Array.from(ids).map((id) => compared(id))

describe('comparing two agendas', () => {
  it.each([
    ['abcd', 'abcd', []],
    ['abcd', 'adbc', ['d 4>2: moved 4 2']],
    ['abcd', 'bcda', ['a 1>4: moved 1 4']],
    ['abc', 'axbc', ['x null>2: added 2']],
    ['abc', 'ac', ['b 2>null: removed 2']],
    ['abc', 'cab', ['c 3>1: moved 3 1']],
    ['', 'a', ['a null>1: added 1']],
  ])('%s to %s', (a, b, expected) => {
    const told = compareAgendas(agenda(a), agenda(b)).map(
      ({ itemId, before, after, changes }) =>
        `${itemId} ${before}>${after}: ${changes.map((change) => Object.values(change).join(' ')).join(', ')}`,
    )
    expect(told).toEqual(expected)
  })

  it('tells everything of one item together: moved, withdrawn, and each field from what to what', () => {
    const a = agenda('abcd')
    const changed = compared('d', { minutes: 15, presenter: 'The Minister', withdrawn: true })
    expect(compareAgendas(a, [a[0]!, changed, a[1]!, a[2]!])).toEqual([
      {
        itemId: 'd',
        before: 4,
        after: 2,
        title: 'Task d',
        changes: [
          { kind: 'moved', from: 4, to: 2 },
          { kind: 'withdrawn' },
          { kind: 'field', field: 'minutes', from: '10', to: '15' },
          { kind: 'field', field: 'presenter', from: '', to: 'The Minister' },
        ],
      },
    ])
  })

  it('moves the fewest items, and says nothing of equal agendas', () => {
    const ids = fc.shuffledSubarray('abcdefgh'.split(''), { minLength: 8 })
    fc.assert(
      fc.property(ids, (order) => {
        const moved = compareAgendas(agenda('abcdefgh'), agenda(order.join('')))
        expect(moved.length).toBe(8 - longestRising(order.map((id) => id.codePointAt(0) ?? 0)).length)
        expect(compareAgendas(agenda(order.join('')), agenda(order.join('')))).toEqual([])
      }),
    )
  })
})

const candidate = (taskId: string, minutes: number, score: number | null, pinned = false): PlanCandidate => ({
  taskId,
  minutes,
  score,
  pinned,
})

describe('the planner', () => {
  it.each([
    ['all fits', [candidate('a', 10, 4), candidate('b', 10, 3)], 20, 'a b', []],
    [
      'by sum of scores, not by the greatest alone',
      [candidate('a', 30, 4), candidate('b', 15, 3), candidate('c', 15, 3)],
      30,
      'b c',
      ['a noTime 30'],
    ],
    [
      'what is wanted in any case first',
      [candidate('a', 30, 4, true), candidate('b', 15, 3), candidate('c', 15, 3)],
      30,
      'a',
      ['b noTime 15', 'c noTime 15'],
    ],
    ['longer than the slot', [candidate('a', 40, 5), candidate('b', 10, 1)], 30, 'b', ['a tooLong 10']],
    [
      'unscored weighs as the lowest',
      [candidate('a', 10, null), candidate('b', 10, 2), candidate('c', 10, 5)],
      20,
      'c b',
      ['a noTime 10'],
    ],
    [
      'none scored: as many as fit',
      [candidate('a', 20, null), candidate('b', 10, null), candidate('c', 10, null)],
      20,
      'b c',
      ['a noTime 20'],
    ],
    ['no time left', [candidate('a', 5, 5)], -3, '', ['a tooLong 5']],
  ])('%s', (_what, candidates, free, chosen, leftOut) => {
    const plan = planAgenda(candidates, free)
    expect(plan.chosen.map(({ taskId }) => taskId).join(' ')).toBe(chosen)
    expect(plan.leftOut.map(({ candidate: one, reason, lacks }) => `${one.taskId} ${reason} ${lacks}`)).toEqual(leftOut)
  })

  it('never finds less than trying every set does', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 50 })), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.nat(40), (list, free) => {
        const candidates = list.map(([minutes, score], index) => candidate(String(index), minutes, score / 10))
        const sum = (set: readonly PlanCandidate[]): number => set.reduce((all, { score }) => all + (score ?? 0), 0)
        const sets = candidates.reduce<PlanCandidate[][]>(
          (all, one) => [...all, ...all.map((set) => [...set, one])],
          [[]],
        )
        const best = Math.max(
          ...sets.filter((set) => set.reduce((all, { minutes }) => all + minutes, 0) <= free).map(sum),
        )
        const plan = planAgenda(candidates, free)
        expect(sum(plan.chosen)).toBeCloseTo(best)
        expect(plan.minutes).toBeLessThanOrEqual(free)
        expect(plan.chosen.length + plan.leftOut.length).toBe(candidates.length)
      }),
    )
  })
})

const lateItem = (id: string, inserted = 0, kind = 'task'): LateItem => ({
  id,
  kind,
  taskId: null,
  inserted,
  withdrawn: false,
})

describe('an item put in late', () => {
  const printed = [
    lateItem('o', 0, 'opening'),
    lateItem('a'),
    lateItem('b'),
    lateItem('r', 0, 'remarks'),
    lateItem('c'),
  ]
  it.each([
    ['a', 'o a x b r c', ['', '1.', '1-1.', '2.', '', '3.']],
    ['b', 'o a b x r c', ['', '1.', '2.', '2-1.', '', '3.']],
    ['r', 'o a b r x c', ['', '1.', '2.', '', '2-1.', '3.']],
    ['c', 'o a b r c x', ['', '1.', '2.', '', '3.', '3-1.']],
    [null, 'x o a b r c', ['0-1', '', '1.', '2.', '', '3.']],
    ['gone', 'o a b r c x', ['', '1.', '2.', '', '3.', '3-1.']],
  ])('behind %s', (after, order, numbers) => {
    const items = insertLate(printed, after, lateItem('x'))
    expect(items.map(({ id }) => id).join(' ')).toBe(order)
    expect(numberLabels(items, 'decimal')).toEqual(numbers)
    expect(lateProblems(printed, items)).toEqual([])
  })

  it('stands behind those put in there before, whatever of them it was put behind', () => {
    const second = insertLate(insertLate(printed, 'r', lateItem('x')), 'b', lateItem('y'))
    expect(numberLabels(second, 'decimal')).toEqual(['', '1.', '2.', '', '2-1.', '2-2.', '3.'])
    expect(second.map(({ id }) => id).join('')).toBe('oabrxyc')
  })

  it('never moves a printed number, in any order of putting in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (places) => {
        let items: LateItem[] = printed
        for (const [n, place] of places.entries()) {
          const before = items
          items = insertLate(before, before[place % before.length]?.id ?? null, lateItem(`n${n}`))
          expect(lateProblems(before, items)).toEqual([])
          const labels = new Map(numberLabels(items, 'decimal').map((label, i) => [items[i]!.id, label]))
          for (const [i, label] of numberLabels(before, 'decimal').entries())
            expect(labels.get(before[i]!.id)).toBe(label)
        }
        expect(lateProblems(printed, items)).toEqual([])
      }),
    )
  })

  it.each([
    ['an item is gone', [printed[0]!, printed[1]!], 'removed'],
    ['two change places', [printed[0]!, printed[2]!, printed[1]!, printed[3]!, printed[4]!], 'moved'],
    ['a kind is another', printed.with(1, lateItem('a', 0, 'report')), 'kind'],
    ['a number is another', printed.with(2, lateItem('b', 1)), 'number'],
    ['a new one takes a number of its own', [...printed, lateItem('x')], 'number'],
    ['a new one skips a tail', [...printed, lateItem('x', 2)], 'number'],
    ['a new one carries no number', [...printed, lateItem('x', 1, 'remarks')], 'kind'],
  ])('cannot stand where %s', (_what, after, kind) => {
    expect(lateProblems(printed, after)[0]?.kind).toBe(kind)
  })
})

it('takes the order of a meeting without tasks, withdrawn items, tails and ids', () => {
  const items = [
    { ...lateItem('a'), taskId: 't1' },
    { ...lateItem('b', 1, 'report') },
    { ...lateItem('c', 0, 'other'), withdrawn: true },
  ]
  expect(frameOf(items, () => 'new')).toEqual([{ ...lateItem('new', 0, 'report') }])
})
