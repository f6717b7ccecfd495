import type { ReactNode } from 'react'
import type { RoundDetail } from '#shared/contract/votes.ts'
import tasks from '#renderer/features/tasks/Tasks.module.css'
import { ruleWords } from '#renderer/features/tasks/rule-words.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Votes.module.css'

/** Every promotion of this round: when, by whom, under which version of the rule. */
export function Runs({ runs }: { runs: RoundDetail['runs'] }): ReactNode {
  const words = useWords()
  const { t, formatDateTime, formatNumber } = words
  if (runs.length === 0) return <p className={layout.quiet}>{t('tasks:votes.noRuns')}</p>
  return (
    <div className={css.panels}>
      <ul className={tasks.files}>
        {runs.map((run) => (
          <li key={run.id} className={tasks.file}>
            <span>
              <strong>{formatDateTime(run.at)}</strong> · {run.signedBy}
            </span>
            <span>
              {t('tasks:votes.runText', {
                promoted: formatNumber(run.promoted),
                heldBack: formatNumber(run.heldBack),
                broughtForward: formatNumber(run.broughtForward),
              })}
            </span>
            <span className={layout.quiet}>{ruleWords(run.rule, words)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
