/** What a paper sheet says in one cell: a score, an abstention, or nothing. */
export type PaperValue = number | 'abstained' | 'empty'

export interface PaperCell {
  readonly itemId: string
  readonly criterionId: string
  readonly value: PaperValue
}

/** A cell on which two typings, or they and the store, do not agree. */
export interface PaperDifference {
  readonly itemId: string
  readonly criterionId: string
  readonly first: PaperValue
  readonly second: PaperValue
  /** what is stored now */
  readonly stored: PaperValue
}

export interface Comparison {
  /** cells both typed alike, which the store does not contradict */
  readonly agreed: readonly PaperCell[]
  readonly differences: readonly PaperDifference[]
}

const keyOf = ({ itemId, criterionId }: Pick<PaperCell, 'itemId' | 'criterionId'>): string =>
  JSON.stringify([itemId, criterionId])

const byKey = (cells: readonly PaperCell[]): Map<string, PaperValue> =>
  new Map(cells.map((cell) => [keyOf(cell), cell.value]))

/**
 * Double entry, as paper forms of clinical trials are keyed: two people type independently, and what differs is looked up
 * in the paper. Cells are compared in the order of `order`; a cell nobody typed is 'empty'. A stored score that both typings contradict is a
 * difference too: nothing is overwritten unseen.
 */
export function compareTypings(
  order: readonly Pick<PaperCell, 'itemId' | 'criterionId'>[],
  first: readonly PaperCell[],
  second: readonly PaperCell[],
  stored: readonly PaperCell[],
): Comparison {
  const [one, two, now] = [byKey(first), byKey(second), byKey(stored)]
  const agreed: PaperCell[] = []
  const differences: PaperDifference[] = []
  for (const { itemId, criterionId } of order) {
    const key = keyOf({ itemId, criterionId })
    const cell = {
      itemId,
      criterionId,
      first: one.get(key) ?? 'empty',
      second: two.get(key) ?? 'empty',
      stored: now.get(key) ?? 'empty',
    }
    const contradicted = cell.stored !== 'empty' && cell.stored !== cell.first
    if (cell.first === cell.second && !contradicted) agreed.push({ itemId, criterionId, value: cell.first })
    else differences.push(cell)
  }
  return { agreed, differences }
}

/** What is to be stored: what both typed, and what was looked up where they differ. Null where a difference is left. */
export function resolveTypings(
  { agreed, differences }: Comparison,
  resolved: readonly PaperCell[],
): readonly PaperCell[] | null {
  const chosen = byKey(resolved)
  const settled = differences.flatMap(({ itemId, criterionId }) => {
    const value = chosen.get(keyOf({ itemId, criterionId }))
    return value === undefined ? [] : [{ itemId, criterionId, value }]
  })
  return settled.length === differences.length ? [...agreed, ...settled] : null
}
