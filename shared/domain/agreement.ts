/** How far apart two values are: any difference alike, by the ranks between them, or by their distance. */
export type AlphaLevel = 'nominal' | 'ordinal' | 'interval'

/** Squared difference of two of the sorted `values` (by place), whose frequencies are `totals`. */
type Metric = (c: number, k: number, values: readonly number[], totals: readonly number[]) => number

const metrics: Record<AlphaLevel, Metric> = {
  nominal: (c, k) => (c === k ? 0 : 1),
  ordinal: (c, k, _values, totals) => {
    const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, n) => sum + n, 0)
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2
  },
  interval: (c, k, values) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2,
}

/** Coincidences of values within units: each pair of a unit of m values counts 1 / (m - 1). */
function coincidences(units: readonly (readonly number[])[], values: readonly number[]): number[][] {
  const place = new Map(values.map((value, index) => [value, index]))
  const table = values.map(() => values.map(() => 0))
  for (const unit of units) {
    const counts = values.map(() => 0)
    for (const value of unit) {
      const at = place.get(value) ?? 0
      counts[at] = (counts[at] ?? 0) + 1
    }
    for (const [c, own] of counts.entries()) {
      const row = table[c]
      if (own === 0 || !row) continue
      for (const [k, other] of counts.entries()) {
        row[k] = (row[k] ?? 0) + (own * (c === k ? other - 1 : other)) / (unit.length - 1)
      }
    }
  }
  return table
}

/**
 * Krippendorff's alpha: 1 is full agreement, 0 what chance would give, below 0 worse than chance. Each unit holds the
 * values its scorers gave (missing ones left out, in any order); units with fewer than two values say nothing of
 * agreement and are passed over. Null where nothing could disagree: no such unit, or one value throughout.
 * Source: K. Krippendorff (2011), 'Computing Krippendorff's Alpha-Reliability', University of Pennsylvania,
 * section D (any number of observers, any metric, missing data).
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], level: AlphaLevel = 'ordinal'): number | null {
  const pairable = units.filter((unit) => unit.length >= 2)
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b)
  const table = coincidences(pairable, values)
  const totals = table.map((row) => row.reduce((sum, o) => sum + o, 0))
  const n = totals.reduce((sum, total) => sum + total, 0)
  let observed = 0
  let expected = 0
  for (const [c, row] of table.entries()) {
    for (let k = c + 1; k < row.length; k += 1) {
      const difference = metrics[level](c, k, values, totals)
      observed += (row[k] ?? 0) * difference
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * difference
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected
}
