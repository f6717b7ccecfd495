import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SavedView } from '#shared/contract/task-list.ts'
import { taskColumns } from '#shared/domain/terms.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Menu } from '#renderer/ui/Menu.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import { queryOf, type View, viewOf } from './filter.ts'
import css from './Tasks.module.css'

interface ViewsProps {
  readonly view: View
  readonly onView: (view: View) => void
}

/** Views of the list by their names, and the way to the columns and to a name for this one. */
export function Views({ view, onView }: ViewsProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [open, setOpen] = useState(false)
  const { data: saved = [] } = useQuery(orpc.forum.views.list.queryOptions())
  return (
    <>
      <Menu
        label={t('tasks:views.title')}
        items={[
          ...saved.map((one) => ({ id: one.id, label: one.name, onAction: () => onView(viewOf(one)) })),
          { id: '+', label: t('tasks:views.arrange'), icon: 'edit' as const, onAction: () => setOpen(true) },
        ]}
      />
      {open && <Arrange view={view} onView={onView} saved={saved} onClose={() => setOpen(false)} />}
    </>
  )
}

interface ArrangeProps extends ViewsProps {
  readonly saved: readonly SavedView[]
  readonly onClose: () => void
}

function Arrange({ view, onView, saved, onClose }: ArrangeProps): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const [name, setName] = useState('')
  const save = useMutation({
    mutationFn: () => client.forum.views.save({ name, query: queryOf(view), columns: [...view.columns] }),
    onSuccess: onClose,
  })
  const known = saved.some((one) => one.name === name.trim())
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('tasks:views.arrange')}
      actions={
        <Button kind="primary" pending={save.isPending} isDisabled={name.trim() === ''} onPress={() => save.mutate()}>
          {t(known ? 'tasks:views.replace' : 'tasks:views.save')}
        </Button>
      }
    >
      <ErrorNotice error={save.error} />
      <ColumnChoice view={view} onView={onView} />
      <TextField
        label={t('tasks:views.name')}
        help={t('tasks:views.help')}
        maxLength={500}
        value={name}
        onChange={setName}
      />
      <Saved saved={saved} />
    </Dialog>
  )
}

function ColumnChoice({ view, onView }: ViewsProps): ReactNode {
  const { t } = useWords()
  return (
    <fieldset className={css.columns}>
      <legend>{t('tasks:views.columns')}</legend>
      {taskColumns.map((id) => (
        <Checkbox
          key={id}
          isSelected={view.columns.includes(id)}
          isDisabled={id === 'title'}
          onChange={(on) =>
            onView({ ...view, columns: taskColumns.filter((one) => (one === id ? on : view.columns.includes(one))) })
          }
        >
          {t(`tasks:columnName.${id}`)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

function Saved({ saved }: { saved: readonly SavedView[] }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const remove = useMutation({ mutationFn: (id: string) => client.forum.views.remove({ id }) })
  if (saved.length === 0) return null
  return (
    <>
      <ErrorNotice error={remove.error} />
      <ul className={css.views} aria-label={t('tasks:views.title')}>
        {saved.map(({ id, name }) => (
          <li key={id} className={layout.between}>
            {name}
            <IconButton
              small
              icon="trash"
              label={t('tasks:views.remove', { name })}
              onPress={() => remove.mutate(id)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
