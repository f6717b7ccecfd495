import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { frameOf } from '#shared/domain/agenda-frame.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { type Option, Select } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import { newItem } from './items.ts'

export interface OrdersProps {
  readonly meetingId: string
  readonly items: readonly AgendaItem[]
  readonly onAdd: (items: readonly AgendaItem[]) => void
  readonly onClose: () => void
}

const newId = (): string => crypto.randomUUID()

/** Begins an agenda with an order: the customary one, a template, or that of another meeting; keeps this one as template. */
export function Orders({ meetingId, items, onAdd, onClose }: OrdersProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const sources = useSources(meetingId)
  const [from, setFrom] = useState('customary')
  const load = useMutation({
    async mutationFn(): Promise<AgendaItem[]> {
      if (from === 'customary')
        return [
          newItem('opening', t('agenda:kind.opening')),
          newItem('section', t('agenda:customary.resolution')),
          newItem('section', t('agenda:customary.report')),
          newItem('remarks', t('agenda:customary.closing')),
        ]
      const template = sources.templates.find(({ id }) => id === from)
      const source = template?.items ?? (await client.meeting.get({ meetingId: from })).items
      return frameOf(source, newId)
    },
    onSuccess(added) {
      onAdd(added)
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('agenda:orders')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button kind="primary" pending={load.isPending} onPress={() => load.mutate()}>
            {t('agenda:takeOrder')}
          </Button>
        </>
      }
    >
      <div className={css.lock}>
        <ErrorNotice error={load.error ?? sources.error} />
        <Select
          label={t('agenda:orderFrom')}
          options={[{ id: 'customary', label: t('agenda:customary.name') }, ...sources.options]}
          value={from}
          onChange={setFrom}
        />
        <p className={css.none}>{t('agenda:orderHelp')}</p>
        <Keep items={items} chosen={sources.templates.find(({ id }) => id === from)?.id ?? null} onGone={setFrom} />
      </div>
    </Dialog>
  )
}

function useSources(meetingId: string) {
  const { t, formatDate } = useWords()
  const { orpc } = useDesk()
  const templates = useQuery(orpc.meeting.templates.queryOptions())
  const meetings = useQuery(orpc.meeting.list.queryOptions())
  const options: Option<string>[] = [
    ...(templates.data ?? []).map(({ id, title }) => ({ id, label: title, note: t('agenda:template') })),
    ...(meetings.data ?? [])
      .filter(({ id }) => id !== meetingId)
      .map(({ id, title, date }) => ({ id, label: `${title} · ${formatDate(date)}`, note: t('agenda:otherMeeting') })),
  ]
  return { options, templates: templates.data ?? [], error: templates.error ?? meetings.error }
}

interface KeepProps {
  readonly items: readonly AgendaItem[]
  /** the template chosen above, which can be removed */
  readonly chosen: string | null
  readonly onGone: (source: string) => void
}

/** This agenda's own order as a template. */
function Keep({ items, chosen, onGone }: KeepProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [title, setTitle] = useState('')
  const onSuccess = (list: Awaited<ReturnType<ReturnType<typeof useDesk>['client']['meeting']['templates']>>): void => {
    queries.setQueryData(orpc.meeting.templates.queryKey(), list)
    setTitle('')
  }
  const save = useMutation(orpc.meeting.saveTemplate.mutationOptions({ onSuccess }))
  const remove = useMutation(orpc.meeting.removeTemplate.mutationOptions({ onSuccess }))
  const frame = frameOf(items, newId)
  return (
    <>
      <ErrorNotice error={save.error ?? remove.error} />
      {chosen !== null && (
        <div>
          <Button
            small
            icon="trash"
            pending={remove.isPending}
            onPress={() => remove.mutate({ id: chosen }, { onSuccess: () => onGone('customary') })}
          >
            {t('agenda:removeTemplate')}
          </Button>
        </div>
      )}
      <TextField label={t('agenda:templateTitle')} maxLength={500} value={title} onChange={setTitle} />
      <div>
        <Button
          small
          pending={save.isPending}
          isDisabled={title.trim() === '' || frame.length === 0}
          onPress={() => save.mutate({ title, items: frame })}
        >
          {t('agenda:saveTemplate')}
        </Button>
      </div>
      {save.isSuccess && <output className={css.none}>{t('agenda:templateSaved')}</output>}
    </>
  )
}
