import type { ReactNode } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { NumberField } from '#renderer/ui/Field.tsx'
import { ReorderList } from '#renderer/ui/ReorderList.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import type { TimedItem } from './numbers.ts'
import type { Agenda } from './use-agenda.ts'

export const mostMinutes = 600

export interface OutlineProps {
  readonly rows: readonly TimedItem[]
  readonly agenda: Agenda
  readonly locked: boolean
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** The items in their order: clock time in the margin, number, title, minutes to type in place. */
export function Outline({ rows, agenda, locked, selectedId, onSelect }: OutlineProps): ReactNode {
  const { t } = useWords()
  if (rows.length === 0) return <p className={css.none}>{t('agenda:noItems')}</p>
  return (
    <ReorderList
      label={t('agenda:outline')}
      items={rows}
      itemId={({ item }) => item.id}
      itemName={({ item, number }) => [number, item.title].filter((part) => part !== '').join(' ')}
      onReorder={agenda.order}
      selectedId={selectedId}
      onSelect={onSelect}
      disabled={locked}
    >
      {(row) => <Line {...row} agenda={agenda} locked={locked} onSelect={onSelect} />}
    </ReorderList>
  )
}

type LineProps = TimedItem & Pick<OutlineProps, 'agenda' | 'locked' | 'onSelect'>

function Line({ item, number, time, agenda, locked, onSelect }: LineProps): ReactNode {
  const { t } = useWords()
  const section = item.kind === 'section'
  return (
    <div className={cx(css.line, section && css.section, item.withdrawn && css.withdrawn)}>
      {!section && <time className={css.clock}>{item.withdrawn ? '' : time.from}</time>}
      {!section && <span className={css.number}>{number}</span>}
      <span className={css.name}>
        <span className={css.title}>{item.title}</span>
        {item.withdrawn && <span className={css.kind}>{t('agenda:withdrawn')}</span>}
        {item.kind !== 'task' && item.title !== t(`agenda:kind.${item.kind}`) && (
          <span className={css.kind}>{t(`agenda:kind.${item.kind}`)}</span>
        )}
      </span>
      {!section && <Minutes item={item} agenda={agenda} locked={locked || item.withdrawn} onSelect={onSelect} />}
      {!locked && (
        <IconButton
          icon="close"
          small
          label={t('agenda:remove', { title: item.title })}
          onPress={() => agenda.remove(item.id)}
        />
      )}
    </div>
  )
}

function Minutes({
  item,
  agenda,
  locked,
  onSelect,
}: { item: AgendaItem } & Omit<LineProps, keyof TimedItem>): ReactNode {
  const { t } = useWords()
  if (locked)
    return (
      <span className={css.lockedMinutes}>
        {item.minutes}
        {t('agenda:minutesUnit')}
      </span>
    )
  return (
    <span className={css.minutes}>
      <NumberField
        label={t('agenda:minutesOf', { title: item.title })}
        hideLabel
        unit={t('agenda:minutesUnit')}
        value={item.minutes}
        minValue={0}
        maxValue={mostMinutes}
        step={1}
        onFocus={() => onSelect(item.id)}
        onChange={(minutes) => {
          if (Number.isInteger(minutes)) agenda.change(item.id, { minutes })
        }}
      />
    </span>
  )
}
