/** Scores of a session for the advisory figures: items in rows, members in columns, NaN where there is no score. */
export interface ScoreMatrix {
  readonly items: readonly string[]
  readonly members: readonly string[]
  /** row by row: `values[item * members.length + member]` */
  readonly values: Float64Array
}

/** A matrix from each item's scores by member; members in the order given, others passed over. */
export function scoreMatrix(
  items: readonly {
    readonly itemId: string
    readonly scores: readonly { readonly memberId: string; readonly score: number }[]
  }[],
  members: readonly string[],
): ScoreMatrix {
  const column = new Map(members.map((memberId, index) => [memberId, index]))
  const values = new Float64Array(items.length * members.length).fill(Number.NaN)
  for (const [row, { scores }] of items.entries()) {
    for (const { memberId, score } of scores) {
      const at = column.get(memberId)
      if (at !== undefined) values[row * members.length + at] = score
    }
  }
  return { items: items.map((item) => item.itemId), members, values }
}

/** Groups of items that common scorers join, directly or through others; items nobody scored are in none. One group: all can be compared. */
export function connectedGroups({ items, members, values }: ScoreMatrix): string[][] {
  const parent = Array.from({ length: items.length + members.length }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  const scored = new Set<number>()
  for (const [cell, value] of values.entries()) {
    if (Number.isNaN(value)) continue
    const item = Math.floor(cell / members.length)
    scored.add(item)
    parent[root(item)] = root(items.length + (cell % members.length))
  }
  const groups = Map.groupBy(scored, (item) => root(item))
  return [...groups.values()].map((group) =>
    group.map((item) => items[item] ?? '').toSorted((a, b) => items.indexOf(a) - items.indexOf(b)),
  )
}
