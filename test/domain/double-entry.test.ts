import { describe, expect, it } from 'vitest'
import { compareTypings, resolveTypings, type PaperValue } from '#shared/domain/double-entry.ts'

const order = ['a', 'b'].map((criterionId) => ({ itemId: 'i', criterionId }))
const cells = (...values: (PaperValue | null)[]) =>
  values.flatMap((value, index) => (value === null ? [] : [{ ...order[index]!, value }]))
const compare = (first: (PaperValue | null)[], second: (PaperValue | null)[], stored: (PaperValue | null)[] = []) =>
  compareTypings(order, cells(...first), cells(...second), cells(...stored))

describe('two typings of a paper sheet', () => {
  it.each<[string, PaperValue | null, PaperValue | null, PaperValue | null, boolean]>([
    ['the same score', 3, 3, null, true],
    ['the same score, stored already', 3, 3, 3, true],
    ['another score', 3, 4, null, false],
    ['a score and nothing', 3, null, null, false],
    ['a score and an abstention', 3, 'abstained', null, false],
    ['two abstentions', 'abstained', 'abstained', null, true],
    ['nothing twice', null, 'empty', null, true],
    ['nothing twice, where a score is stored', null, null, 3, false],
    ['the same score, where another is stored', 3, 3, 4, false],
    ['another score, where one of them is stored', 3, 4, 3, false],
    ['a nought and nothing', 0, null, null, false],
  ])('%s: %s and %s beside stored %s agree: %s', (_what, first, second, stored, agree) => {
    const { agreed, differences } = compare([first, 1], [second, 1], [stored])
    expect(agreed).toHaveLength(agree ? 2 : 1)
    expect(differences).toHaveLength(agree ? 0 : 1)
  })

  it('are settled by what the paper says, all of it or nothing', () => {
    const comparison = compare([3, 1], [4, 2])
    expect(resolveTypings(comparison, cells(4))).toBeNull()
    expect(resolveTypings(comparison, cells(4, 'empty'))).toEqual(cells(4, 'empty'))
  })

  it('keep what both typed, whatever is said of it afterwards', () => {
    expect(resolveTypings(compare([3, 1], [3, 2]), cells(5, 2))).toEqual(cells(3, 2))
  })
})
