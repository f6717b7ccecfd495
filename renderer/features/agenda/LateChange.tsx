import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { compareAgendas } from '#shared/domain/agenda-compare.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { sayDifference } from './say-difference.ts'
import type { Agenda } from './use-agenda.ts'
import versions from './Versions.module.css'

export interface LateChangeProps {
  /** what the holders have in their hands */
  readonly printed: readonly AgendaItem[]
  readonly agenda: Agenda
  /** the late change is over: stored, or given up */
  readonly onDone: () => void
}

/** Gives a late change up, or makes it the new final version with its reason. */
export function LateChange({ printed, agenda, onDone }: LateChangeProps): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const save = useMutation({ mutationFn: () => agenda.keep(reason.trim()), onSuccess: onDone })
  return (
    <>
      <Button onPress={onDone}>{t('agenda:late.giveUp')}</Button>
      <Button kind="primary" icon="lock" isDisabled={!agenda.unsaved} onPress={() => setOpen(true)}>
        {t('agenda:late.finish')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('agenda:late.title')}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common:cancel')}</Button>
            <Button
              kind="primary"
              icon="lock"
              pending={save.isPending}
              isDisabled={reason.trim() === ''}
              onPress={() => save.mutate()}
            >
              {t('agenda:late.finish')}
            </Button>
          </>
        }
      >
        <div className={css.lock}>
          <ErrorNotice error={save.error} />
          <ul className={versions.sentences}>
            {compareAgendas(printed, agenda.items).map((one) => (
              <li key={one.itemId}>{sayDifference(t, one)}</li>
            ))}
          </ul>
          <TextField label={t('agenda:late.reason')} maxLength={2000} value={reason} onChange={setReason} />
          <p>{t('agenda:late.body')}</p>
        </div>
      </Dialog>
    </>
  )
}
