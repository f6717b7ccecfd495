import { describe, expect, it } from 'vitest'
import { hiddenBlocks, showsAll, spansOf } from '#main/exporters/pdf/window.ts'

const marks = [
  { id: 'cover', page: 1, row: false },
  { id: 'table', page: 2, row: false },
  { id: 'row', page: 4, row: true },
  { id: 'note', page: 5, row: false },
  { id: 'end', page: 8, row: false },
]
const spans = spansOf(marks, 9)

describe('the window of a preview', () => {
  it('lets a block reach to where the next one starts', () => {
    expect(spans).toEqual([
      { id: 'cover', from: 1, to: 2 },
      { id: 'table', from: 2, to: 5 },
      { id: 'note', from: 5, to: 8 },
      { id: 'end', from: 8, to: 9 },
    ])
  })

  it.each([
    [1, 1, ['note', 'end']],
    [4, 4, ['cover', 'end']],
    [9, 9, ['cover', 'table']],
    [1, 9, []],
  ])('hides for pages %i to %i what stood more than a page away', (from, to, hidden) => {
    expect(hiddenBlocks(spans, from, to)).toEqual(hidden)
    expect(showsAll(spans, hidden, from, to)).toBe(true)
  })

  it('sees that a hidden block has moved onto the page', () => {
    expect(showsAll(spans, ['note'], 6, 6)).toBe(false)
  })
})
