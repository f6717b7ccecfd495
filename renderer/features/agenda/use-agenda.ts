import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '#renderer/rpc/desk.tsx'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import { createDraft, sameAgenda, type DraftStore } from './draft.ts'

const saveAfter = 700 // milliseconds of rest before a draft is saved as a version

export interface Agenda {
  readonly store: DraftStore
  readonly items: readonly AgendaItem[]
  /** items are on screen that no stored version holds yet */
  readonly unsaved: boolean
  readonly error: Error | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** saves what is unsaved now; the stored version number then */
  flush(): Promise<number>
}

/**
 * The draft of a meeting's agenda, saved a moment after each rest. Versions of this window follow each other; a
 * version saved elsewhere in between is a CONFLICT that is shown, and nothing of it is overwritten.
 */
export function useAgenda(detail: MeetingDetail): Agenda {
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const meetingId = detail.meeting.id
  // A draft belongs to its meeting: what a save of this very window brings back must not begin it anew.
  const begun = useRef({ meetingId, detail })
  if (begun.current.meetingId !== meetingId) begun.current = { meetingId, detail }
  const store = useMemo(() => createDraft(begun.current.detail.items), [meetingId]) // oxlint-disable-line react/exhaustive-deps -- see above
  const items = useStore(store, (draft) => draft.items)
  const past = useStore(store.temporal, (state) => state.pastStates.length)
  const future = useStore(store.temporal, (state) => state.futureStates.length)
  const saved = useRef({ version: detail.version, items: detail.items as readonly AgendaItem[] })
  const save = useMutation(
    orpc.meeting.saveAgenda.mutationOptions({
      onSuccess(next) {
        saved.current = { version: next.version, items: next.items }
        queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId } }), next)
      },
    }),
  )
  const unsaved = !sameAgenda(items, saved.current.items)

  async function flush(): Promise<number> {
    const draft = store.getState().items
    if (sameAgenda(draft, saved.current.items)) return saved.current.version
    const next = await save.mutateAsync({ meetingId, baseVersion: saved.current.version, items: [...draft] })
    return next.version
  }

  useEffect(() => {
    if (!unsaved || save.isPending || save.error) return undefined
    const timer = setTimeout(() => void flush().catch(() => undefined), saveAfter) // the mutation keeps its error for the screen
    return () => clearTimeout(timer)
  })
  return { store, items, unsaved, error: save.error, canUndo: past > 0, canRedo: future > 0, flush }
}
