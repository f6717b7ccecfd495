import { type ReactNode, useState } from 'react'
import { AreaNav } from '#renderer/features/tasks/AreaNav.tsx'
import { Screen } from '#renderer/shell/Screen.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/Choice.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { Key } from './Reading.tsx'
import { Screened } from './Screened.tsx'
import { TriageDesk } from './TriageDesk.tsx'
import { useTriage } from './use-triage.ts'

type View = 'new' | 'all' | 'done'

/** The Support Unit's queue: each proposal goes to the vote, into another task, or back with a reason. */
export default function ScreeningScreen(): ReactNode {
  const { t, formatNumber } = useWords()
  const [view, setView] = useState<View>('new')
  const triage = useTriage(view === 'all' ? 'all' : 'new')
  const { queue, rows, last, busy } = triage
  const counts = queue.data
  const number = (value = 0): string => formatNumber(value)
  const undo = (id: string | undefined): void => {
    // What fails is told by the notice.
    if (id !== undefined && !busy) triage.undo(id).catch(() => undefined)
  }
  return (
    <Screen
      title={t('screening:title')}
      meta={
        counts &&
        t('screening:counts', {
          waiting: number(counts.waiting),
          selected: number(counts.selected),
          merged: number(counts.merged),
          returned: number(counts.returned),
        })
      }
      actions={
        <>
          <AreaNav here="screening" />
          <Button icon="undo" isDisabled={last === null || busy} onPress={() => undo(last?.id)} aria-keyshortcuts="U">
            {t('screening:undo')} <Key letter="U" />
          </Button>
        </>
      }
    >
      <div className={layout.between}>
        <Segmented
          label={t('screening:view')}
          value={view}
          onChange={setView}
          options={[
            { id: 'new', label: t('screening:views.new') },
            { id: 'all', label: t('screening:views.all') },
            { id: 'done', label: t('screening:views.done') },
          ]}
        />
        {view !== 'done' && counts && counts.total > rows.length && (
          <p className={layout.quiet}>
            {t('screening:some', { shown: number(rows.length), total: number(counts.total) })}
          </p>
        )}
      </div>
      <ErrorNotice error={triage.error} />
      {view === 'done' ? (
        <Screened rows={triage.screened} busy={busy} onUndo={undo} />
      ) : (
        <TriageDesk triage={triage} onUndo={() => undo(last?.id)} />
      )}
    </Screen>
  )
}
