import type { ReactNode } from 'react'
import type { CountsDto, DeclaredDto } from '#shared/contract/base.ts'
import type { TaskDetail } from '#shared/contract/forum.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { voteFigure } from './figures.ts'
import css from './Tasks.module.css'

export interface CountsTableProps {
  readonly declared: DeclaredDto | null
  readonly counted: CountsDto | null
}

/** Declared above recounted, so that a difference is seen at once. */
export function CountsTable({ declared, counted }: CountsTableProps): ReactNode {
  const { t, formatNumber } = useWords()
  const declaredOr = (value: number | null): string =>
    value === null ? t('tasks:detail.undeclared') : formatNumber(value)
  const line = (label: string, counts: DeclaredDto | null): ReactNode =>
    counts && (
      <tr>
        <th scope="row">{label}</th>
        <td>{formatNumber(counts.yes)}</td>
        <td>{declaredOr(counts.no)}</td>
        <td>{declaredOr(counts.pass)}</td>
      </tr>
    )
  return (
    <table className={css.figures}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('tasks:detail.source')}</span>
          </th>
          <th scope="col">{t('tasks:detail.yes')}</th>
          <th scope="col">{t('tasks:detail.no')}</th>
          <th scope="col">{t('tasks:detail.pass')}</th>
        </tr>
      </thead>
      <tbody>
        {line(t('tasks:detail.declared'), declared)}
        {line(t('tasks:detail.counted'), counted)}
      </tbody>
    </table>
  )
}

export function VoteFigures({ task }: { task: TaskDetail }): ReactNode {
  const words = useWords()
  const { t, formatNumber } = words
  const { declared, counted } = task
  if (!declared && !counted) return <p className={layout.quiet}>{t('tasks:detail.noVotes')}</p>
  const difference = declared && counted ? Math.abs(declared.yes - counted.yes) : 0
  return (
    <>
      <p>{voteFigure(task, words)}</p>
      <CountsTable declared={declared} counted={counted} />
      {difference > 0 && <p>{t('tasks:detail.differs', { difference: formatNumber(difference) })}</p>}
      {task.roundId !== null && <a href={hrefOf({ kind: 'round', id: task.roundId })}>{t('tasks:detail.toRound')}</a>}
    </>
  )
}
