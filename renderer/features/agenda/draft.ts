import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { reorder } from '#shared/domain/agenda.ts'

/** What the person changed and has not saved yet; undo works on it. */
export interface Draft {
  readonly items: readonly AgendaItem[]
}

export interface DraftActions {
  move(from: number, to: number): void
  change(id: string, fields: Partial<AgendaItem>): void
  add(item: AgendaItem): void
  remove(id: string): void
}

export type DraftStore = StoreApi<Draft & DraftActions> & {
  readonly temporal: StoreApi<TemporalState<Draft>>
}

/** The draft of one meeting's agenda, begun from what is stored. */
export function createDraft(items: readonly AgendaItem[]): DraftStore {
  return createStore<Draft & DraftActions>()(
    temporal(
      (set) => ({
        items,
        move: (from, to) => set((draft) => ({ items: reorder(draft.items, from, to) })),
        change: (id, fields) =>
          set((draft) => ({ items: draft.items.map((item) => (item.id === id ? { ...item, ...fields } : item)) })),
        add: (item) => set((draft) => ({ items: [...draft.items, item] })),
        remove: (id) => set((draft) => ({ items: draft.items.filter((item) => item.id !== id) })),
      }),
      { partialize: ({ items }): Draft => ({ items }), limit: 200, equality: (a, b) => a.items === b.items },
    ),
  )
}

/** Whether two agendas say the same, in the same order. */
export const sameAgenda = (a: readonly AgendaItem[], b: readonly AgendaItem[]): boolean => JSON.stringify(a) === JSON.stringify(b)
