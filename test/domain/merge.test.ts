import { describe, expect, it } from 'vitest'
import { mergedDeclared, mergedGroups, mergeProblem, survivorOf } from '#shared/domain/merge.ts'

const chain = new Map([
  ['a', 'b'],
  ['b', 'c'],
])

describe('the task that stands for a merged one', () => {
  it.each([
    ['c', 'c'],
    ['b', 'c'],
    ['a', 'c'],
    ['x', 'x'],
  ])('%s is stood for by %s', (id, survivor) => expect(survivorOf(id, chain)).toBe(survivor))

  it('ends even where a broken store holds a circle', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(['a', 'b']).toContain(survivorOf('a', circle))
  })
})

describe('a merge is refused', () => {
  it.each([
    ['a task into itself', 'x', 'x', 'same'],
    ['a task that was merged already', 'a', 'x', 'alreadyMerged'],
    ['a survivor into a task that ends in it', 'c', 'a', 'circle'],
    ['a task into a merged one, whose survivor takes it', 'x', 'a', null],
    ['a survivor into a task of its own', 'c', 'x', null],
  ])('%s', (_name, absorbed, into, problem) => expect(mergeProblem(absorbed, into, chain)).toBe(problem))
})

describe('tasks counted as one', () => {
  it('come under the one that stands, which is the first of its group', () => {
    expect([...mergedGroups(['a', 'b', 'c', 'x'], chain)]).toEqual([
      ['c', ['c', 'a', 'b']],
      ['x', ['x']],
    ])
  })

  const counts = (yes: number) => ({ yes, no: 1, pass: 0 })
  it.each([
    ['are added beside a recount', [counts(3), counts(4)], true, { yes: 7, no: 2, pass: 0 }],
    ['stay the survivor’s own without one', [counts(3), counts(4)], false, counts(3)],
    ['are those there are', [null, counts(4)], true, counts(4)],
    ['are none where the survivor has none and nothing was counted', [null, counts(4)], false, null],
    ['are none where there are none', [null, null], true, null],
  ])('declared totals %s', (_name, declared, counted, expected) =>
    expect(mergedDeclared(declared, counted)).toEqual(expected),
  )
})
