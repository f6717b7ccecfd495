import { isNumbered } from './numbering.ts'

/** What the rules of a late change read of an item. */
export interface LateItem {
  readonly id: string
  readonly kind: string
  readonly taskId: string | null
  readonly inserted: number
  readonly withdrawn: boolean
}

/** Why a change after the agenda was handed out cannot stand: the item's printed number or place would move. */
export interface LateProblem {
  readonly kind: 'removed' | 'moved' | 'kind' | 'number'
  readonly itemId: string
}

const isFirstPrinted = (item: LateItem): boolean => isNumbered(item) && item.inserted === 0

/**
 * The items with one more behind `afterId` (null: before all), numbered as put in late (12-1). It stands behind those
 * put in there before, so that none of them moves. Only kinds that carry a number can come late.
 */
export function insertLate<Item extends LateItem>(items: readonly Item[], afterId: string | null, item: Item): Item[] {
  const at = afterId === null ? -1 : items.findIndex(({ id }) => id === afterId)
  const wanted = afterId !== null && at === -1 ? items.length : at + 1
  const start = items.slice(0, wanted).findLastIndex(isFirstPrinted) + 1
  const next = items.findIndex((one, index) => index >= wanted && isFirstPrinted(one))
  const run = items.slice(start, next === -1 ? items.length : next)
  const place = Math.max(wanted, start + run.findLastIndex(({ inserted }) => inserted > 0) + 1)
  const tail = Math.max(0, ...run.map(({ inserted }) => inserted)) + 1
  return items.toSpliced(place, 0, { ...item, inserted: tail, withdrawn: false })
}

/**
 * Whether `after` may replace `before`, which readers have in their hands: every item is still there, in the same
 * order, of the same kind and task and with the same number; new ones carry the next free tail. Empty where it may.
 */
export function lateProblems(before: readonly LateItem[], after: readonly LateItem[]): LateProblem[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = after.filter(({ id }) => old.has(id))
  const removed = before.filter(({ id }) => !kept.some((item) => item.id === id))
  const moved = kept.filter(({ id }, index) => removed.length === 0 && before[index]?.id !== id)
  const altered = kept.filter(
    (item) => item.kind !== old.get(item.id)?.kind || item.taskId !== old.get(item.id)?.taskId,
  )
  const renumbered = kept.filter((item) => item.inserted !== old.get(item.id)?.inserted)
  return [
    ...removed.map(({ id }): LateProblem => ({ kind: 'removed', itemId: id })),
    ...moved.map(({ id }): LateProblem => ({ kind: 'moved', itemId: id })),
    ...altered.map(({ id }): LateProblem => ({ kind: 'kind', itemId: id })),
    ...renumbered.map(({ id }): LateProblem => ({ kind: 'number', itemId: id })),
    ...tails(after, new Set(old.keys())),
  ]
}

/** New items carry a number, and behind each printed one their tails rise one by one. */
function tails(after: readonly LateItem[], old: ReadonlySet<string>): LateProblem[] {
  let last = 0
  return after.flatMap((item): LateProblem[] => {
    const isNew = !old.has(item.id)
    if (isNew && !isNumbered(item)) return [{ kind: 'kind', itemId: item.id }]
    if (isFirstPrinted(item)) last = 0
    if (item.inserted === 0) return isNew ? [{ kind: 'number', itemId: item.id }] : []
    const right = item.inserted === last + 1
    last = item.inserted
    return right ? [] : [{ kind: 'number', itemId: item.id }]
  })
}
