import { type ReactNode, useMemo } from 'react'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { byRule } from './exceptions.ts'
import type { Trial } from './use-rule.ts'
import css from './Votes.module.css'

const named = 12

/** What the rule tried promotes that the rule saved does not, and the other way round. */
export function Moved({ detail, trial }: { detail: RoundDetail; trial: Trial }): ReactNode {
  const { rows, rule } = trial
  const { gained, lost } = useMemo(() => {
    const [now, then] = [byRule(detail.rows, detail.round.rule), byRule(rows, rule)]
    return {
      gained: rows.filter(({ taskId }) => then.has(taskId) && !now.has(taskId)),
      lost: rows.filter(({ taskId }) => now.has(taskId) && !then.has(taskId)),
    }
  }, [detail, rows, rule])
  const { t } = useWords()
  if (!trial.changed || trial.counting !== null) return null
  if (gained.length + lost.length === 0) return <p className={layout.quiet}>{t('tasks:votes.movedNone')}</p>
  return (
    <div className={css.moved} aria-live="polite">
      <Side words={t('tasks:votes.gained', { count: gained.length })} rows={gained} />
      <Side words={t('tasks:votes.lost', { count: lost.length })} rows={lost} />
    </div>
  )
}

function Side({ words, rows }: { words: string; rows: RoundDetail['rows'] }): ReactNode {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <div>
      <strong>{words}</strong>
      <ul>
        {rows.slice(0, named).map(({ taskId, number, title }) => (
          <li key={taskId}>
            <a href={hrefOf({ kind: 'task', id: taskId })}>
              {number} {title}
            </a>
          </li>
        ))}
        {rows.length > named && <li>{t('tasks:votes.movedMore', { count: rows.length - named })}</li>}
      </ul>
    </div>
  )
}
