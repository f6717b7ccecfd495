import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toDeskError } from '#shared/contract/client.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

export interface Work<Input, Output> {
  /** the job while it runs */
  readonly jobId: string | null
  readonly error: unknown
  readonly data: Output | undefined
  readonly run: (input: Input) => void
  readonly reset: () => void
}

/** Work of main under a job of its own; what it changed is read again. A stop by the person is no error. */
export function useWork<Input, Output>(
  work: (input: Input, jobId: string) => Promise<Output>,
  onDone: (output: Output) => void = () => undefined,
): Work<Input, Output> {
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [jobId, setJobId] = useState<string | null>(null)
  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      const id = crypto.randomUUID()
      setJobId(id)
      try {
        return await work(input, id)
      } finally {
        setJobId(null)
      }
    },
    async onSuccess(output) {
      await queries.invalidateQueries({ queryKey: orpc.evaluation.key() })
      onDone(output)
    },
  })
  const error = mutation.error && toDeskError(mutation.error).code !== 'CANCELLED' ? mutation.error : null
  return { jobId, error, data: mutation.data, run: mutation.mutate, reset: mutation.reset }
}

/** A seed to begin with: 32 bits nobody chose. */
export const anySeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
