import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Discussions.module.css'
import type { Draft } from './draft.ts'

const found = 6

/** The tasks a discussion dealt with, found by their words. */
export function TaskPicker({
  tasks,
  onTasks,
}: {
  tasks: Draft['tasks']
  onTasks: (tasks: Draft['tasks']) => void
}): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim())
  const hits = useQuery({
    ...orpc.search.find.queryOptions({ input: { query: asked, limit: found } }),
    enabled: asked !== '',
  })
  const linked = new Set(tasks.map(({ id }) => id))
  return (
    <div className={layout.tight}>
      <ul className={css.list}>
        {tasks.map((task) => (
          <li key={task.id} className={css.line}>
            <span>{t('discussions:numbered', { number: task.number, title: task.title })}</span>
            <IconButton
              icon="close"
              small
              label={t('discussions:unlink', { number: task.number })}
              onPress={() => onTasks(tasks.filter(({ id }) => id !== task.id))}
            />
          </li>
        ))}
      </ul>
      <TextField label={t('discussions:findTask')} type="search" value={query} onChange={setQuery} />
      <ul className={css.list}>
        {hits.data?.hits
          .filter(({ taskId }) => !linked.has(taskId))
          .map(({ taskId, number, title }) => (
            <li key={taskId}>
              <Button
                kind="plain"
                icon="plus"
                onPress={() => {
                  onTasks([...tasks, { id: taskId, number, title }])
                  setQuery('')
                }}
              >
                {t('discussions:numbered', { number, title })}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  )
}
