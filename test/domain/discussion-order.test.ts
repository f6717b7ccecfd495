import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviationsOf } from '#shared/domain/disagreement.ts'
import { type DiscussionItem, exactUpTo, exitsOf, leaving, proposeOrder } from '#shared/domain/discussion-order.ts'

/** 'a:xy/0.5' is the item a, x and y recused, spread 0.5; '-' no spread. */
const itemsOf = (text: string): DiscussionItem[] =>
  text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [itemId = '', rest = ''] = one.split(':')
      const [recused = '', spread = '-'] = rest.split('/')
      return { itemId, recused: Array.from(recused), disagreement: spread === '-' ? null : Number(spread) }
    })

describe('order of discussion', () => {
  it.each([
    // what | items | order | exits, before
    ['nothing to order', '', '', 0, 0],
    ['no recusals: the most disputed first', 'a:/0.2 b:/0.9 c:/0.5', 'b c a', 0, 0],
    ['equal spreads keep the order given', 'a:/0.5 b:/0.5 c:/-', 'a b c', 0, 0],
    ['two items of one member stand together', 'a:x/0.1 b:/0.25 c:x/0.3', 'b c a', 1, 2],
    ['one exit however disputed', 'a:x/0.9 b:/0.1 c:x/0.8', 'a c b', 1, 2],
    ['who is outside already need not get up again', 'a:x/- b:y/- c:xy/-', 'a c b', 2, 3],
    ['a chain of shared recusals', 'a:xy/- b:zw/- c:yz/-', 'a c b', 4, 5],
    ['not scored counts as no dispute', 'a:/- b:/0.1', 'b a', 0, 0],
  ])('%s', (_what, text, order, exits, before) => {
    const found = proposeOrder(itemsOf(text))
    expect([found.order.join(' '), found.exits, found.exitsNow, found.exact]).toEqual([order, exits, before, true])
  })

  it('says who gets up', () => {
    expect(leaving(['x'], ['x', 'y'])).toEqual(['y'])
    expect(leaving(['x', 'y'], [])).toEqual([])
  })

  const permutations = <T>(list: readonly T[]): T[][] =>
    list.length === 0
      ? [[]]
      : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]))

  const anyItems = (maxLength: number, members: readonly string[]) =>
    fc
      .array(fc.tuple(fc.subarray([...members]), fc.integer({ min: 0, max: 4 })), { maxLength })
      .map((list) => list.map(([recused, tenths], at) => ({ itemId: `i${at}`, recused, disagreement: tenths / 10 })))

  it('has the fewest exits of all orders, and never more than before', () => {
    fc.assert(
      fc.property(anyItems(6, ['x', 'y', 'z']), (items) => {
        const found = proposeOrder(items)
        expect(found.order.toSorted()).toEqual(items.map(({ itemId }) => itemId).toSorted())
        expect(found.exits).toBe(Math.min(...permutations(items).map(exitsOf)))
        expect(found.exits).toBeLessThanOrEqual(found.exitsNow)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every item where there are too many sets to try them all', () => {
    const members = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const items = members.flatMap((one, at) =>
      members.slice(at).map((other) => ({ itemId: one + other, recused: [one, other], disagreement: 0 })),
    )
    const found = proposeOrder(items)
    expect(items.length).toBeGreaterThan(exactUpTo)
    expect(found.exact).toBe(false)
    expect(new Set(found.order).size).toBe(items.length)
    expect(found.exits).toBeLessThan(found.exitsNow)
  })
})

describe('scores that lie outside', () => {
  it.each([
    ['one far below', [4, 4.5, 4, 4.5, 1], [4]],
    ['spread evenly', [1, 2, 3, 4, 5], []],
    ['all but one agree', [3, 3, 3, 3, 4], [4]],
    ['too few to tell', [5, 5, 1], []],
    ['nobody', [], []],
  ])('%s', (_what, values, expected) => {
    const found = deviationsOf(values.map((score, at) => ({ memberId: `m${at}`, score })))
    expect(found.flatMap(({ outlier }, at) => (outlier ? [at] : []))).toEqual(expected)
    expect(found.reduce((sum, { deviation }) => sum + deviation, 0)).toBeCloseTo(0)
  })
})
