import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

/** Changes of a session that answer with the session as it is then. */
export function useSessionChange() {
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: (committee: typeof client.committee) => Promise<SessionDetail>) => change(client.committee),
    async onSuccess(detail) {
      const sessionId = detail.session.id
      queries.setQueryData(orpc.committee.session.queryKey({ input: { sessionId } }), detail)
      await queries.invalidateQueries({ queryKey: orpc.committee.sessions.key() })
    },
    networkMode: 'always',
  })
}

export type SessionChange = ReturnType<typeof useSessionChange>
