import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Discussion } from '#shared/contract/discussions.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import type { Draft } from './draft.ts'

/** Saving a discussion, its attachments, and the cases it sends. */
export function useDiscussion(id: string | null, onSaved: (discussion: Discussion) => void) {
  const { orpc, handOver } = useDesk()
  const queries = useQueryClient()
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: orpc.discussions.key() })
  const save = useMutation(
    orpc.discussions.save.mutationOptions({
      async onSuccess(saved) {
        await refresh()
        onSaved(saved)
      },
    }),
  )
  const attach = useMutation({
    mutationKey: ['discussions', 'attach'],
    async mutationFn(files: readonly File[]) {
      const fileIds = (await handOver(files)).map((file) => file.id)
      return orpc.discussions.attach.call({ id: id ?? '', fileIds })
    },
    onSuccess: refresh,
  })
  const detach = useMutation(orpc.discussions.detach.mutationOptions({ onSuccess: refresh }))
  const send = useMutation(orpc.forum.tasks.addCase.mutationOptions({ onSuccess: refresh }))
  return {
    save: ({ tasks, ...words }: Draft) => save.mutate({ ...words, id, taskIds: tasks.map((task) => task.id) }),
    attach: (files: readonly File[]) => attach.mutate(files),
    detach: (fileId: string) => detach.mutate({ id: id ?? '', fileId }),
    send,
    saving: save.isPending,
    error: save.error ?? attach.error ?? detach.error,
  }
}
