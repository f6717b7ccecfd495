/** A task that could go on the agenda. */
export interface PlanCandidate {
  readonly taskId: string
  /** planned, whole minutes, at least 0 */
  readonly minutes: number
  /** the Committee's official score; null where it was not scored */
  readonly score: number | null
  /** the secretary wants it in before any other */
  readonly pinned: boolean
}

/** Why a task is left out: it is longer than all the free time, or the chosen ones leave too little. Whole minutes. */
export type LeftOut<Candidate> = {
  readonly candidate: Candidate
  readonly reason: 'tooLong' | 'noTime'
  /** minutes it lacks */
  readonly lacks: number
}

/** What fits the free time. */
export interface AgendaPlan<Candidate> {
  /** pinned ones first, then by score, the highest first */
  readonly chosen: readonly Candidate[]
  readonly leftOut: readonly LeftOut<Candidate>[]
  /** whole minutes the chosen take, and those still free then */
  readonly minutes: number
  readonly free: number
}

const grain = 1000 // scores count in thousandths, so that sums of them are whole numbers and never nearly equal

/** An unscored task weighs as the lowest scored one: it is neither forgotten nor preferred. All alike where none is scored. */
function weights(candidates: readonly PlanCandidate[]): number[] {
  const scores = candidates.flatMap(({ score }) => score ?? [])
  const least = scores.length === 0 ? 1 : Math.min(...scores)
  return candidates.map(({ score }) => Math.max(1, Math.round((score ?? least) * grain)))
}

/**
 * The 0/1 knapsack by dynamic programming over whole minutes: the set with the greatest sum of weights that fits.
 * Of equal sets the one wins that takes earlier candidates.
 */
function bestSet(candidates: readonly PlanCandidate[], free: number): ReadonlySet<number> {
  const weight = weights(candidates)
  const width = free + 1
  // best[i * width + m]: the greatest sum candidates i… reach in m minutes
  const best = new Float64Array((candidates.length + 1) * width)
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const minutes = candidates[i]?.minutes ?? 0
    for (let m = 0; m < width; m += 1) {
      const without = best[(i + 1) * width + m] ?? 0
      const taken = minutes <= m ? (best[(i + 1) * width + m - minutes] ?? 0) + (weight[i] ?? 0) : -1
      best[i * width + m] = Math.max(without, taken)
    }
  }
  const chosen = new Set<number>()
  let left = free
  for (const [i, { minutes }] of candidates.entries()) {
    if (minutes > left) continue
    const taken = (best[(i + 1) * width + left - minutes] ?? 0) + (weight[i] ?? 0)
    if (taken < (best[i * width + left] ?? 0)) continue
    chosen.add(i)
    left -= minutes
  }
  return chosen
}

/** Pinned ones first, then the highest score first, unscored ones last; ties stay in the order given. */
const ranked = <Candidate extends PlanCandidate>(candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || (b.score ?? -Infinity) - (a.score ?? -Infinity) || 0,
  )

/**
 * Proposes what fits `freeMinutes` (whole, at most a day; below 0 counts as 0): pinned tasks are taken first, in their
 * rank, as long as they fit; of the rest the set whose scores add up to most. Every other task is left out with why.
 */
export function planAgenda<Candidate extends PlanCandidate>(
  candidates: readonly Candidate[],
  freeMinutes: number,
): AgendaPlan<Candidate> {
  const slot = Math.max(0, Math.min(freeMinutes, 24 * 60))
  const order = ranked(candidates)
  const taken = new Set<Candidate>()
  let free = slot
  for (const candidate of order.filter(({ pinned }) => pinned)) {
    if (candidate.minutes > free) continue
    taken.add(candidate)
    free -= candidate.minutes
  }
  const rest = order.filter(({ pinned }) => !pinned)
  for (const index of bestSet(rest, free)) {
    const candidate = rest[index]
    if (candidate) taken.add(candidate)
  }
  const chosen = order.filter((candidate) => taken.has(candidate))
  const minutes = chosen.reduce((sum, candidate) => sum + candidate.minutes, 0)
  const leftOut = order
    .filter((candidate) => !taken.has(candidate))
    .map((candidate): LeftOut<Candidate> => {
      const tooLong = candidate.minutes > slot
      return {
        candidate,
        reason: tooLong ? 'tooLong' : 'noTime',
        lacks: candidate.minutes - (tooLong ? slot : slot - minutes),
      }
    })
  return { chosen, leftOut, minutes, free: slot - minutes }
}
