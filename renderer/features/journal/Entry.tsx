import type { ReactNode } from 'react'
import type { JournalEntryDto } from '#shared/contract/journal.ts'
import layout from '#renderer/ui/layout.module.css'
import { EmptyState, FactList } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'
import css from './Journal.module.css'
import { actionName, subjectName } from './names.ts'

/** One entry as it is chained: who, when, why, the change itself and its hash. */
export function Entry({ entry }: { entry: JournalEntryDto | null }): ReactNode {
  const { t, formatDateTime } = useWords()
  if (!entry) return <EmptyState title={t('journal:chooseTitle')}>{t('journal:chooseText')}</EmptyState>
  return (
    <>
      <h2>{actionName(t, entry.action)}</h2>
      <FactList
        facts={[
          { label: t('journal:seq'), value: entry.seq },
          { label: t('journal:at'), value: formatDateTime(entry.at) },
          { label: t('journal:actor'), value: entry.actor },
          {
            label: t('journal:subject'),
            value: (
              <>
                {subjectName(t, entry.subjectKind)} <span className={layout.mono}>{entry.subjectId}</span>
              </>
            ),
          },
          { label: t('journal:reason'), value: entry.reason ?? t('common:none') },
          { label: t('journal:hash'), value: <span className={layout.mono}>{entry.hash}</span> },
        ]}
      />
      <h3>{t('journal:data')}</h3>
      <pre className={css.data}>{JSON.stringify(entry.data, null, 2)}</pre>
    </>
  )
}
