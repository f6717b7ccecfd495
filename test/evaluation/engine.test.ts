import { describe, expect, it } from 'vitest'
import { createLotteryEngine } from '#main/features/evaluation/lottery/engine.ts'
import { startWorkerFromSource } from '#main/workers.ts'
import { seededRandom } from '#shared/domain/random.ts'
import { failureOf } from '#test/support/failure.ts'
import { lotteryOf, peopleOf, quotasOf } from '#test/support/lottery.ts'

const engine = createLotteryEngine(startWorkerFromSource)
const options = () => ({ signal: new AbortController().signal })
const couple = peopleOf(['g'], [['f'], ['f'], ['m'], ['m']])
const possible = lotteryOf(2, couple, quotasOf({ g: { f: [1, 1], m: [1, 1] } }))
const impossible = lotteryOf(3, couple, quotasOf({ g: { f: [3, 3], m: [0, 3] } }))

describe('the lottery in a thread of its own', () => {
  it('tells how far it is and answers with the distribution', async () => {
    const parts: number[] = []
    const outcome = await engine.find(possible, { ...options(), onPart: (part) => parts.push(part) })
    expect(outcome).toMatchObject({ kind: 'found', distribution: { chances: [0.5, 0.5] } })
    for (const part of parts) expect(part >= 0 && part <= 1).toBe(true)
  })
  it('names the quota that stands in the way and how far it has to give', async () => {
    const found = { kind: 'impossible', relaxation: [{ quota: { value: 'f', min: 3 }, min: 2, max: 3 }] }
    expect(await engine.find(impossible, options())).toMatchObject(found)
    expect(await engine.check(impossible, options())).toMatchObject(found)
    expect(await engine.check(possible, options())).toBeNull()
  })
  it('says that a pool smaller than the panel has no quotas that help', async () => {
    const problem = lotteryOf(5, couple, quotasOf({ g: { f: [0, 5], m: [0, 5] } }))
    expect(await engine.find(problem, options())).toEqual({ kind: 'impossible', relaxation: null })
  })
  it('stops when told to', async () => {
    const random = seededRandom(1)
    const value = (kinds: number): string => `v${Math.floor(random() * kinds)}`
    const people = peopleOf(
      ['a', 'b', 'c'],
      Array.from({ length: 3000 }, () => [value(5), value(10), value(10)]),
    )
    const free = (kinds: number): Record<string, readonly [number, number]> =>
      Object.fromEntries(Array.from({ length: kinds }, (_, kind) => [`v${kind}`, [5, 30] as const]))
    const problem = lotteryOf(100, people, quotasOf({ a: free(5), b: free(10), c: free(10) }))
    const stop = new AbortController()
    const failure = failureOf(engine.find(problem, { signal: stop.signal, onPart: () => stop.abort() }))
    expect(await failure).toMatchObject({ code: 'CANCELLED' })
  })
})
