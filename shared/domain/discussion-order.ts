/** An item as the order of discussion sees it. */
export interface DiscussionItem {
  readonly itemId: string
  /** members in the room who are kept out of it; an absent member leaves no seat */
  readonly recused: readonly string[]
  /** how far members lie apart on it (sample standard deviation, points); null where fewer than two scored */
  readonly disagreement: number | null
}

/** How often members have to leave the room, and how late the disputed items come. Lower is better, exits first. */
interface Cost {
  readonly exits: number
  readonly lateness: number
}

/** Items with the same recused members: they stand together, the most disputed first. */
interface Group {
  readonly recused: ReadonlySet<string>
  readonly items: readonly DiscussionItem[]
}

export interface DiscussionOrder {
  readonly order: readonly string[]
  /** exits in this order, and in the order the items were given in */
  readonly exits: number
  readonly exitsNow: number
  /** false where there were too many different sets of recusals to try every order of them */
  readonly exact: boolean
}

/** What an item's order depends on, as a session holds it. */
interface DocketEntry {
  readonly id: string
  readonly recused: readonly { readonly memberId: string }[]
  readonly aggregate: { readonly sd: number | null } | null
  readonly decision: object | null
}

/** Items still to be discussed, as the rule of the order takes them: only who is in the room has to leave it. */
export function toDiscuss(session: {
  readonly items: readonly DocketEntry[]
  readonly members: readonly { readonly id: string; readonly present: boolean }[]
}): DiscussionItem[] {
  const here = new Set(session.members.flatMap(({ id, present }) => (present ? [id] : [])))
  return session.items
    .filter(({ decision }) => decision === null)
    .map(({ id, recused, aggregate }) => ({
      itemId: id,
      recused: recused.flatMap(({ memberId }) => (here.has(memberId) ? [memberId] : [])),
      disagreement: aggregate?.sd ?? null,
    }))
}

/** Different sets of recusals up to which every order of them is weighed: 2^12 x 12 x 12 steps. */
export const exactUpTo = 12

const nobody: ReadonlySet<string> = new Set()

/** Who must get up between one item and the next: recused from the next and not already outside. */
export const leaving = (before: Iterable<string>, next: Iterable<string>): string[] => {
  const outside = new Set(before)
  return [...next].filter((memberId) => !outside.has(memberId))
}

/** Exits over a whole order; everybody is in at its beginning. */
export function exitsOf(items: readonly Pick<DiscussionItem, 'recused'>[]): number {
  return items.reduce((sum, { recused }, at) => sum + leaving(items[at - 1]?.recused ?? nobody, recused).length, 0)
}

function groupsOf(items: readonly DiscussionItem[]): Group[] {
  const bySet = Map.groupBy(items, ({ recused }) => JSON.stringify([...new Set(recused)].toSorted()))
  return [...bySet.values()].map((group) => ({
    recused: new Set(group[0]?.recused ?? []),
    items: group.toSorted((a, b) => (b.disagreement ?? 0) - (a.disagreement ?? 0)),
  }))
}

const better = (a: Cost, b: Cost): boolean => (a.exits === b.exits ? a.lateness < b.lateness - 1e-9 : a.exits < b.exits)

/** What a group adds when it begins after `place` items, and `before` are outside. */
const step = (before: ReadonlySet<string>, group: Group, place: number): Cost => ({
  exits: leaving(before, group.recused).length,
  lateness: group.items.reduce((sum, { disagreement }, at) => sum + (disagreement ?? 0) * (place + at), 0),
})

const plus = (a: Cost, b: Cost): Cost => ({ exits: a.exits + b.exits, lateness: a.lateness + b.lateness })

function costOf(order: readonly Group[]): Cost {
  let cost: Cost = { exits: 0, lateness: 0 }
  let place = 0
  for (const [at, group] of order.entries()) {
    cost = plus(cost, step(order[at - 1]?.recused ?? nobody, group, place))
    place += group.items.length
  }
  return cost
}

/** The best way to have taken up the groups of `taken`, `last` as the last of them. */
interface Reached {
  readonly cost: Cost
  readonly order: readonly number[]
}

/** Every order of the groups, by the sets already taken up. */
function exactOrder(groups: readonly Group[]): Group[] {
  const sizes = Array.from({ length: 1 << groups.length }, (_, taken) =>
    groups.reduce((sum, { items }, at) => sum + ((taken >> at) & 1) * items.length, 0),
  )
  const best: Map<number, Reached>[] = sizes.map(() => new Map())
  for (const [at, group] of groups.entries()) best[1 << at]?.set(at, { cost: step(nobody, group, 0), order: [at] })
  for (const [taken, ends] of best.entries()) {
    for (const [last, reached] of ends) {
      const outside = groups[last]?.recused ?? nobody
      for (const [next, group] of groups.entries()) {
        if ((taken >> next) & 1) continue
        const cost = plus(reached.cost, step(outside, group, sizes[taken] ?? 0))
        const into = best[taken | (1 << next)]
        const known = into?.get(next)
        if (!known || better(cost, known.cost)) into?.set(next, { cost, order: [...reached.order, next] })
      }
    }
  }
  const ends = [...(best.at(-1)?.values() ?? [])]
  const [first] = ends
  const found = first && ends.reduce((least, one) => (better(one.cost, least.cost) ? one : least), first)
  return (found?.order ?? []).flatMap((at) => groups[at] ?? [])
}

/** Always the group with the fewest exits next, then groups moved elsewhere as long as that helps. */
function nearOrder(groups: readonly Group[]): Group[] {
  const left = [...groups]
  let order: Group[] = []
  while (left.length > 0) {
    const outside = order.at(-1)?.recused ?? nobody
    const next = left.reduce((least, one) => (better(step(outside, one, 0), step(outside, least, 0)) ? one : least))
    left.splice(left.indexOf(next), 1)
    order.push(next)
  }
  for (let next = improved(order); next; next = improved(order)) order = next
  return order
}

function improved(order: readonly Group[]): Group[] | null {
  const now = costOf(order)
  for (const [from, group] of order.entries()) {
    const rest = order.toSpliced(from, 1)
    for (let to = 0; to <= rest.length; to += 1) {
      const moved = rest.toSpliced(to, 0, group)
      if (better(costOf(moved), now)) return moved
    }
  }
  return null
}

/**
 * An order of discussion to propose: first the fewest exits of recused members, then the disputed items as early as
 * that allows (sum of place x disagreement). Items with the same recusals stand together, which never costs an exit
 * (exits obey the triangle inequality). Up to twelve different sets of recusals the order is the best there is, by
 * dynamic programming over sets (Held & Karp 1962, 'A Dynamic Programming Approach to Sequencing Problems', J. SIAM
 * 10(1)); beyond, it is a good one. Ties keep the order given.
 */
export function proposeOrder(items: readonly DiscussionItem[]): DiscussionOrder {
  const groups = groupsOf(items)
  const exact = groups.length <= exactUpTo
  const order = (exact ? exactOrder(groups) : nearOrder(groups)).flatMap((group) => group.items)
  return { order: order.map(({ itemId }) => itemId), exits: exitsOf(order), exitsNow: exitsOf(items), exact }
}
