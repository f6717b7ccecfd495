/** A place among the items; `tied` where others share it. */
export interface Rank {
  readonly rank: number
  readonly tied: boolean
}

/** Scores that differ by less than this are the same score: rounding in the last bit must not break a tie. */
export const sameScore = 1e-9

const keyOf = (value: number): number => Math.round(value / sameScore)

/**
 * Ranks of scores, highest first, in the order given: equal scores share a place and the next place is left empty
 * ('1224', standard competition ranking). Null stays null: an item without a score has no rank.
 */
export function ranks(scores: readonly (number | null)[]): (Rank | null)[] {
  const keys = scores.map((score) => (score === null ? null : keyOf(score)))
  const sorted = keys.filter((key) => key !== null).sort((a, b) => b - a)
  const first = new Map<number, number>()
  const count = new Map<number, number>()
  for (const [index, key] of sorted.entries()) {
    if (!first.has(key)) first.set(key, index + 1)
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  return keys.map((key) => (key === null ? null : { rank: first.get(key) ?? 0, tied: (count.get(key) ?? 0) > 1 }))
}

/** Places (from 0) of items by rank; ties keep the order given, items without a score come last. Nothing is drawn by lot. */
export function rankOrder(scores: readonly (number | null)[]): number[] {
  const ranked = ranks(scores)
  const place = (index: number): number => ranked[index]?.rank ?? Number.POSITIVE_INFINITY
  return scores.map((_, index) => index).sort((a, b) => (place(a) === place(b) ? a - b : place(a) - place(b)))
}

/** Where the line runs: the first so many places (items that tie on the last of them all pass), or a score to reach. */
export type CutLine =
  | { readonly kind: 'places'; readonly places: number }
  | { readonly kind: 'score'; readonly atLeast: number }

/** Which items pass the line; one without a score never does. */
export function passing(scores: readonly (number | null)[], cut: CutLine): boolean[] {
  if (cut.kind === 'score') return scores.map((score) => score !== null && keyOf(score) >= keyOf(cut.atLeast))
  return ranks(scores).map((rank) => rank !== null && rank.rank <= cut.places)
}
