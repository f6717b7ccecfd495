import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PlatformIds as Ids } from '#shared/contract/publication.ts'
import { followUpStatuses } from '#shared/domain/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { ChangeDialog } from '#renderer/ui/ChangeDialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { NumberField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Publication.module.css'

/** The numbers by which the platform knows statuses and categories. */
export function PlatformIds({ onClose }: { onClose: () => void }): ReactNode {
  const { orpc } = useDesk()
  const stored = useQuery(orpc.publication.platformIds.queryOptions())
  const tasks = useQuery(orpc.forum.tasks.list.queryOptions({ input: { limit: 1 } }))
  if (!stored.data || !tasks.data) return <ErrorNotice error={stored.error ?? tasks.error} />
  return <Form stored={stored.data} categories={tasks.data.categories} onClose={onClose} />
}

/** The record with this number, or without it where the field was emptied. */
function withNumber<Key extends string>(numbers: Readonly<Partial<Record<Key, number>>>, key: Key, value: number) {
  const { [key]: _, ...others } = numbers
  return Number.isNaN(value) ? others : { ...others, [key]: value }
}

interface FormProps {
  readonly stored: Ids
  readonly categories: readonly string[]
  readonly onClose: () => void
}

function Form({ stored, categories, onClose }: FormProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const queries = useQueryClient()
  const [ids, setIds] = useState<Ids>(stored)
  const save = useMutation(
    orpc.publication.savePlatformIds.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: orpc.publication.key() })
        onClose()
      },
    }),
  )
  const field = (label: string, value: number | undefined, onChange: (value: number) => void): ReactNode => (
    <NumberField key={label} label={label} minValue={1} step={1} value={value ?? Number.NaN} onChange={onChange} />
  )
  return (
    <ChangeDialog
      title={t('publication:ids.title')}
      action={t('publication:ids.save')}
      ready
      work={save}
      onSave={() => save.mutate(ids)}
      onClose={onClose}
    >
      <p>{t('publication:ids.text')}</p>
      <p className={layout.quiet}>{t('publication:ids.statusesHelp')}</p>
      <h3>{t('publication:ids.statuses')}</h3>
      <div className={css.numbers}>
        {followUpStatuses.map((status) =>
          field(t(`followUp:status.${status}`), ids.statuses[status], (value) =>
            setIds({ ...ids, statuses: withNumber(ids.statuses, status, value) as Ids['statuses'] }),
          ),
        )}
      </div>
      {categories.length > 0 && <h3>{t('publication:ids.categories')}</h3>}
      <div className={css.numbers}>
        {categories.map((category) =>
          field(category, ids.categories[category], (value) =>
            setIds({ ...ids, categories: withNumber(ids.categories, category, value) as Ids['categories'] }),
          ),
        )}
      </div>
    </ChangeDialog>
  )
}
