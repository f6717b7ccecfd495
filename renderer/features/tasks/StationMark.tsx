import type { ReactNode } from 'react'
import { type Station, stations } from '#shared/domain/terms.ts'
import { useWords } from '#renderer/ui/words.tsx'
import { stepOf } from './figures.ts'
import css from './Tasks.module.css'

/** How far a task has come: seven marks filled up to its station, and the station's name. */
export function StationMark({ station }: { station: Station }): ReactNode {
  const { t } = useWords()
  const step = stepOf(station)
  return (
    <span className={css.mark} title={t('tasks:stationStep', { step })}>
      <svg width="42" height="8" viewBox="0 0 42 8" aria-hidden="true">
        {stations.map((name, index) => (
          <rect key={name} x={index * 6 + 0.5} y={1} width={4} height={6} data-reached={index < step} />
        ))}
      </svg>
      {t(`common:stationName.${station}`)}
    </span>
  )
}
