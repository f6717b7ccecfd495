import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useDesk } from '#renderer/rpc/desk.tsx'

/** A change of the follow-up; all that is known of it is read again. */
export function useChange<Input, Output>(
  work: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void = () => undefined,
): UseMutationResult<Output, Error, Input> {
  const { orpc } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    async onSuccess(output) {
      await queries.invalidateQueries({ queryKey: orpc.followUp.key() })
      onDone(output)
    },
  })
}
