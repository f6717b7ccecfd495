import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Meeting } from '#shared/contract/meeting.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { MeetingDialog } from './MeetingDialog.tsx'

export function NewMeeting({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const create = useMutation(
    orpc.meeting.create.mutationOptions({
      onSuccess(next) {
        const meetingId = next.meeting.id
        queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId } }), next)
        onClose()
        navigate(`/agenda/${encodeURIComponent(meetingId)}`)
      },
    }),
  )
  return (
    <MeetingDialog
      begin={{
        title: t('agenda:defaultTitle'),
        date: '',
        startsAt: '14:00',
        slotMinutes: 60,
        place: '',
        chair: t('agenda:defaultChair'),
        numbering: 'decimal',
      }}
      title={t('agenda:new')}
      action={t('agenda:create')}
      pending={create.isPending}
      error={create.error}
      onClose={onClose}
      onDone={(fields) => create.mutate(fields)}
    />
  )
}

export function EditMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const save = useMutation(
    orpc.meeting.save.mutationOptions({
      onSuccess(next) {
        queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId: meeting.id } }), next)
        onClose()
      },
    }),
  )
  return (
    <MeetingDialog
      begin={meeting}
      title={t('agenda:edit')}
      action={t('agenda:saveMeeting')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onDone={(fields) => save.mutate({ ...fields, id: meeting.id })}
    />
  )
}
