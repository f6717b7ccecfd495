import type { ReactNode } from 'react'
import type { Feasibility } from '#shared/contract/evaluation.ts'
import { Button } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords, type Words } from '#renderer/ui/words.tsx'
import css from './Evaluation.module.css'

function problemText({ t }: Words, problem: Feasibility['problems'][number]): string {
  if (problem.kind === 'poolTooSmall')
    return t('evaluation:problem.poolTooSmall', { people: problem.people, seats: problem.seats })
  if (problem.kind === 'minAboveMax')
    return t('evaluation:problem.minAboveMax', { category: problem.quota.category, value: problem.quota.value })
  if (problem.kind === 'tooFewPeople') {
    const { category, value, min } = problem.quota
    return t('evaluation:problem.tooFewPeople', { category, value, min, people: problem.people })
  }
  const { kind, category, sum, seats } = problem
  return t(`evaluation:problem.${kind}`, { category, sum, seats })
}

/** Whether a panel can meet the quotas; where not, which stand in the way and the nearest that can be met. */
export function Feasible({ found, onTake }: { found: Feasibility; onTake: (() => void) | null }): ReactNode {
  const words = useWords()
  const { t } = words
  const { possible, problems, relaxation } = found
  if (possible)
    return (
      <output className={css.verdict}>
        <Badge tone="success">{t('evaluation:quota.possible')}</Badge>
      </output>
    )
  return (
    <section className={css.verdict} role="alert">
      <Badge tone="danger">{t('evaluation:quota.impossible')}</Badge>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problemText(words, problem)}>{problemText(words, problem)}</li>
          ))}
        </ul>
      )}
      {relaxation === null ? (
        <p>{t('evaluation:quota.noRelaxation')}</p>
      ) : (
        <>
          <h3>{t('evaluation:quota.nearest')}</h3>
          <ul>
            {relaxation.map(({ quota: { category, value, min, max }, min: newMin, max: newMax }) => (
              <li key={`${category} ${value}`} className={layout.figure}>
                {t('evaluation:quota.relaxed', { category, value, min, max, newMin, newMax })}
              </li>
            ))}
          </ul>
          {onTake && <Button onPress={onTake}>{t('evaluation:quota.take')}</Button>}
        </>
      )}
    </section>
  )
}
