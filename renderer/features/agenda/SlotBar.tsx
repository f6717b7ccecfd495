import type { ReactNode } from 'react'
import type { SlotFit } from '#shared/domain/agenda.ts'
import { cx } from '#renderer/ui/cx.ts'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'

/** Fills towards the slot; beyond it the words say by how much, and a mark shows where the slot ends. */
export function SlotBar({ fit }: { fit: SlotFit }): ReactNode {
  const { t } = useWords()
  const over = fit.fit === 'over'
  const whole = Math.max(fit.total, fit.slot)
  const percent = (minutes: number): string => `${(minutes / whole) * 100}%`
  const words = t(`agenda:fit.${fit.fit}`, { count: fit.by, slot: fit.slot })
  return (
    <section className={css.slot} aria-label={t('agenda:slotBar')}>
      <div className={css.track} aria-hidden="true">
        <div className={css.filled} style={{ width: percent(Math.min(fit.total, fit.slot)) }} />
        {over && <div className={css.over} style={{ width: percent(fit.by) }} />}
      </div>
      <div className={css.slotWords} aria-live="polite">
        {over ? <Badge tone="danger">{words}</Badge> : <span>{words}</span>}
        <span className={cx(css.ends)}>{t('agenda:ends', { total: fit.total, time: fit.endsAt.to })}</span>
      </div>
    </section>
  )
}
