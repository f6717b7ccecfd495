/** Numbers in [0, 1) that a seed fixes. */
export type Random = () => number

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same sequence everywhere. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 to `below - 1`. */
export const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** One of `list`; the list is not empty. */
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T

/** Standard normal deviate (Box-Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}

/** `count` different entries of `list`, in random order (partial Fisher-Yates). */
export function sample<T>(random: Random, list: readonly T[], count: number): T[] {
  const rest = [...list]
  for (let at = 0; at < count; at += 1) {
    const other = at + below(random, rest.length - at)
    const kept = rest[at] as T
    rest[at] = rest[other] as T
    rest[other] = kept
  }
  return rest.slice(0, count)
}
