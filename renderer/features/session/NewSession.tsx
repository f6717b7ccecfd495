import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Session } from '#shared/contract/committee.ts'
import { type SessionMode, sessionModes } from '#shared/domain/terms.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { toMinute } from './prepare/minute.ts'
import { type Start, StartFrom } from './StartFrom.tsx'

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Names day, time, place and mode of a new session; its number is the next one. */
export function NewSession({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [date, setDate] = useState(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' }))
  const [startsAt, setStartsAt] = useState('14:00')
  const [place, setPlace] = useState('')
  const [mode, setMode] = useState<SessionMode>('inPerson')
  const [due, setDue] = useState('')
  const [start, setStart] = useState<Start>({})

  /** Place, mode and time are there to be changed; what else a model has comes with the session that is made. */
  function startFrom(next: Start, model: Pick<Session, 'place' | 'mode' | 'startsAt'> | undefined): void {
    setStart(next)
    if (!model) return
    setPlace(model.place)
    setMode(model.mode)
    setStartsAt(model.startsAt)
  }

  const dueMinute = toMinute(due)
  const create = useMutation(
    orpc.committee.createSession.mutationOptions({
      async onSuccess({ session }) {
        await queries.invalidateQueries({ queryKey: orpc.committee.key() })
        onClose()
        onMade(session.id)
      },
    }),
  )
  const good = isDate(date) && isTime(startsAt) && dueMinute !== undefined
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('session:new')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={create.isPending}
            isDisabled={!good}
            onPress={() =>
              create.mutate({
                title: '',
                date,
                startsAt,
                place,
                mode,
                due: dueMinute ?? null,
                from: start.from ?? null,
                template: start.template ?? null,
              })
            }
          >
            {t('session:create')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <ErrorNotice error={create.error} />
        <StartFrom start={start} onStart={startFrom} />
        <TextField
          label={t('session:date')}
          value={date}
          onChange={setDate}
          error={isDate(date) ? null : t('session:badDate')}
        />
        <TextField
          label={t('session:startsAt')}
          value={startsAt}
          onChange={setStartsAt}
          error={isTime(startsAt) ? null : t('session:badTime')}
        />
        <TextField label={t('session:place')} value={place} onChange={setPlace} />
        <Select
          label={t('session:modeLabel')}
          options={sessionModes.map((id) => ({ id, label: t(`session:mode.${id}`) }))}
          value={mode}
          onChange={setMode}
        />
        {mode === 'writing' && (
          <TextField
            label={t('session:due')}
            value={due}
            onChange={setDue}
            error={dueMinute === undefined ? t('session:badMinute') : null}
          />
        )}
      </div>
    </Dialog>
  )
}
