import { seededRandom } from '../shared/domain/random.ts'

/** A session's scores as bare numbers: `cells[(item * members + member) * criteria + criterion]`. */
export interface BareScores {
  readonly cells: Float64Array
  readonly weights: Float64Array
  readonly items: number
  readonly members: number
}

export interface BareResult {
  readonly official: Float64Array
  readonly low: Int32Array
  readonly high: Int32Array
}

/** Weighted scores of members, item by item. */
function weighted({ cells, weights, items, members }: BareScores): Float64Array {
  const criteria = weights.length
  let whole = 0
  for (let c = 0; c < criteria; c += 1) whole += weights[c]!
  const values = new Float64Array(items * members)
  for (let at = 0; at < values.length; at += 1) {
    let sum = 0
    for (let c = 0; c < criteria; c += 1) sum += weights[c]! * cells[at * criteria + c]!
    values[at] = sum / whole
  }
  return values
}

/** Trimmed mean of the members drawn, for each item. */
function trimmed(values: Float64Array, drawn: Int32Array, out: Float64Array): void {
  const n = drawn.length
  for (let item = 0; item < out.length; item += 1) {
    let sum = 0
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < n; i += 1) {
      const value = values[item * n + drawn[i]!]!
      sum += value
      if (value < least) least = value
      if (value > most) most = value
    }
    out[item] = (sum - least - most) / (n - 2)
  }
}

/**
 * The same aggregates with nothing around them: every member scored everything, one method, no objects. The yardstick of
 * the session's aggregates.
 */
export function bareAggregates(scores: BareScores, draws: number, seed: number): BareResult {
  const { items, members } = scores
  const values = weighted(scores)
  const official = new Float64Array(items)
  const drawn = Int32Array.from({ length: members }, (_, at) => at)
  trimmed(values, drawn, official)
  const random = seededRandom(seed)
  const counts = new Int32Array(items * (items + 1))
  const keys = new Float64Array(items)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let i = 0; i < members; i += 1) drawn[i] = Math.floor(random() * members)
    trimmed(values, drawn, keys)
    for (let item = 0; item < items; item += 1) keys[item] = Math.round(keys[item]! / 1e-9)
    for (let item = 0; item < items; item += 1) {
      let rank = 1
      for (let other = 0; other < items; other += 1) if (keys[other]! > keys[item]!) rank += 1
      counts[item * (items + 1) + rank]! += 1
    }
  }
  const low = new Int32Array(items)
  const high = new Int32Array(items)
  for (let item = 0; item < items; item += 1) {
    let seen = 0
    for (let rank = 1; rank <= items; rank += 1) {
      seen += counts[item * (items + 1) + rank]!
      if (low[item] === 0 && seen > 0 && seen >= ((1 - 0.95) / 2) * draws) low[item] = rank
      if (high[item] === 0 && seen >= (1 - (1 - 0.95) / 2) * draws) high[item] = rank
    }
  }
  return { official, low, high }
}
