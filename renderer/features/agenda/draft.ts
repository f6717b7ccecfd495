import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand'
import type { AgendaItem } from '#shared/contract/meeting.ts'

/** What the person sees and may not have saved yet; undo works on it. */
export interface Draft {
  readonly items: readonly AgendaItem[]
}

export interface DraftActions {
  /** puts the items in the order of these ids */
  order(ids: readonly string[]): void
  change(id: string, fields: Partial<AgendaItem>): void
  add(items: readonly AgendaItem[]): void
  remove(id: string): void
  /** other items altogether, undone as one step */
  replace(items: readonly AgendaItem[]): void
}

export type DraftStore = StoreApi<Draft & DraftActions> & {
  readonly temporal: StoreApi<TemporalState<Draft>>
}

const oneEdit = 1500 // milliseconds: typing in one field without a longer rest is undone as one

/** The draft of one meeting's agenda, begun from what is stored; `now` in milliseconds. */
export function createDraft(stored: readonly AgendaItem[], now: () => number): DraftStore {
  let last = { edit: '', at: 0 }
  const store: DraftStore = createStore<Draft & DraftActions>()(
    temporal(
      (set) => {
        const step = (next: (draft: Draft) => readonly AgendaItem[]): void => {
          last = { edit: '', at: 0 }
          set((draft) => ({ items: next(draft) }))
        }
        return {
          items: stored,
          order: (ids) => step(({ items }) => ids.flatMap((id) => items.find((item) => item.id === id) ?? [])),
          add: (added) => step(({ items }) => [...items, ...added]),
          replace: (items) => step(() => items),
          remove: (id) => step(({ items }) => items.filter((item) => item.id !== id)),
          change(id, fields) {
            const edit = `${id} ${Object.keys(fields).join(' ')}`
            const goesOn = last.edit === edit && now() - last.at < oneEdit
            last = { edit, at: now() }
            if (goesOn) store.temporal.getState().pause()
            set(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, ...fields } : item)) }))
            store.temporal.getState().resume()
          },
        }
      },
      { partialize: ({ items }): Draft => ({ items }), limit: 200, equality: (a, b) => a.items === b.items },
    ),
  )
  return store
}

/** Whether two agendas say the same, in the same order. */
export const sameAgenda = (a: readonly AgendaItem[], b: readonly AgendaItem[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
