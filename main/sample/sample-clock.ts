/** The program's clock, which can be set to a moment of the sample year while that year is being filled in. */
export interface SampleClock {
  /** epoch milliseconds */
  readonly now: () => number
  /** The clock shows this moment until it is set again; null gives it back to the real one. */
  readonly set: (at: number | null) => void
}

export function createSampleClock(real: () => number): SampleClock {
  let pretended: number | null = null
  return {
    now: () => pretended ?? real(),
    set: (at) => {
      pretended = at
    },
  }
}
