/** One bar: tasks whose yes votes lie in `from` to `to`, both included. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Votes on a log axis that can also show zero: log10(1 + votes), 0 at the left edge and 1 at `most`. */
export const placeOf = (votes: number, most: number): number => Math.log10(1 + votes) / Math.log10(1 + most)

/** The whole number of votes at a place of the axis. */
export const votesAt = (place: number, most: number): number =>
  Math.round(10 ** (Math.min(1, Math.max(0, place)) * Math.log10(1 + most)) - 1)

/**
 * Bars of equal width on that axis; narrow bars at the left that would hold no whole number are joined. The bar at
 * `cut` is parted, so that no bar holds votes of both sides of the threshold.
 */
export function binsOf(votes: readonly number[], most: number, wanted: number, cut: number): Bin[] {
  const even = Array.from({ length: wanted + 1 }, (_, at) =>
    Math.ceil(10 ** ((at / wanted) * Math.log10(2 + most)) - 1),
  )
  const last = even.at(-1) ?? 0
  const edges = [...new Set([...even, Math.min(last, cut + 1)])].sort((a, b) => a - b)
  const bins = edges.slice(0, -1).map((from, index) => ({ from, to: (edges[index + 1] ?? from + 1) - 1, count: 0 }))
  for (const vote of votes) {
    const bin = bins.findLast(({ from }) => from <= vote)
    if (bin) bin.count += 1
  }
  return bins
}

/** 0, 1, 10, 100 … up to `most`. */
export const ticksOf = (most: number): number[] => [
  0,
  ...Array.from({ length: Math.floor(Math.log10(Math.max(1, most))) + 1 }, (_, power) => 10 ** power),
]
