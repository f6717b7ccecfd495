import type { ReactNode } from 'react'
import type { VoteRow } from '#shared/contract/votes.ts'
import { officialOf } from '#renderer/features/tasks/figures.ts'
import { TextField } from '#renderer/ui/Field.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Votes.module.css'

export interface ExceptionsProps {
  readonly title: string
  readonly help: string
  readonly rows: readonly VoteRow[]
  readonly reasons: Readonly<Record<string, string>>
  readonly onReason: (taskId: string, reason: string) => void
}

/** Departures from the rule, each with the reason that is kept with it. */
export function Exceptions({ title, help, rows, reasons, onReason }: ExceptionsProps): ReactNode {
  const { t, formatNumber } = useWords()
  return (
    <section className={layout.tight}>
      <h3>{title}</h3>
      <p className={layout.quiet}>{help}</p>
      <ul className={css.exceptions}>
        {rows.map((row) => (
          <li key={row.taskId}>
            <TextField
              label={t('tasks:votes.reasonFor', {
                title: t('tasks:votes.withYes', {
                  title: row.title,
                  yes: formatNumber(officialOf(row)?.counts.yes ?? 0),
                }),
              })}
              isRequired
              maxLength={2000}
              value={reasons[row.taskId] ?? ''}
              onChange={(reason) => onReason(row.taskId, reason)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
