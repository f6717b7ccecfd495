import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '#renderer/rpc/desk.tsx'
import type { AgendaItem, MeetingDetail } from '#shared/contract/meeting.ts'
import { createDraft, sameAgenda, type DraftActions, type DraftStore } from './draft.ts'

const saveAfter = 700 // milliseconds of rest before a draft is saved as a version

export interface Agenda extends DraftActions {
  readonly items: readonly AgendaItem[]
  /** items are on screen that no stored version holds yet */
  readonly unsaved: boolean
  readonly error: Error | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  undo(): void
  redo(): void
  /** saves what is unsaved now; the stored version's number then */
  flush(): Promise<number>
  /** saves what stands here as a version with this reason */
  keep(reason: string): Promise<void>
}

interface Stored {
  readonly version: number
  readonly items: readonly AgendaItem[]
}

/** Follows what other windows save while nothing is unsaved here; with unsaved items the next save is a CONFLICT. */
function useFollow(detail: MeetingDetail, stored: Stored, store: DraftStore, follow: (next: Stored) => void): void {
  useEffect(() => {
    if (detail.version <= stored.version || !sameAgenda(store.getState().items, stored.items)) return
    store.setState({ items: detail.items })
    store.temporal.getState().clear()
    follow(detail)
  }, [detail, stored, store, follow])
}

/**
 * The draft of a meeting's agenda, saved a moment after each rest. Versions of this window follow each other; a
 * version saved elsewhere in between is a CONFLICT that is shown, and nothing of it is overwritten.
 * Its screen is keyed by the meeting: another meeting begins another draft.
 */
export function useAgenda(detail: MeetingDetail): Agenda {
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const meetingId = detail.meeting.id
  const [store] = useState(() => createDraft(detail.items, () => performance.now()))
  const [stored, setStored] = useState<Stored>(detail)
  const latest = useRef(stored)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const draft = useStore(store)
  const past = useStore(store.temporal, (state) => state.pastStates.length)
  const future = useStore(store.temporal, (state) => state.futureStates.length)
  const save = useMutation(orpc.meeting.saveAgenda.mutationOptions())
  const unsaved = !sameAgenda(draft.items, stored.items)
  useFollow(detail, stored, store, setStored)
  useEffect(() => {
    latest.current = stored
  }, [stored])

  async function saveNow(reason = ''): Promise<void> {
    const items = store.getState().items
    if (reason === '' && sameAgenda(items, latest.current.items)) return
    const next = await save.mutateAsync({ meetingId, baseVersion: latest.current.version, items: [...items], reason })
    latest.current = next
    setStored(next)
    queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId } }), next)
  }
  async function flush(reason?: string): Promise<number> {
    saving.current = saving.current.catch(() => undefined).then(() => saveNow(reason)) // in turn; each keeps its error
    await saving.current
    return latest.current.version
  }
  const quietly = useRef((): void => undefined)
  useEffect(() => {
    quietly.current = () => void flush().catch(() => undefined) // the mutation keeps its error for the screen
  })
  useEffect(() => {
    if (!unsaved || save.isPending || save.isError) return undefined
    const timer = setTimeout(() => quietly.current(), saveAfter)
    return () => clearTimeout(timer)
  }) // every draw of this screen is a change or the answer to one, and begins the rest anew
  useEffect(() => () => quietly.current(), []) // leaving the screen saves what is unsaved

  const keep = async (reason: string): Promise<void> => void (await flush(reason))
  const { undo, redo } = store.temporal.getState()
  return { ...draft, unsaved, error: save.error, canUndo: past > 0, canRedo: future > 0, undo, redo, flush, keep }
}
