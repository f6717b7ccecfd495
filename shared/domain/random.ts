/** A source of numbers from 0 up to (not including) 1. Handed in, never ambient: the same seed, the same result. */
export type Random = () => number

/**
 * A small generator with a 32-bit seed: sfc32 (Chris Doty-Humphrey, PractRand), mixed for 12 rounds. For resampling
 * and lots that must come out again; not for secrets.
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return (result >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}
