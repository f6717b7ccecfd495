import { type FormEvent, type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { periodOf, periodText } from '#shared/domain/evidence.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Documents.module.css'

/** From when until when the evidence report tells; a calendar year is chosen in the list beside. */
export function PeriodChoice({ subjectId }: { subjectId: string }): ReactNode {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const shown = periodOf(subjectId)
  const [from, setFrom] = useState(shown?.from ?? '')
  const [to, setTo] = useState(shown?.to ?? '')
  const period = periodOf(periodText({ from, to }))
  const show = (event: FormEvent): void => {
    event.preventDefault()
    if (period) navigate(`/documents/evidence/${encodeURIComponent(periodText(period))}`)
  }
  return (
    <form className={css.period} onSubmit={show}>
      <h2>{t('documents:period.title')}</h2>
      <DateField label={t('documents:period.from')} value={from} onChange={setFrom} />
      <DateField
        label={t('documents:period.to')}
        value={to}
        onChange={setTo}
        error={period ? null : t('documents:period.bad')}
      />
      <Button type="submit" small isDisabled={period === null}>
        {t('documents:period.show')}
      </Button>
    </form>
  )
}
