import { quantile } from './aggregate.ts'

/** A member's score of an item, against what the others gave it. */
export interface Deviation {
  readonly memberId: string
  readonly score: number
  /** points above (+) or below (-) the item's mean */
  readonly deviation: number
  /** beyond Tukey's fences */
  readonly outlier: boolean
}

/** Fewest scores whose quartiles say what is usual. */
const enough = 4

/**
 * Scores of an item against its mean, and which of them lie outside: beyond one and a half interquartile ranges below
 * the first or above the third quartile, of at least four scores. Where the middle half agrees to the point, every
 * other score lies outside. A mark for the eye: it changes no score.
 * Source: Tukey (1977), 'Exploratory Data Analysis', ch. 2 (inner fences); quartiles as in `aggregate.ts`.
 */
export function deviationsOf(scores: readonly { readonly memberId: string; readonly score: number }[]): Deviation[] {
  const values = scores.map(({ score }) => score)
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  const [q1, q3] = [quantile(values, 0.25) ?? 0, quantile(values, 0.75) ?? 0]
  const reach = 1.5 * (q3 - q1) + 1e-9
  return scores.map(({ memberId, score }) => ({
    memberId,
    score,
    deviation: score - centre,
    outlier: values.length >= enough && (score < q1 - reach || score > q3 + reach),
  }))
}
