import type { OfficialMethod } from './terms.ts'

/** How the official score of an item is made. */
export interface OfficialRule {
  readonly method: OfficialMethod
  /** with fewer scorers there is no official score; whole, at least 1 (3 for the trimmed mean, which drops two) */
  readonly minScorers: number
}

/** An item's scores in figures. Everything but `n` is null where too few members scored. */
export interface Summary {
  /** members who scored; abstentions and missing scores are not among them */
  readonly n: number
  readonly official: number | null
  readonly mean: number | null
  readonly trimmedMean: number | null
  readonly median: number | null
  readonly sd: number | null
  readonly min: number | null
  readonly max: number | null
  readonly q1: number | null
  readonly q3: number | null
}

/** Fewest scorers that leave a trimmed mean something to average. */
export const minTrimmed = 3

/** The usual rule of a method: one scorer is enough for a mean or median, three for a trimmed mean. */
export const usualOfficial = (method: OfficialMethod): OfficialRule => ({
  method,
  minScorers: method === 'trimmedMean' ? minTrimmed : 1,
})

/** Sums are taken in ascending order, so that no order of members changes a bit of a result. */
const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const meanOf = (sorted: readonly number[]): number => sum(sorted) / sorted.length

/** Arithmetic mean; null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : meanOf(ascending(values))

/**
 * Mean without one highest and one lowest score - one each, however many tie (최고점과 최저점을 각 1개씩 제외).
 * Null with fewer than three scores.
 */
export const trimmedMean = (values: readonly number[]): number | null =>
  values.length < minTrimmed ? null : meanOf(ascending(values).slice(1, -1))

/**
 * The p-quantile (p from 0 to 1), by linear interpolation between order statistics: type 7 of Hyndman & Fan (1996),
 * 'Sample Quantiles in Statistical Packages', The American Statistician 50(4) - what spreadsheets and R do. Null of nothing.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = ascending(values)
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place))
}

/** The middle score, or halfway between the middle two; null of nothing. */
export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

/** Sample standard deviation (divides by n - 1); null with fewer than two scores. */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const sorted = ascending(values)
  const centre = meanOf(sorted)
  return Math.sqrt(sum(ascending(sorted.map((value) => (value - centre) ** 2))) / (sorted.length - 1))
}

const methods: Record<OfficialMethod, (values: readonly number[]) => number | null> = { mean, trimmedMean, median }

/** The official score by the rule; null with too few scorers. */
export function officialScore(values: readonly number[], rule: OfficialRule): number | null {
  return values.length < rule.minScorers ? null : methods[rule.method](values)
}

/** The official score and, beside it, the spread and the number of scorers that it must never be shown without. */
export function summarise(values: readonly number[], rule: OfficialRule): Summary {
  const sorted = ascending(values)
  return {
    n: sorted.length,
    official: officialScore(sorted, rule),
    mean: mean(sorted),
    trimmedMean: trimmedMean(sorted),
    median: median(sorted),
    sd: standardDeviation(sorted),
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
  }
}

/** How many scores fall into each of `bins` equal parts of the scale; the highest score belongs to the last part. */
export function distribution(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
  bins = 10,
): number[] {
  const counts = Array.from({ length: bins }, () => 0)
  for (const value of values) {
    const bin = Math.floor(((value - scale.min) / (scale.max - scale.min)) * bins)
    const place = Math.max(0, Math.min(bins - 1, bin))
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}
