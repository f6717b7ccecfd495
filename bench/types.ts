/** One ratio, measured side by side in one run. */
export interface BenchResult {
  /** What is measured, with its size: 'tally of 1,000,000 ballots'. */
  readonly name: string
  /** The yardstick: 'DuckDB GROUP BY'. */
  readonly against: string
  /** Ours divided by theirs, median of the pairs; below 1 is faster (or smaller) than the yardstick. */
  readonly ratio: number
  /** Median of ours, with its unit, for people. */
  readonly ours: string
  /** Median of theirs, with its unit, for people. */
  readonly theirs: string
  /** How many pairs of runs the medians are of. */
  readonly pairs: number
  readonly note?: string
}

/** A file `bench/<name>.bench.ts` exports one of these as `bench`. */
export interface Bench {
  readonly name: string
  run(): Promise<BenchResult[]>
}
