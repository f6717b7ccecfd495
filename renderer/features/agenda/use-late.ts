import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '#renderer/rpc/desk.tsx'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { insertLate } from '#shared/domain/agenda-late.ts'
import { createDraft, sameAgenda } from './draft.ts'
import type { Agenda } from './use-agenda.ts'

/**
 * The change of an agenda that was handed out: nothing is saved before its reason is given, nothing moves, what falls
 * away is withdrawn, and new items go behind the selected one.
 */
export function useLate(detail: MeetingDetail, selectedId: string | null): Agenda {
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  const meetingId = detail.meeting.id
  const [store] = useState(() => createDraft(detail.items, () => performance.now()))
  const draft = useStore(store)
  const past = useStore(store.temporal, (state) => state.pastStates.length)
  const future = useStore(store.temporal, (state) => state.futureStates.length)
  const printed = new Set(detail.items.map(({ id }) => id))
  const save = useMutation({
    mutationFn: (reason: string) =>
      client.meeting.changeLate({ meetingId, baseVersion: detail.version, items: [...draft.items], reason }),
    onSuccess: (next) => queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId } }), next),
  })
  const { undo, redo } = store.temporal.getState()
  return {
    items: draft.items,
    order: () => undefined,
    change: draft.change,
    add: (items) =>
      draft.replace(
        items.reduce((all, item) => insertLate(all, selectedId ?? all.at(-1)?.id ?? null, item), draft.items),
      ),
    remove(id) {
      const item = draft.items.find((one) => one.id === id)
      if (printed.has(id)) draft.change(id, { withdrawn: item?.withdrawn !== true })
      else draft.remove(id)
    },
    replace: draft.replace,
    unsaved: !sameAgenda(draft.items, detail.items),
    error: save.error,
    canUndo: past > 0,
    canRedo: future > 0,
    undo,
    redo,
    flush: () => Promise.resolve(detail.version),
    keep: async (reason) => void (await save.mutateAsync(reason)),
  }
}
