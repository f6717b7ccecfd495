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

/** Being drafted, final, or changed after it was handed out: then nothing moves, and what falls away is withdrawn. */
export type AgendaMode = 'draft' | 'final' | 'late'

export interface OutlineProps {
  readonly rows: readonly TimedItem[]
  readonly agenda: Agenda
  readonly mode: AgendaMode
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** The items in their order: clock time in the margin, number, title, minutes to type in place. */
export function Outline({ rows, agenda, mode, selectedId, onSelect }: OutlineProps): ReactNode {
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
      disabled={mode !== 'draft'}
    >
      {(row) => <Line {...row} agenda={agenda} mode={mode} onSelect={onSelect} />}
    </ReorderList>
  )
}

type LineProps = TimedItem & Pick<OutlineProps, 'agenda' | 'mode' | 'onSelect'>

function Line({ item, number, time, agenda, mode, onSelect }: LineProps): ReactNode {
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
      {!section && (
        <Minutes item={item} agenda={agenda} locked={mode === 'final' || item.withdrawn} onSelect={onSelect} />
      )}
      {mode !== 'final' && <Remove item={item} mode={mode} onRemove={() => agenda.remove(item.id)} />}
    </div>
  )
}

/** Takes an item off the draft; of what was handed out, withdraws it or takes it back in. */
function Remove({ item, mode, onRemove }: { item: AgendaItem; mode: AgendaMode; onRemove: () => void }): ReactNode {
  const { t } = useWords()
  const { title, withdrawn } = item
  const label =
    mode === 'draft'
      ? t('agenda:remove', { title })
      : withdrawn
        ? t('agenda:late.restore', { title })
        : t('agenda:late.withdraw', { title })
  return <IconButton icon={withdrawn ? 'undo' : 'close'} small label={label} onPress={onRemove} />
}

interface MinutesProps extends Pick<OutlineProps, 'agenda' | 'onSelect'> {
  readonly item: AgendaItem
  readonly locked: boolean
}

function Minutes({ item, agenda, locked, onSelect }: MinutesProps): ReactNode {
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
