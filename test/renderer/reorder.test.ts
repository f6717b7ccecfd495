import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveBy, moveNextTo } from '#renderer/ui/reorder.ts'

describe('moveBy', () => {
  it.each([
    ['b', 1, 'acb'],
    ['b', -1, 'bac'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ])('%s by %i', (id, by, after) => {
    expect(moveBy('abc'.split(''), id, by).join('')).toBe(after)
  })
})

describe('moveNextTo', () => {
  it.each([
    ['a', 'c', true, 'bca'],
    ['c', 'a', false, 'cab'],
    ['ac', 'b', true, 'bac'],
    ['b', 'b', false, 'abc'],
    ['b', 'x', false, 'abc'],
  ])('%s next to %s, after %s', (moved, target, after, result) => {
    expect(moveNextTo('abc'.split(''), moved.split(''), target, after).join('')).toBe(result)
  })
  it('keeps every id exactly once', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.boolean(), (ids, from, to, after) => {
        const moved = ids[from % ids.length] ?? ''
        const target = ids[to % ids.length] ?? ''
        expect(moveNextTo(ids, [moved], target, after).sort()).toEqual([...ids].sort())
      }),
    )
  })
})
