import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpinionRow } from '#shared/contract/opinions.ts'
import type { Stance } from '#shared/domain/opinion.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

export interface Filter {
  readonly taskId: string | null
  readonly tag: string | null
  readonly stance: Stance | 'none' | null
  readonly unread: boolean
}

export const everything: Filter = { taskId: null, tag: null, stance: null, unread: false }

/** The order of main's list: by task, by time with those without one last, by id. */
const inOrder = (a: OpinionRow, b: OpinionRow): number =>
  a.number - b.number ||
  (a.submittedAt ?? Number.MAX_SAFE_INTEGER) - (b.submittedAt ?? Number.MAX_SAFE_INTEGER) ||
  (a.id < b.id ? -1 : 1)

const noRows: readonly OpinionRow[] = []

/** The list under a filter and the opinion chosen in it. What was read under "unread" stays in sight while the filter is the same. */
export function useOpinions(filter: Filter) {
  const { orpc } = useDesk()
  const [chosenId, choose] = useState<string | null>(null)
  const [seen, setSeen] = useState<ReadonlyMap<string, OpinionRow>>(new Map())
  const list = useQuery({
    ...orpc.opinions.list.queryOptions({ input: filter }),
    placeholderData: (before) => before,
  })
  const found = list.data?.rows ?? noRows
  const ids = new Set(found.map(({ id }) => id))
  const stayed = [...seen.values()].filter(({ id }) => filter.unread && !ids.has(id))
  const rows = stayed.length === 0 ? found : [...found, ...stayed].toSorted(inOrder)
  const current = rows.find(({ id }) => id === chosenId) ?? rows[0] ?? null
  return {
    list,
    rows,
    current,
    choose,
    stay: (row: OpinionRow) => setSeen((before) => new Map(before).set(row.id, { ...row, read: true })),
  }
}

const readAfter = 1200 // milliseconds an opinion has to be on show
const sendAfter = 2500 // milliseconds, so that who leafs through makes one entry of the journal

/** What was on show long enough is marked as read, several at a time. */
export function useReadMarks(current: OpinionRow | null, onRead: (row: OpinionRow) => void): void {
  const { client } = useDesk()
  const waiting = useRef(new Set<string>())
  const send = useCallback(() => {
    const ids = [...waiting.current]
    waiting.current.clear()
    // What could not be marked stays unread, and is marked when it is read again.
    if (ids.length > 0) client.opinions.markRead({ ids, read: true }).catch(() => undefined)
  }, [client])
  const read = useRef(onRead)
  useEffect(() => {
    read.current = onRead
  }, [onRead])
  useEffect(() => {
    const shown = setTimeout(() => {
      if (current === null || current.read) return
      waiting.current.add(current.id)
      read.current(current)
    }, readAfter)
    const sent = setTimeout(send, readAfter + sendAfter)
    return () => {
      clearTimeout(shown)
      clearTimeout(sent)
    }
  }, [current, send])
  useEffect(() => send, [send])
}

/** A change of one opinion; all that is known of opinions is read again. */
export function useOpinionChange<Input, Output>(
  work: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void = () => undefined,
) {
  const { orpc } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    async onSuccess(output: Output) {
      await queries.invalidateQueries({ queryKey: orpc.opinions.key() })
      onDone(output)
    },
  })
}
