import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'

export type WaitingTask = MeetingDetail['waiting'][number]

/** Writes why tasks are left out, and shows the meeting as it is then. */
export function useLeaveOut(
  meetingId: string,
): UseMutationResult<MeetingDetail, Error, { taskIds: readonly string[]; reason: string }> {
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ taskIds, reason }) => client.meeting.leaveOut({ meetingId, taskIds: [...taskIds], reason }),
    onSuccess: (next) => queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId } }), next),
  })
}
