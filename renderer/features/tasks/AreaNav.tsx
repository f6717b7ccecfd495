import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { useWords } from '#renderer/ui/words.tsx'

/** Tasks, their screening and their votes are one area of the rail; this goes between its screens. */
export function AreaNav({ here }: { here: 'tasks' | 'screening' | 'discussions' | 'votes' }): ReactNode {
  const { t } = useWords()
  const [, navigate] = useLocation()
  return (
    <Segmented
      label={t('tasks:area.label')}
      value={here}
      onChange={(place) => navigate(`/${place}`)}
      options={[
        { id: 'tasks', label: t('tasks:area.tasks'), icon: 'tasks' },
        { id: 'screening', label: t('tasks:area.screening'), icon: 'check' },
        { id: 'discussions', label: t('tasks:area.discussions'), icon: 'session' },
        { id: 'votes', label: t('tasks:area.votes'), icon: 'overview' },
      ]}
    />
  )
}
