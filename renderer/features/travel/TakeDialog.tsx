import { type ReactNode, useState } from 'react'
import type { FileRef } from '#shared/contract/base.ts'
import { useFileImport } from '#renderer/features/session/use-file-import.ts'
import { Rows } from '#renderer/features/tasks/import/Rows.tsx'
import { JobProgress } from '#renderer/features/tasks/JobProgress.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Choice.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import layout from '#renderer/ui/layout.module.css'
import { Badge } from '#renderer/ui/Notes.tsx'
import { useWords } from '#renderer/ui/words.tsx'

interface Problem<Reason extends string> {
  readonly at: string | null
  readonly reason: Reason
  readonly text: string
}

interface FileSeen<Reason extends string> {
  readonly file: FileRef
  readonly problems: readonly Problem<Reason>[]
}

interface Seen<File> {
  readonly files: readonly File[]
  readonly problems: number
  readonly digest: string
}

/** What is said of one kind of sheet. */
export interface TakeWords<File, Reason extends string> {
  readonly title: string
  readonly drop: string
  readonly reading: string
  readonly running: string
  readonly replace: string
  readonly run: (count: number) => string
  /** whose sheets they are, as a head and of one file */
  readonly owner: string
  readonly ownerOf: (file: File) => string | null
  readonly counts: (file: File) => string
  readonly problem: (reason: Reason, text: string) => string
}

interface TakeProps<Reason extends string, File extends FileSeen<Reason>, Preview extends Seen<File>, Report> {
  readonly words: TakeWords<File, Reason>
  readonly look: (fileIds: string[], replace: boolean, jobId: string) => Promise<Preview>
  readonly save: (fileIds: string[], replace: boolean, digest: string, jobId: string) => Promise<Report>
  /** who sent nothing; null where everybody did */
  readonly missing: (preview: Preview) => string | null
  readonly done: (report: Report) => string
  readonly onClose: () => void
}

/** Filled sheets: what each file says and what is wrong with it; saved together or not at all. */
export function TakeDialog<Reason extends string, File extends FileSeen<Reason>, Preview extends Seen<File>, Report>({
  words,
  look,
  save,
  missing,
  done,
  onClose,
}: TakeProps<Reason, File, Preview, Report>): ReactNode {
  const { t } = useWords()
  const [replace, setReplace] = useState(false)
  const looking = (over: boolean) => (fileIds: readonly string[], jobId: string) => look([...fileIds], over, jobId)
  const { step, pick, reread, run, restart } = useFileImport<Preview, Report>(
    looking(replace),
    (fileIds, { digest }, jobId) => save([...fileIds], replace, digest, jobId),
  )
  const busy = step.at === 'reading' || step.at === 'running'
  const preview = step.at === 'preview' ? step.preview : null
  const fileIds = step.at === 'preview' ? step.fileIds : []
  const without = (id: string): void =>
    void reread(
      fileIds.filter((one) => one !== id),
      looking(replace),
    )
  const sentNothing = preview && missing(preview)
  return (
    <Dialog
      open
      wide
      title={words.title}
      onClose={() => (busy ? undefined : onClose())}
      actions={
        busy ? undefined : (
          <>
            {preview && <Button onPress={restart}>{t('sheets:take.other')}</Button>}
            <Button onPress={onClose}>{t('common:close')}</Button>
            {preview && (
              <Button kind="primary" isDisabled={preview.problems > 0} onPress={() => void run()}>
                {words.run(preview.files.length)}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={layout.stack}>
        {busy && <JobProgress jobId={step.jobId} label={words[step.at]} />}
        {(step.at === 'pick' || step.at === 'preview') && <ErrorNotice error={step.error ?? null} />}
        {step.at === 'pick' && (
          <FileDrop accept={['.xlsx', '.xls', '.ods']} onFiles={(files) => void pick(files)}>
            {words.drop}
          </FileDrop>
        )}
        {preview && (
          <>
            <Files<Reason, File> preview={preview} words={words} onLeaveOut={without} />
            {sentNothing !== null && <p className={layout.quiet}>{sentNothing}</p>}
            <Checkbox
              isSelected={replace}
              onChange={(on) => {
                setReplace(on)
                void reread(fileIds, looking(on))
              }}
            >
              {words.replace}
            </Checkbox>
          </>
        )}
        {step.at === 'done' && <output>{done(step.report)}</output>}
      </div>
    </Dialog>
  )
}

interface FilesProps<Reason extends string, File extends FileSeen<Reason>> {
  readonly preview: Seen<File>
  readonly words: TakeWords<File, Reason>
  readonly onLeaveOut: (fileId: string) => void
}

function Files<Reason extends string, File extends FileSeen<Reason>>({
  preview,
  words,
  onLeaveOut,
}: FilesProps<Reason, File>): ReactNode {
  const { t } = useWords()
  const { files, problems } = preview
  return (
    <>
      {problems > 0 && (
        <output>
          <Badge tone="danger">{t('sheets:take.problems', { count: problems })}</Badge> {t('sheets:take.nothingYet')}
        </output>
      )}
      <Rows label={t('sheets:take.files')} heads={[t('sheets:take.file'), words.owner, t('sheets:take.what')]}>
        {files.map((file) => (
          <tr key={file.file.id}>
            <td>{file.file.name}</td>
            <td>{words.ownerOf(file) ?? '–'}</td>
            <td>
              {file.problems.length === 0 ? (
                words.counts(file)
              ) : (
                <div className={layout.tight}>
                  <ul>
                    {file.problems.map(({ at, reason, text }) => (
                      <li key={`${at} ${reason}`}>
                        {at !== null && <strong>{`${at} `}</strong>}
                        {words.problem(reason, text === '' ? '–' : text)}
                      </li>
                    ))}
                  </ul>
                  {files.length > 1 && (
                    <span>
                      <Button small onPress={() => onLeaveOut(file.file.id)}>
                        {t('sheets:take.leaveOut', { name: file.file.name })}
                      </Button>
                    </span>
                  )}
                </div>
              )}
            </td>
          </tr>
        ))}
      </Rows>
    </>
  )
}
