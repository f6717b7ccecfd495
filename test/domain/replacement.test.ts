import { describe, expect, it } from 'vitest'
import { pageLabels, replacements, runLabels, type PageRun } from '#shared/domain/replacement.ts'

const run = (first: number, last: number, pages: number, content: string): PageRun => ({ first, last, pages, content })

describe('printed page numbers after a late change', () => {
  it.each([
    [7, 7, 1, ['7']],
    [7, 7, 3, ['7', '7-1', '7-2']],
    [2, 3, 3, ['2', '3', '3-1']],
    [2, 4, 2, ['2', '3']],
    [7, 7, 0, []],
  ])('run %i to %i on %i pages', (first, last, pages, labels) => {
    expect(runLabels({ first, last, pages })).toEqual(labels)
  })

  it('run through the document, and no later page moves', () => {
    expect(pageLabels([run(1, 1, 1, 'a'), run(2, 2, 2, 'b'), run(3, 4, 2, 'c')])).toEqual(['1', '2', '2-1', '3', '4'])
  })
})

describe('replacement pages', () => {
  const before = [run(1, 1, 1, 'cover'), run(2, 3, 2, 'list'), run(4, 4, 1, 'items'), run(5, 5, 1, 'last')]
  it.each([
    ['nothing differs', before, []],
    ['one line differs', before.with(2, run(4, 4, 1, 'other')), [{ out: ['4'], in: ['4'], places: [3] }]],
    [
      'a page grows',
      before.with(1, run(2, 3, 3, 'longer')),
      [{ out: ['2', '3'], in: ['2', '3', '3-1'], places: [1, 2, 3] }],
    ],
    ['a page is empty', before.with(2, run(4, 4, 0, '')), [{ out: ['4'], in: [], places: [] }]],
    [
      'two runs differ',
      [run(1, 1, 1, 'cover 2'), run(2, 3, 2, 'list'), run(4, 4, 2, 'items'), run(5, 5, 1, 'end')],
      [
        { out: ['1'], in: ['1'], places: [0] },
        { out: ['4'], in: ['4', '4-1'], places: [3, 4] },
        { out: ['5'], in: ['5'], places: [5] },
      ],
    ],
  ])('%s', (_what, after, expected) => {
    expect(replacements(before, after)).toEqual(expected)
  })

  it('takes out the pages that an earlier late change put in', () => {
    const grown = before.with(2, run(4, 4, 2, 'items and more'))
    expect(replacements(grown, before)).toEqual([{ out: ['4', '4-1'], in: ['4'], places: [3] }])
  })
})
