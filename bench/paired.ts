/** The middle of a list; the mean of the two middle ones when its length is even. NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  return (low + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

type Measure = (work: () => unknown) => Promise<number>

/** Milliseconds on the clock. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds of processor time of this process with all its threads. */
export async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

export interface Paired {
  /** median of the ratios ours / theirs, one a pair */
  readonly ratio: number
  /** medians, milliseconds */
  readonly ours: number
  readonly theirs: number
  readonly pairs: number
}

/** Runs both sides by turns, changing who goes first, so that a slow spell of the machine hits both. One warm-up each. */
export async function paired(
  ours: () => unknown,
  theirs: () => unknown,
  pairs: number,
  measure: Measure = timed,
): Promise<Paired> {
  await ours()
  await theirs()
  const our: number[] = []
  const their: number[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) our.push(await measure(ours))
    their.push(await measure(theirs))
    if (pair % 2 === 1) our.push(await measure(ours))
  }
  return {
    ratio: median(our.map((value, pair) => value / (their[pair] ?? Number.NaN))),
    ours: median(our),
    theirs: median(their),
    pairs,
  }
}

/** Milliseconds for people: '12.3 ms', '4.56 s'. */
export const milliseconds = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 1)} ms`
