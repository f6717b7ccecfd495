import type { ReactNode } from 'react'
import type { MeetingDetail } from '#shared/contract/meeting.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Agenda.module.css'
import type { Agenda } from './use-agenda.ts'

/** Which version stands here, and whether it is stored. */
export function State({ detail, agenda }: { detail: MeetingDetail; agenda: Agenda }): ReactNode {
  const { t } = useWords()
  if (detail.lockedAt !== null) return <Badge tone="success">{t('agenda:final')}</Badge>
  const state = agenda.error ? t('agenda:notSaved') : agenda.unsaved ? t('agenda:unsaved') : t('agenda:saved')
  return (
    <output className={css.state}>
      {t('agenda:version', { version: detail.version })} · {state}
    </output>
  )
}

/** What makes a final version checkable: when it was locked and its hash. */
export function LockedNote({ detail }: { detail: MeetingDetail }): ReactNode {
  const { t, formatDateTime } = useWords()
  const version = detail.versions.findLast((one) => one.locked)
  if (detail.lockedAt === null) return null
  return (
    <div className={css.final}>
      <Icon name="lock" />
      <p>
        {t('agenda:locked', { version: version?.version ?? detail.version, date: formatDateTime(detail.lockedAt) })}
      </p>
      {version && (
        <p className={css.hash}>
          {t('agenda:hash')} <span className={layout.mono}>{version.hash}</span>
        </p>
      )}
    </div>
  )
}
