import type { DeclaredCounts } from './tally.ts'

/** Which task each merged task was merged into, as decided: absorbed id to the id it was merged into. */
export type Merges = ReadonlyMap<string, string>

/** The task that stands for this one: the end of its chain of merges, itself where it was not merged. */
export function survivorOf(id: string, merges: Merges): string {
  let at = id
  // A chain is never longer than the list; a circle would be a broken store, and ends here all the same.
  for (let step = 0; step <= merges.size; step += 1) {
    const next = merges.get(at)
    if (next === undefined) return at
    at = next
  }
  return at
}

/** Why one task must not be merged into another: it is the same one, it was merged already, or the other ends in it. */
export type MergeProblem = 'same' | 'alreadyMerged' | 'circle'

export function mergeProblem(absorbed: string, into: string, merges: Merges): MergeProblem | null {
  if (absorbed === into) return 'same'
  if (merges.has(absorbed)) return 'alreadyMerged'
  return survivorOf(into, merges) === absorbed ? 'circle' : null
}

/** The tasks counted as one, by the task that stands for them; it comes first of its group. */
export function mergedGroups(ids: readonly string[], merges: Merges): Map<string, string[]> {
  const groups = Map.groupBy(ids, (id) => survivorOf(id, merges))
  for (const [survivor, group] of groups) group.sort((a, b) => Number(b === survivor) - Number(a === survivor))
  return groups
}

const both = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/**
 * Totals the platform declared for tasks counted as one, the survivor's first. Beside a recount they are added up, and
 * the recount shows how many voters stood on several lists. Without a roll nobody can tell the same voter on two lists
 * apart from two voters, so the survivor's own totals stand alone: too few rather than a voter counted twice.
 */
export function mergedDeclared(declared: readonly (DeclaredCounts | null)[], counted: boolean): DeclaredCounts | null {
  const [own = null] = declared
  if (!counted) return own
  const known = declared.filter((counts) => counts !== null)
  if (known.length === 0) return null
  // Of no votes and passes there is a sum only where every platform declares them.
  return known.reduce((sum, { yes, no, pass }) => ({
    yes: sum.yes + yes,
    no: both(sum.no, no),
    pass: both(sum.pass, pass),
  }))
}
