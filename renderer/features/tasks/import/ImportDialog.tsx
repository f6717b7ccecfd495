import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ImportPreview, MappingTable } from '#shared/contract/forum.ts'
import { useDesk } from '#renderer/rpc/desk.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { type Dropped, useWindowDrop } from '#renderer/ui/dropped.ts'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { JobProgress } from '../JobProgress.tsx'
import css from './Import.module.css'
import { MapTable } from './MapTable.tsx'
import { Preview } from './Preview.tsx'
import { Report, ReportActions } from './Report.tsx'
import { checkSetup, firstSetup, type Setup } from './setup.ts'
import { type Importing, useImport } from './use-import.ts'

const accepted = ['.csv', '.tsv', '.txt', '.json', '.jsonl', '.xls', '.xlsx']

/** Files → what would change → import → report. While work runs it closes only by cancelling. */
export function ImportDialog({ onClose, dropped }: { onClose: () => void; dropped?: Dropped }): ReactNode {
  const { t } = useWords()
  const importing = useImport()
  const { step, pick } = importing
  useFirst(dropped, pick)
  useWindowDrop(
    (more) => void pick(more),
    () => step.at === 'pick' || step.at === 'preview',
  )
  const busy = step.at === 'reading' || step.at === 'running'
  return (
    <Dialog
      open
      wide
      title={t('tasks:import.title')}
      onClose={() => (busy ? undefined : onClose())}
      {...(step.at === 'done' ? { actions: <ReportActions report={step.report} onClose={onClose} /> } : {})}
    >
      <div className={layout.stack}>
        <Now importing={importing} />
      </div>
    </Dialog>
  )
}

/** Begins with what was dropped on the window, once. */
function useFirst(dropped: Dropped | undefined, pick: Importing['pick']): void {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || !dropped) return
    begun.current = true
    void pick(dropped)
  }, [dropped, pick])
}

function Now({ importing }: { importing: Importing }): ReactNode {
  const { t } = useWords()
  const { step } = importing
  if (step.at === 'reading') return <JobProgress jobId={step.jobId} label={t('tasks:import.reading')} />
  if (step.at === 'running') return <JobProgress jobId={step.jobId} label={t('tasks:import.running')} />
  if (step.at === 'done') return <Report report={step.report} />
  return (
    <>
      {step.cancelled && <output>{t('tasks:import.cancelled')}</output>}
      <ErrorNotice error={step.error} />
      {step.at === 'preview' ? (
        <Prepare preview={step.preview} importing={importing} />
      ) : (
        <FileDrop accept={accepted} onDrop={(dropped) => void importing.pick(dropped)}>
          {t('tasks:import.drop')}
        </FileDrop>
      )}
    </>
  )
}

/** Tables that nothing knows come first; what was said of a table can be said again. */
function Prepare({ preview, importing }: { preview: ImportPreview; importing: Importing }): ReactNode {
  const [again, setAgain] = useState<MappingTable | null>(null)
  const [unknown] = preview.unknown
  const table = again ?? unknown
  if (!table) return <Confirm preview={preview} importing={importing} onMap={setAgain} />
  return (
    <MapTable
      key={table.name}
      table={table}
      onSave={(mapping) => void importing.map(table.columns, mapping)}
      onCancel={again ? () => setAgain(null) : importing.restart}
    />
  )
}

interface ConfirmProps {
  readonly preview: ImportPreview
  readonly importing: Importing
  readonly onMap: (table: MappingTable) => void
}

/** Starts from what was recognised and from this office's usual threshold. */
function Confirm({ preview, importing, onMap }: ConfirmProps): ReactNode {
  const { t } = useWords()
  const { orpc } = useDesk()
  const { data } = useQuery(orpc.workspace.status.queryOptions())
  const [typed, setTyped] = useState<Setup | null>(null)
  const setup = typed ?? firstSetup(preview, data?.settings.moreThan ?? 0)
  const { problems, round } = checkSetup(setup, preview)
  return (
    <>
      <Preview preview={preview} setup={setup} problems={problems} onSetup={setTyped} onMap={onMap} />
      <div className={cx(layout.between, css.actions)}>
        <Button onPress={importing.restart}>{t('tasks:import.other')}</Button>
        <Button
          kind="primary"
          isDisabled={Object.keys(problems).length > 0}
          onPress={() => void importing.run(setup.source.trim(), round)}
        >
          {t('tasks:import.run', { count: preview.files.length })}
        </Button>
      </div>
    </>
  )
}
