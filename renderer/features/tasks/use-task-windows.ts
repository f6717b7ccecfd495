import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { TaskRow } from '#shared/contract/forum.ts'
import type { SavedView } from '#shared/contract/task-list.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

const size = 100 // rows a window
const kept = 30_000 // milliseconds: a list scrolled through from end to end is not kept

interface Pages {
  readonly first: number
  readonly last: number
}

/**
 * The list by windows of the store: the first is always there, and until the next list's first window arrives the list
 * before stands; the others come as they are scrolled to.
 */
export function useTaskWindows(query: SavedView['query']) {
  const { orpc } = useDesk()
  const [pages, setPages] = useState<Pages>({ first: 0, last: 0 })
  const options = (page: number) =>
    orpc.forum.tasks.list.queryOptions({ input: { ...query, offset: page * size, limit: size }, gcTime: kept })
  const head = useQuery({ ...options(0), placeholderData: keepPreviousData })
  const wanted = useMemo(
    () => Array.from({ length: pages.last - pages.first + 1 }, (_, at) => pages.first + at).filter((page) => page > 0),
    [pages],
  )
  const others = useQueries({ queries: wanted.map(options) })
  const rowAt = (index: number): TaskRow | undefined => {
    const page = Math.floor(index / size)
    const data = page === 0 ? head.data : others[wanted.indexOf(page)]?.data
    return data?.rows[index % size]
  }
  const onWindow = useCallback((first: number, end: number): void => {
    const next = { first: Math.floor(first / size), last: Math.floor(Math.max(first, end - 1) / size) }
    setPages((before) => (before.first === next.first && before.last === next.last ? before : next))
  }, [])
  // a deeper window knows more of a search than the first one does
  const newest = others.reduce((one, { data }) => (data && data.total < one.total ? data : one), {
    total: head.data?.total ?? 0,
    exact: head.data?.exact ?? true,
  })
  const error = head.error ?? others.find((other) => other.error)?.error ?? null
  return { head, total: newest.total, exact: newest.exact, rowAt, onWindow, error }
}
