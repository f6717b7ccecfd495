import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Session } from '#shared/contract/committee.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'

/** What a session starts from: an earlier one, a template, or neither; by id. */
export interface Start {
  readonly from?: string
  readonly template?: string
}

interface StartFromProps {
  readonly start: Start
  readonly onStart: (start: Start, model?: Pick<Session, 'place' | 'mode' | 'startsAt'>) => void
}

const nothing = 'nothing'
const ofTemplate = 'template '

/** Chooses it, says what is taken, and takes a template off the list. */
export function StartFrom({ start, onStart }: StartFromProps): ReactNode {
  const { t, formatDate } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const sessions = useQuery(orpc.committee.sessions.queryOptions()).data ?? []
  const templates = useQuery(orpc.sessionTemplates.list.queryOptions()).data ?? []
  const template = templates.find(({ id }) => id === start.template)
  const remove = useMutation(
    orpc.sessionTemplates.remove.mutationOptions({
      onSuccess(left) {
        onStart({})
        queries.setQueryData(orpc.sessionTemplates.list.queryKey(), left)
      },
    }),
  )
  if (sessions.length + templates.length === 0) return null
  const options = [
    { id: nothing, label: t('sheets:copy.nothing') },
    ...templates.map(({ id, name }) => ({ id: ofTemplate + id, label: name, note: t('sheets:copy.template') })),
    ...sessions
      .toReversed()
      .map(({ id, number, date }) => ({ id, label: t('session:name', { number }), note: formatDate(date) })),
  ]
  const choose = (choice: string): void => {
    const kept = templates.find(({ id }) => ofTemplate + id === choice)
    if (kept) onStart({ template: kept.id }, kept.content)
    else if (choice === nothing) onStart({})
    else
      onStart(
        { from: choice },
        sessions.find(({ id }) => id === choice),
      )
  }
  return (
    <>
      <ErrorNotice error={remove.error} />
      <Select
        label={t('sheets:copy.from')}
        options={options}
        value={template ? ofTemplate + template.id : (start.from ?? nothing)}
        onChange={choose}
      />
      {start.from !== undefined && <p className={layout.quiet}>{t('sheets:copy.what')}</p>}
      {template && (
        <div className={layout.between}>
          <p className={layout.quiet}>{t('sheets:copy.whatTemplate')}</p>
          <Button small icon="trash" pending={remove.isPending} onPress={() => remove.mutate({ id: template.id })}>
            {t('sheets:template.remove', { name: template.name })}
          </Button>
        </div>
      )}
    </>
  )
}
