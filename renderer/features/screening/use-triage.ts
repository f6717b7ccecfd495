import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScreenedTask, ScreeningDecision, WaitingTask } from '#shared/contract/screening.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

export type Scope = 'new' | 'all'

const noRows: readonly WaitingTask[] = []

/** The neighbour that comes up when a task leaves the list: the one after it, at the end the one before. */
const neighbour = (rows: readonly WaitingTask[], id: string): string | null => {
  const at = rows.findIndex((row) => row.id === id)
  return (rows[at + 1] ?? rows[at - 1])?.id ?? null
}

/** The queue, the task under review, and what can be done with it. */
export function useTriage(scope: Scope) {
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const queue = useQuery({
    ...orpc.screening.queue.queryOptions({ input: { scope } }),
    placeholderData: (before) => before,
  })
  const screened = useQuery(orpc.screening.screened.queryOptions({ input: {} }))
  const rows = queue.data?.rows ?? noRows
  const current = rows.find(({ id }) => id === chosenId) ?? rows[0] ?? null
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: orpc.screening.key() })
  const deciding = useMutation(orpc.screening.decide.mutationOptions({ onSuccess: refresh }))
  const undoing = useMutation(orpc.screening.undo.mutationOptions({ onSuccess: refresh }))
  const last: ScreenedTask | null = screened.data?.[0] ?? null
  return {
    queue,
    rows,
    current,
    screened: screened.data ?? [],
    last,
    busy: deciding.isPending || undoing.isPending,
    error: queue.error ?? screened.error ?? deciding.error ?? undoing.error,
    choose: setChosenId,
    skip: () => current && setChosenId(rows[rows.indexOf(current) + 1]?.id ?? rows[0]?.id ?? null),
    async decide(decision: ScreeningDecision): Promise<void> {
      const next = neighbour(rows, decision.taskId)
      await deciding.mutateAsync({ decision, jobId: crypto.randomUUID() })
      setChosenId(next)
    },
    async undo(taskId: string): Promise<void> {
      await undoing.mutateAsync({ taskId, jobId: crypto.randomUUID() })
      setChosenId(taskId)
    },
  }
}

export type Triage = ReturnType<typeof useTriage>
