import { cholesky } from './cholesky.ts'
import type { ScoreMatrix } from './matrix.ts'
import { connectedGroups } from './matrix.ts'

/** Scores adjusted for strict and lenient members. Advisory, never the official score. */
export interface Adjustment {
  readonly kind: 'adjusted'
  /** an item's level free of who happened to score it, in points of the scale; null where nobody scored it */
  readonly items: readonly { readonly itemId: string; readonly mean: number | null; readonly adjusted: number | null }[]
  /** how far above (lenient) or below (strict) the others a member scores, in points, pulled towards 0 the fewer scores there are */
  readonly members: readonly { readonly memberId: string; readonly leniency: number; readonly n: number }[]
  /** standard deviations between members and within (what is left) */
  readonly sdMembers: number
  readonly sdRest: number
}

/** Why no adjustment can be made. */
export interface NoAdjustment {
  readonly kind: 'refused'
  /** items that no common scorer joins cannot be compared; with fewer scores than that nothing can be told apart */
  readonly why: 'notConnected' | 'tooFewScores'
  readonly groups: readonly (readonly string[])[]
}

/** The model with the items' levels swept out: what is left to say of members. */
interface Swept {
  readonly means: Float64Array
  readonly counts: Float64Array
  /** members x members */
  readonly weight: Float64Array
  readonly right: Float64Array
  readonly squares: number
  readonly freedom: number
}

function itemMeans({ items, members, values }: ScoreMatrix): { means: Float64Array; sizes: Float64Array } {
  const means = new Float64Array(items.length)
  const sizes = new Float64Array(items.length)
  for (const [cell, value] of values.entries()) {
    if (Number.isNaN(value)) continue
    const item = Math.floor(cell / members.length)
    sizes[item] = (sizes[item] ?? 0) + 1
    means[item] = (means[item] ?? 0) + value
  }
  return { means: means.map((sum, item) => sum / (sizes[item] ?? 0)), sizes }
}

function sweep(matrix: ScoreMatrix): Swept {
  const { items, members, values } = matrix
  const size = members.length
  const { means, sizes } = itemMeans(matrix)
  const weight = new Float64Array(size * size)
  const right = new Float64Array(size)
  const counts = new Float64Array(size)
  let squares = 0
  let scores = 0
  for (let item = 0; item < items.length; item += 1) {
    const scorers = members.flatMap((_, member) =>
      Number.isNaN(values[item * size + member] ?? Number.NaN) ? [] : [member],
    )
    for (const member of scorers) {
      const rest = (values[item * size + member] ?? 0) - (means[item] ?? 0)
      squares += rest * rest
      right[member] = (right[member] ?? 0) + rest
      counts[member] = (counts[member] ?? 0) + 1
      weight[member * size + member] = (weight[member * size + member] ?? 0) + 1
      for (const other of scorers) {
        weight[member * size + other] = (weight[member * size + other] ?? 0) - 1 / (sizes[item] ?? 1)
      }
    }
    scores += scorers.length
  }
  return { means, counts, weight, right, squares, freedom: scores - sizes.filter((n) => n > 0).length }
}

/** Members' effects, what is left of the squares, and the restricted deviance, at a ratio of variances between and within. */
function fitAt(
  { weight, right, squares, freedom }: Swept,
  ratio: number,
): { effects: Float64Array; rest: number; deviance: number } {
  const size = right.length
  const system = weight.map((value, cell) => ratio * value + (Math.floor(cell / size) === cell % size ? 1 : 0))
  const factored = cholesky(size, system)
  const effects = factored.solve(right).map((value) => ratio * value)
  const explained = effects.reduce((sum, effect, member) => sum + effect * (right[member] ?? 0), 0)
  const rest = Math.max(squares - explained, squares * 1e-12)
  return { effects, rest, deviance: freedom * Math.log(rest) + factored.logDeterminant }
}

/** The ratio with the lowest deviance: a coarse look over many powers, then golden-section search beside the best. */
function bestRatio(deviance: (ratio: number) => number): number {
  const of = (power: number): number => deviance(Math.exp(power))
  const powers = Array.from({ length: 57 }, (_, i) => (i - 28) / 2)
  const best = powers.reduce((least, power) => (of(power) < of(least) ? power : least))
  const golden = (Math.sqrt(5) - 1) / 2
  let low = best - 0.5
  let high = best + 0.5
  for (let round = 0; round < 60; round += 1) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (of(left) < of(right)) high = right
    else low = left
  }
  const ratio = Math.exp((low + high) / 2)
  return deviance(0) <= deviance(ratio) ? 0 : ratio
}

/**
 * Two-way additive model with partial pooling: score = level of the item + leniency of the member + rest. Items'
 * levels are fixed, members' leniencies are drawn from one normal distribution and so pulled towards 0. The ratio of
 * their variances is the restricted maximum likelihood estimate. Where every member scored every item the adjusted
 * scores are the means. Refused where items fall into groups that no common scorer joins.
 * Sources: Henderson (1975), 'Best Linear Unbiased Estimation and Prediction under a Selection Model', Biometrics 31(2)
 * (the equations); Patterson & Thompson (1971), 'Recovery of Inter-Block Information when Block Sizes Are Unequal',
 * Biometrika 58(3) (the restricted likelihood).
 */
export function adjustForLeniency(matrix: ScoreMatrix): Adjustment | NoAdjustment {
  const groups = connectedGroups(matrix)
  if (groups.length > 1) return { kind: 'refused', why: 'notConnected', groups }
  const swept = sweep(matrix)
  if (swept.freedom < 2) return { kind: 'refused', why: 'tooFewScores', groups }
  const ratio = swept.squares === 0 ? 0 : bestRatio((at) => fitAt(swept, at).deviance)
  const { effects, rest } = fitAt(swept, ratio)
  const { items, members, values } = matrix
  const sdRest = Math.sqrt(rest / swept.freedom)
  const adjusted = items.map((itemId, item) => {
    const own = values.subarray(item * members.length, (item + 1) * members.length)
    const free = [...own].flatMap((value, member) => (Number.isNaN(value) ? [] : [value - (effects[member] ?? 0)]))
    if (free.length === 0) return { itemId, mean: null, adjusted: null }
    return {
      itemId,
      mean: swept.means[item] ?? null,
      adjusted: free.reduce((sum, value) => sum + value, 0) / free.length,
    }
  })
  return {
    kind: 'adjusted',
    items: adjusted,
    members: members.map((memberId, member) => ({
      memberId,
      leniency: effects[member] ?? 0,
      n: swept.counts[member] ?? 0,
    })),
    sdMembers: sdRest * Math.sqrt(ratio),
    sdRest,
  }
}
