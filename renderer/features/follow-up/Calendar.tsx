import { type ReactNode, useState } from 'react'
import type { FollowUpList } from '#shared/contract/follow-up.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { monthOf, moved, type Month, weeksOf } from './month.ts'
import css from './FollowUp.module.css'
import { CalendarFile } from './Papers.tsx'
import type { Selecting } from './Progress.tsx'

type Entry = FollowUpList['dates'][number]

interface CalendarProps extends Selecting {
  readonly list: FollowUpList
}

/** A month of due dates, milestones and reports. */
export function Calendar({ list, selected, onSelect }: CalendarProps): ReactNode {
  const { t } = useWords()
  const [month, setMonth] = useState<Month>(() => monthOf(list.today))
  const name = t('followUp:calendar.month', { year: month.year, month: month.month })
  const byDay = Map.groupBy(list.dates, ({ on }) => on)
  const days = weeksOf(month)
  const empty = !days.flat().some((day) => byDay.has(day))
  return (
    <div className={css.panel}>
      <div className={layout.between}>
        <div className={layout.row}>
          <IconButton icon="left" label={t('followUp:calendar.previous')} onPress={() => setMonth(moved(month, -1))} />
          <h2 aria-live="polite">{name}</h2>
          <IconButton icon="right" label={t('followUp:calendar.next')} onPress={() => setMonth(moved(month, 1))} />
          <Button small onPress={() => setMonth(monthOf(list.today))}>
            {t('followUp:calendar.now')}
          </Button>
        </div>
        <div className={layout.row}>
          <CalendarFile />
        </div>
      </div>
      {empty && <p className={layout.quiet}>{t('followUp:calendar.nothing')}</p>}
      <div className={css.scroll}>
        <table className={css.month} aria-label={t('followUp:calendar.label', { month: name })}>
          <thead>
            <tr>
              {(['0', '1', '2', '3', '4', '5', '6'] as const).map((day) => (
                <th key={day} scope="col">
                  {t(`followUp:weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td
                    key={day}
                    data-out={monthOf(day).month !== month.month}
                    data-today={day === list.today}
                    {...(day === list.today ? { 'aria-current': 'date' as const } : {})}
                  >
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    <Day entries={byDay.get(day) ?? []} selected={selected} onSelect={onSelect} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Day({ entries, selected, onSelect }: { entries: readonly Entry[] } & Selecting): ReactNode {
  const { t } = useWords()
  if (entries.length === 0) return null
  return (
    <ul className={css.day}>
      {entries.map((entry) => {
        const words = [
          t(`followUp:calendar.${entry.kind}`),
          ...(entry.kind === 'due' ? [t(`followUp:status.${entry.status}`)] : []),
          entry.agency,
          entry.title,
        ].join(' · ')
        return (
          <li key={`${entry.kind} ${entry.instructionId} ${entry.title}`}>
            <button
              type="button"
              className={css.entry}
              data-status={entry.kind === 'due' ? entry.status : undefined}
              aria-pressed={entry.instructionId === selected}
              title={words}
              onClick={() => onSelect(entry.instructionId)}
            >
              {words}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
