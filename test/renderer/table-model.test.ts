import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, movedIndex, nextSort, sortRows } from '#renderer/ui/table-model.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly yes: number | null
}
const columns: readonly Column<Row>[] = [
  { id: 'name', head: '', cell: () => null, sortBy: (row) => row.name },
  { id: 'yes', head: '', cell: () => null, sortBy: (row) => row.yes },
  { id: 'plain', head: '', cell: () => null },
]
const rows: readonly Row[] = [
  { id: 1, name: '나라', yes: 10 },
  { id: 2, name: '가람', yes: null },
  { id: 3, name: '다리', yes: 9 },
  { id: 4, name: '가람', yes: 10 },
]

describe('sortRows', () => {
  it.each([
    ['name', false, [2, 4, 1, 3]],
    ['name', true, [3, 1, 2, 4]],
    ['yes', false, [3, 1, 4, 2]],
    ['yes', true, [1, 4, 3, 2]],
    ['plain', false, [1, 2, 3, 4]],
    ['unknown', true, [1, 2, 3, 4]],
  ])('by %s, descending %s', (column, descending, ids) => {
    expect(sortRows(rows, columns, { column, descending }).map((row) => row.id)).toEqual(ids)
  })
  it('keeps the order given without a sort', () => {
    expect(sortRows(rows, columns, null)).toBe(rows)
  })
})

describe('nextSort', () => {
  it('starts upwards, then turns at each press', () => {
    const first = nextSort(null, 'yes')
    expect(first).toEqual({ column: 'yes', descending: false })
    expect(nextSort(first, 'yes')).toEqual({ column: 'yes', descending: true })
    expect(nextSort(nextSort(first, 'yes'), 'yes')).toEqual(first)
    expect(nextSort({ column: 'yes', descending: false }, 'name')).toEqual({ column: 'name', descending: false })
  })
})

describe('movedIndex', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', -1, 0],
    ['ArrowUp', 3, 2],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, null],
  ])('%s from %i', (key, from, to) => {
    expect(movedIndex(key, from, 10, 5)).toBe(to)
  })
  it('never leaves a list that has rows', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 50 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        (key, count, at, page) => {
          const moved = movedIndex(key, Math.min(at, count - 1), count, page)
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThan(count)
        },
      ),
    )
  })
})
