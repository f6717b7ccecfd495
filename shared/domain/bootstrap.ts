import type { OfficialRule } from './aggregate.ts'
import type { ScoreMatrix } from './matrix.ts'
import { sameScore } from './rank.ts'
import type { Random } from './random.ts'

/** Between which ranks an item lies when other members like these might have scored; null where it has no score. */
export interface RankInterval {
  readonly itemId: string
  readonly low: number
  readonly high: number
}

export interface BootstrapOptions {
  readonly random: Random
  /** how often members are drawn anew */
  readonly draws?: number
  /** share of draws the interval holds, between 0 and 1 */
  readonly level?: number
}

/** The official score of the first `n` values of a buffer, NaN with too few; sorts the buffer where the method needs it. */
function official(buffer: Float64Array, n: number, rule: OfficialRule): number {
  if (n === 0 || n < rule.minScorers || (rule.method === 'trimmedMean' && n < 3)) return Number.NaN
  if (rule.method === 'median') {
    const sorted = buffer.subarray(0, n).sort()
    return ((sorted[(n - 1) >> 1] ?? 0) + (sorted[n >> 1] ?? 0)) / 2
  }
  let sum = 0
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n; i += 1) {
    const value = buffer[i] ?? 0
    sum += value
    if (value < low) low = value
    if (value > high) high = value
  }
  return rule.method === 'mean' ? sum / n : (sum - low - high) / (n - 2)
}

/** Scores of all items when these members (by column, repeats allowed) had scored. */
function scoresWith(
  { items, members, values }: ScoreMatrix,
  drawn: Int32Array,
  rule: OfficialRule,
  out: Float64Array,
): void {
  const buffer = new Float64Array(drawn.length)
  for (let item = 0; item < items.length; item += 1) {
    let n = 0
    for (const column of drawn) {
      const value = values[item * members.length + column] ?? Number.NaN
      if (!Number.isNaN(value)) {
        buffer[n] = value
        n += 1
      }
    }
    out[item] = Math.round(official(buffer, n, rule) / sameScore)
  }
}

/** Competition ranks of keys (NaN has none), added to each item's count of ranks. */
function tallyRanks(keys: Float64Array, counts: readonly Int32Array[]): void {
  const order = [...keys.keys()]
    .filter((item) => !Number.isNaN(keys[item]))
    .sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0))
  let rank = 0
  for (const [place, item] of order.entries()) {
    const before = order[place - 1]
    if (before === undefined || keys[before] !== keys[item]) rank = place + 1
    const own = counts[item]
    if (own) own[rank] = (own[rank] ?? 0) + 1
  }
}

/** The smallest rank that at least `share` of the counted draws do not exceed. */
function rankAt(counts: Int32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [rank, count] of counts.entries()) {
    seen += count
    if (seen > 0 && seen >= share * total) return rank
  }
  return 0
}

/**
 * Interval of each item's rank by the percentile bootstrap: members are drawn anew with replacement, all items are
 * scored and ranked by the rule, and the middle `level` of the ranks is kept. Advisory.
 * Sources: Efron & Tibshirani (1993), 'An Introduction to the Bootstrap', ch. 13 (percentile intervals); Goldstein &
 * Spiegelhalter (1996), 'League Tables and Their Limitations', J. R. Statist. Soc. A 159(3) (intervals of ranks).
 */
export function rankIntervals(
  matrix: ScoreMatrix,
  rule: OfficialRule,
  options: BootstrapOptions,
): (RankInterval | null)[] {
  const { random, draws = 2000, level = 0.95 } = options
  const { items, members } = matrix
  const counts = items.map(() => new Int32Array(items.length + 1))
  const drawn = new Int32Array(members.length)
  const keys = new Float64Array(items.length)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let i = 0; i < drawn.length; i += 1) drawn[i] = Math.floor(random() * members.length)
    scoresWith(matrix, drawn, rule, keys)
    tallyRanks(keys, counts)
  }
  return items.map((itemId, item) => {
    const own = counts[item] ?? new Int32Array(0)
    const low = rankAt(own, (1 - level) / 2)
    return low === 0 ? null : { itemId, low, high: rankAt(own, 1 - (1 - level) / 2) }
  })
}
