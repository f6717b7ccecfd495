/** A longest rising part of some different numbers, in their order (patience sorting, n log n). */
export function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [] // where the smallest end of a rising part of each length stands
  const before: number[] = []
  for (const [index, value] of numbers.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const rising: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.push(numbers[at] ?? 0)
  return rising.toReversed()
}
