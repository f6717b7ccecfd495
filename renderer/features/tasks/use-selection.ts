import { useQuery } from '@tanstack/react-query'
import type { TaskRow } from '#shared/contract/forum.ts'
import type { SavedView } from '#shared/contract/task-list.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

/** Where the selection stands in which list, and the task as far as it is known. */
export interface Selected {
  readonly listKey: string
  readonly index: number
  readonly id: string | null
}

/** One task selected, by its place: in another list its place there is asked of the store. */
export function useSelection(
  query: SavedView['query'],
  rowAt: (index: number) => TaskRow | undefined,
  selected: Selected | null,
  onSelected: (selected: Selected) => void,
) {
  const { orpc } = useDesk()
  const listKey = JSON.stringify(query)
  const here = selected?.listKey === listKey
  const moved = useQuery({
    ...orpc.forum.tasks.place.queryOptions({ input: { query, id: selected?.id ?? '-' } }),
    enabled: selected?.id != null && !here,
  })
  const index = (here ? selected.index : moved.data?.index) ?? -1
  return {
    listKey,
    index,
    id: (here ? rowAt(index)?.id : undefined) ?? selected?.id ?? null,
    select: (next: number): void => onSelected({ listKey, index: next, id: rowAt(next)?.id ?? null }),
  }
}
