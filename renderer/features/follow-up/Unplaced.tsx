import { type ReactNode, useState } from 'react'
import type { UnplacedTask } from '#shared/contract/follow-up.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useChange } from './use-change.ts'

/** Tasks the Committee carried on that are on no agenda: none is forgotten, each has a reason or waits for one. */
export function Unplaced({ tasks }: { tasks: readonly UnplacedTask[] }): ReactNode {
  const { t } = useWords()
  const [open, setOpen] = useState<UnplacedTask | null>(null)
  return (
    <section className={css.group}>
      <h2>{tasks.length === 0 ? t('followUp:unplacedNone') : t('followUp:unplaced', { count: tasks.length })}</h2>
      {tasks.length > 0 && (
        <div className={css.scroll}>
          <table className={css.table} aria-label={t('followUp:unplaced', { count: tasks.length })}>
            <tbody>
              {tasks.map((task) => (
                <tr key={task.taskId}>
                  <th scope="row">
                    {task.number}. {task.title}
                  </th>
                  <td>
                    {task.reason === '' ? <Badge tone="warning">{t('followUp:unplacedMissing')}</Badge> : task.reason}
                  </td>
                  <td>
                    <Button
                      small
                      aria-label={t('followUp:unplacedReasonOf', { title: task.title })}
                      onPress={() => setOpen(task)}
                    >
                      {t('followUp:unplacedReason')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <Reason task={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Reason({ task, onClose }: { task: UnplacedTask; onClose: () => void }): ReactNode {
  const { t } = useWords()
  const { client } = useDesk()
  const save = useChange((reason: string) => client.followUp.saveUnplacedReason({ taskId: task.taskId, reason }))
  return (
    <ReasonDialog
      title={t('followUp:unplacedTitle')}
      label={t('followUp:reason')}
      help={t('followUp:unplacedHelp')}
      action={t('followUp:saveReason')}
      work={save}
      onClose={onClose}
      begin={task.reason}
    />
  )
}
