import type { ReactNode } from 'react'
import type { ReminderRow } from '#shared/contract/follow-up.ts'
import { Select } from '#renderer/ui/Choice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge, EmptyState } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './FollowUp.module.css'
import type { Selecting } from './Progress.tsx'

const choices = ['7', '14', '30', '90'] as const // days

interface RemindersProps extends Selecting {
  readonly reminders: readonly ReminderRow[]
  readonly ahead: number
  readonly onAhead: (days: number) => void
}

/** What to ask each agency about: late, owed, or soon due. */
export function Reminders({ reminders, ahead, onAhead, selected, onSelect }: RemindersProps): ReactNode {
  const { t } = useWords()
  const groups = [...Map.groupBy(reminders, ({ agency }) => agency)]
  return (
    <div className={css.panel}>
      <div className={css.choose}>
        <Select
          label={t('followUp:reminder.ahead')}
          options={choices.map((id) => ({ id, label: t('followUp:reminder.days', { count: Number(id) }) }))}
          value={choices.find((id) => Number(id) === ahead) ?? null}
          onChange={(id) => onAhead(Number(id))}
        />
      </div>
      {groups.length === 0 && (
        <EmptyState title={t('followUp:reminder.none')}>{t('followUp:reminder.noneText')}</EmptyState>
      )}
      <div className={css.groups}>
        {groups.map(([agency, own]) => (
          <section key={agency} className={css.group}>
            <div className={layout.between}>
              <h3>{agency}</h3>
              <span className={layout.quiet}>{t('followUp:reminder.count', { count: own.length })}</span>
            </div>
            <ul className={css.lines}>
              {own.map((one) => (
                <li key={`${one.kind} ${one.instructionId} ${one.on} ${one.title}`}>
                  <Line one={one} selected={selected} onSelect={onSelect} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

function Line({ one, selected, onSelect }: { one: ReminderRow } & Selecting): ReactNode {
  const { t, formatDate } = useWords()
  const when = one.days === 0 ? 'onDay' : one.days < 0 ? 'past' : 'ahead_of'
  return (
    <button
      type="button"
      className={css.line}
      aria-pressed={one.instructionId === selected}
      onClick={() => onSelect(one.instructionId)}
    >
      <Badge tone={one.days < 0 ? 'danger' : 'warning'}>{t(`followUp:reminder.${one.kind}`)}</Badge>
      <span>{one.title}</span>
      <span className={layout.quiet}>
        {t(`followUp:reminder.${when}`, { date: formatDate(one.on), count: Math.abs(one.days) })}
      </span>
    </button>
  )
}
