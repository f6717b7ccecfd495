import { longestRising } from './rising.ts'

/** What a comparison reads of an item; `id` is the item's for its whole life. */
export interface ComparedItem {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly presenter: string
  readonly leadAgency: string
  /** whole minutes */
  readonly minutes: number
  readonly request: string
  readonly points: string
  readonly notes: string
  readonly withdrawn: boolean
}

/** Fields whose change is told, in the order it is told in. */
export const comparedFields = ['title', 'minutes', 'presenter', 'leadAgency', 'request', 'points', 'notes'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One thing that is otherwise in the later agenda. Places count from 1, over all items. */
export type AgendaChange =
  | { readonly kind: 'added'; readonly to: number }
  | { readonly kind: 'removed'; readonly from: number }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'field'; readonly field: ComparedField; readonly from: string; readonly to: string }

/** Everything that is otherwise with one item; at least one change. */
export interface AgendaDifference {
  readonly itemId: string
  /** its place in the earlier and in the later agenda, from 1; null where it is not on it */
  readonly before: number | null
  readonly after: number | null
  /** as the later agenda has it, or the earlier one where it was removed */
  readonly title: string
  readonly changes: readonly AgendaChange[]
}

function fieldsChanged(a: ComparedItem, b: ComparedItem): AgendaChange[] {
  return comparedFields.flatMap((field): AgendaChange[] =>
    a[field] === b[field] ? [] : [{ kind: 'field', field, from: String(a[field]), to: String(b[field]) }],
  )
}

/** Ids that keep their order in both; the fewest possible others count as moved. */
function standing(a: readonly ComparedItem[], b: readonly ComparedItem[]): ReadonlySet<string> {
  const placeInA = new Map(a.map(({ id }, index) => [id, index]))
  const common = b.flatMap(({ id }) => placeInA.get(id) ?? [])
  return new Set(longestRising(common).flatMap((index) => a[index]?.id ?? []))
}

/**
 * What became otherwise from agenda `a` to agenda `b`, item by item: those of `b` in its order, then the removed ones
 * in the order of `a`. Only items that left the order of the others count as moved, not those that made way.
 */
export function compareAgendas(a: readonly ComparedItem[], b: readonly ComparedItem[]): AgendaDifference[] {
  const inA = new Map(a.map((item, index) => [item.id, { item, place: index + 1 }]))
  const inB = new Set(b.map(({ id }) => id))
  const kept = standing(a, b)
  const later = b.flatMap((item, index): AgendaDifference[] => {
    const after = index + 1
    const old = inA.get(item.id)
    const base = { itemId: item.id, after, title: item.title }
    if (!old) return [{ ...base, before: null, changes: [{ kind: 'added', to: after }] }]
    const changes: AgendaChange[] = [
      ...(kept.has(item.id) ? [] : [{ kind: 'moved' as const, from: old.place, to: after }]),
      ...(old.item.withdrawn === item.withdrawn
        ? []
        : [{ kind: item.withdrawn ? ('withdrawn' as const) : ('restored' as const) }]),
      ...fieldsChanged(old.item, item),
    ]
    return changes.length === 0 ? [] : [{ ...base, before: old.place, changes }]
  })
  const gone = a.flatMap(({ id, title }, index): AgendaDifference[] =>
    inB.has(id)
      ? []
      : [{ itemId: id, before: index + 1, after: null, title, changes: [{ kind: 'removed', from: index + 1 }] }],
  )
  return [...later, ...gone]
}
