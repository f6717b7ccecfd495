/** What copying an order reads of an item. */
interface FramedItem {
  readonly id: string
  readonly taskId: string | null
  readonly withdrawn: boolean
  readonly inserted: number
}

/**
 * The order of a meeting without its tasks, as fresh items: sections, opening, reports, remarks with their minutes and
 * texts. Tasks are decided anew for each meeting, and what was withdrawn stays behind. `newId` gives an id a call.
 */
export function frameOf<Item extends FramedItem>(items: readonly Item[], newId: () => string): Item[] {
  return items
    .filter(({ taskId, withdrawn }) => taskId === null && !withdrawn)
    .map((item) => ({ ...item, id: newId(), inserted: 0 }))
}
