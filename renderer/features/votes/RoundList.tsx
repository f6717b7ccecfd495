import type { ReactNode } from 'react'
import type { Round } from '#shared/contract/votes.ts'
import { hrefOf } from '#renderer/shell/links.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Votes.module.css'

export function RoundList({ rounds, current }: { rounds: readonly Round[]; current: string }): ReactNode {
  const { t, formatNumber } = useWords()
  return (
    <nav aria-label={t('tasks:votes.rounds')}>
      <ul className={css.rounds}>
        {rounds.map((round) => (
          <li key={round.id}>
            <a
              className={css.round}
              href={hrefOf({ kind: 'round', id: round.id })}
              aria-current={round.id === current ? 'page' : undefined}
            >
              {round.name}
              <span className={layout.faint}>
                {t('tasks:votes.roundNote', { tasks: formatNumber(round.tasks), past: formatNumber(round.past) })}
              </span>
              {round.owed > 0 && (
                <span>
                  <Badge tone="warning">{t('tasks:votes.owed', { count: round.owed })}</Badge>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
