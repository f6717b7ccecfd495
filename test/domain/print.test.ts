import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplexOf, namedPages, sheetsFor, sidesOf } from '#shared/domain/print.ts'

describe('pages named by a person', () => {
  it.each([
    ['', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['  , ', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['1-3, 8', [1, 2, 3, 8]],
    ['8,1-3', [1, 2, 3, 8]],
    ['2~4', [2, 3, 4]],
    ['2∼3，5', [2, 3, 5]],
    ['7-', [7, 8, 9]],
    ['3, 2-4, 3', [2, 3, 4]],
    ['9', [9]],
  ])('%j of nine pages are %j', (text, pages) => expect(namedPages(text, 9)).toEqual({ pages }))

  it.each([
    ['0', 'beyond', '0'],
    ['10', 'beyond', '10'],
    ['1-3, 8-12', 'beyond', '8-12'],
    ['5-2', 'order', '5-2'],
    ['1-3, x', 'form', 'x'],
    ['-3', 'form', '-3'],
    ['1--3', 'form', '1--3'],
    ['1.5', 'form', '1.5'],
  ])('%j of nine pages names none: %s in %j', (text, problem, part) =>
    expect(namedPages(text, 9)).toEqual({ problem, part }),
  )
})

describe('a booklet', () => {
  it.each([
    [
      1,
      [
        [null, 1],
        [null, null],
      ],
    ],
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
    [
      6,
      [
        [null, 1],
        [2, null],
        [6, 3],
        [4, 5],
      ],
    ],
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
  ])('of %i pages has the sides %j', (count, sides) =>
    expect(
      sidesOf(
        Array.from({ length: count }, (_, index) => index + 1),
        'bookletA3',
      ),
    ).toEqual(sides),
  )

  const pages = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 200 })

  it('has every page once, on whole sheets of four places', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const sides = sidesOf(list, 'bookletA4')
        const printed = sides.flat().filter((page) => page !== null)
        expect(printed.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b))
        expect(sides.flat().length % 4).toBe(0)
        expect(sides.flat().length - list.length).toBeLessThan(4)
      }),
    )
  })

  it('reads in order once it is folded: fronts and backs from the outside in, then from the inside out', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const sides = sidesOf(list, 'bookletA3')
        const outsideIn = sides.flatMap(([left, right], side) => [side % 2 === 0 ? right : left])
        const insideOut = sides
          .toReversed()
          .flatMap(([left, right], index) => [(sides.length - 1 - index) % 2 === 0 ? left : right])
        expect([...outsideIn, ...insideOut].filter((page) => page !== null)).toEqual(list)
      }),
    )
  })

  it('is turned over its short edge whatever was chosen', () => {
    expect(duplexOf('bookletA3', 'simplex')).toBe('shortEdge')
    expect(duplexOf('single', 'longEdge')).toBe('longEdge')
    expect([sheetsFor(5, 'simplex'), sheetsFor(5, 'longEdge'), sheetsFor(6, 'shortEdge')]).toEqual([5, 3, 3])
  })
})
