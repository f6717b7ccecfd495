import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binsOf, placeOf, ticksOf, votesAt } from '#renderer/ui/log-axis.ts'

const most = fc.integer({ min: 10, max: 10_000_000 })

describe('the log axis of votes', () => {
  it('puts none at the left edge and the most at the right', () => {
    expect(placeOf(0, 5000)).toBe(0)
    expect(placeOf(5000, 5000)).toBe(1)
  })
  it('finds the votes at a place again', () => {
    fc.assert(
      fc.property(most, fc.nat(), (most, at) => {
        const votes = at % (most + 1)
        expect(votesAt(placeOf(votes, most), most)).toBe(votes)
      }),
    )
  })
  it('stays on the axis beyond its ends', () => {
    expect(votesAt(-1, 500)).toBe(0)
    expect(votesAt(2, 500)).toBe(500)
  })
  it.each([
    [10, [0, 1, 10]],
    [1284, [0, 1, 10, 100, 1000]],
  ])('has ticks up to %i', (most, ticks) => {
    expect(ticksOf(most)).toEqual(ticks)
  })
})

describe('bins', () => {
  it('count every task exactly once, without gap or overlap', () => {
    fc.assert(
      fc.property(most, fc.array(fc.nat()), fc.nat(), (most, raw, at) => {
        const votes = raw.map((vote) => vote % (most + 1))
        const bins = binsOf(votes, most, 40, at % (most + 1))
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(votes.length)
        expect(bins[0]?.from).toBe(0)
        bins.forEach((bin, index) => {
          expect(bin.to).toBeGreaterThanOrEqual(bin.from)
          if (index > 0) expect(bin.from).toBe((bins[index - 1]?.to ?? -2) + 1)
        })
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(most)
        expect(bins.some((bin) => bin.from <= at % (most + 1) && bin.to > at % (most + 1))).toBe(false)
        for (const bin of bins)
          expect(bin.count).toBe(votes.filter((vote) => vote >= bin.from && vote <= bin.to).length)
      }),
      { numRuns: 60 },
    )
  })
})
