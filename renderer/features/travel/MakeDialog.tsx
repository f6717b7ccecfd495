import type { ReactNode } from 'react'
import type { FileRef } from '#shared/contract/base.ts'
import { toDeskError } from '#shared/contract/client.ts'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import layout from '#renderer/ui/layout.module.css'
import { useWords } from '#renderer/ui/words.tsx'
import { MadeFolder } from './MadeFolder.tsx'

interface Made {
  readonly folder: string
  readonly archive: FileRef
  readonly files: readonly { readonly file: FileRef }[]
}

export interface MakeDialogProps {
  readonly title: string
  /** the verb on the button that begins */
  readonly action: string
  readonly running: string
  readonly cancelled: string
  readonly done: (made: { readonly folder: string; readonly count: number }) => string
  /** whether there is something to make */
  readonly ready: boolean
  readonly work: { readonly isPending: boolean; readonly error: Error | null; readonly data: Made | undefined }
  readonly jobId: string
  readonly onStart: () => void
  readonly onClose: () => void
  /** what there is to choose before */
  readonly children: ReactNode
}

/** Sheets that will travel are made as a job; then the folder and the archive of it are offered. */
export function MakeDialog({ work, ...props }: MakeDialogProps): ReactNode {
  const { t } = useWords()
  const made = work.data
  const cancelled = work.error !== null && toDeskError(work.error).code === 'CANCELLED'
  return (
    <Dialog
      open
      title={props.title}
      onClose={() => (work.isPending ? undefined : props.onClose())}
      actions={
        work.isPending ? undefined : (
          <>
            <Button onPress={props.onClose}>{t('common:close')}</Button>
            {!made && (
              <Button kind="primary" isDisabled={!props.ready} onPress={props.onStart}>
                {props.action}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={layout.stack}>
        {cancelled ? <output>{props.cancelled}</output> : <ErrorNotice error={work.error} />}
        {work.isPending && <JobProgress jobId={props.jobId} label={props.running} />}
        {made && <MadeFolder made={made}>{props.done({ folder: made.folder, count: made.files.length })}</MadeFolder>}
        {!work.isPending && !made && props.children}
      </div>
    </Dialog>
  )
}
