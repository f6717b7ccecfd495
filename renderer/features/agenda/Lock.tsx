import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import type { Agenda } from './use-agenda.ts'

export interface LockProps {
  readonly meetingId: string
  readonly agenda: Agenda
  readonly version: number
  /** decided tasks on no agenda and left out without a reason */
  readonly waiting: number
}

/** The final version: saved first, then locked for good. */
export function Lock({ meetingId, agenda, version, waiting }: LockProps): ReactNode {
  const { t } = useWords()
  const { orpc, client } = useDesk()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const lock = useMutation({
    mutationFn: async () => client.meeting.lock({ meetingId, baseVersion: await agenda.flush() }),
    onSuccess: (next) => queries.setQueryData(orpc.meeting.get.queryKey({ input: { meetingId } }), next),
  })
  return (
    <>
      <Button kind="primary" icon="lock" isDisabled={agenda.items.length === 0} onPress={() => setOpen(true)}>
        {t('agenda:lock')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('agenda:lockTitle', { version: agenda.unsaved ? version + 1 : version })}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common:cancel')}</Button>
            <Button
              kind="primary"
              icon="lock"
              pending={lock.isPending}
              isDisabled={waiting > 0}
              onPress={() => lock.mutate()}
            >
              {t('agenda:lock')}
            </Button>
          </>
        }
      >
        <div className={css.lock}>
          <ErrorNotice error={lock.error} />
          {waiting > 0 && <p>{t('agenda:lockFirst', { count: waiting })}</p>}
          <p>{t('agenda:lockBody')}</p>
        </div>
      </Dialog>
    </>
  )
}
